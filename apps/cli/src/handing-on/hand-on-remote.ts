import { AppError } from '@failonce/document';
import { eachFile } from '../sync/each-file.ts';
import type { Reference } from '../sync/reference-of.ts';
import { chosenServer, signedIn } from '../sync/signed-in.ts';
import { Output } from '../terminal/output.ts';
import type { Form } from './forms.generated.ts';
import { targetOf } from './target-of.ts';
import { shownSize, writeHandedOn } from './write-handed-on.ts';

/** Gets postmortems of a library in another form, as their readers there see them. Answers the exit status. */
export async function handOnRemote(
  given: readonly string[],
  referenceOf: (given: string) => Reference | undefined,
  { as, out, server }: { readonly as: Form; readonly out: string | undefined; readonly server: string | undefined },
): Promise<number> {
  const target = targetOf(out, given);
  const output = new Output();
  return await eachFile(
    given.map((path) => ({ path, file: path })),
    async (path) => {
      const asked = referenceOf(path);
      if (asked === undefined)
        throw new AppError('usage', {
          message: 'This is a file, and the others are postmortems of a library: hand them on apart.',
          details: { help: false },
        });
      const client = await signedIn(asked.server ?? chosenServer(server, process.env), process.env);
      const number = asked.reference.replace(/^PM-/, '');
      const { bytes, name } = await client.download(`/postmortems/${number}/export?as=${as}`);
      if (target.fileFor === undefined) {
        await output.write(bytes);
        return 0;
      }
      // What a server calls a file is no path.
      const [stem = `PM-${number}`, extension = as] =
        /^([a-z0-9-]{1,200})\.([a-z0-9.]{1,20})$/i.exec(name ?? '')?.slice(1) ?? [];
      const file = target.fileFor(`${stem}.`, extension);
      writeHandedOn(file, bytes);
      await output.write(shownSize(file, bytes));
      return 0;
    },
  );
}
