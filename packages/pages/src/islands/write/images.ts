const TYPES = /^image\/(?:png|jpeg|webp|gif)$/;

/** Keeps a picture with a postmortem. Answers what shows it in the text; rejects with a sentence that says why not. */
export type KeepImage = (file: File) => Promise<string>;

/** What keeps the pictures of one postmortem, by its number. */
export function imageKeeper(number: number): KeepImage {
  return async (file) => {
    const answer = await fetch(`/api/v1/postmortems/${number}/files`, {
      method: 'POST',
      headers: { 'content-type': TYPES.test(file.type) ? file.type : 'application/octet-stream' },
      body: file,
    }).catch(() => undefined);
    if (answer === undefined) throw new Error('The picture could not be sent: there is no connection.');
    const said = (await answer.json()) as { readonly name?: string; readonly detail?: string };
    if (!answer.ok || said.name === undefined) throw new Error(said.detail ?? 'The picture could not be sent.');
    return `![${altOf(file.name)}](files/${said.name})`;
  };
}

/** The pictures among what was dropped or pasted. */
export function imagesIn(data: DataTransfer | null): readonly File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** The words of a file's name; a name that programs give says nothing. */
function altOf(name: string): string {
  const words = name
    .replace(/\.\w{1,5}$/, '')
    .replaceAll(/[\\[\]()_]+/g, ' ')
    .trim();
  return /^(?:image|screenshot|img|clipboard)?[\s\d:.-]*$/i.test(words) ? '' : words;
}
