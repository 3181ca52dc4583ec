import type { PublicChoices } from '@failonce/checks';

/** What a company wants left out of public versions, beyond what is always left out. Plain data, but for `picture`. */
export interface PublicRules {
  /** Internal names and what stands for them: “gateway-2” → “a gateway”. */
  readonly names: ReadonlyMap<string, string>;
  /** People, as “Maria Lopez”, “maria” or “maria@example.com”. */
  readonly people: readonly string[];
  /** Teams, by name; one whose words are all ordinary (“payments”) says nothing and stays. */
  readonly teams: readonly string[];
  /** Hosts whose addresses may stay: “status.example.com”, or with the beginning of a path, “github.com/acme/public”. */
  readonly links: readonly string[];
  /** Do the tasks stay, without owners, days and addresses? */
  readonly keepTasks: boolean;
  /** Words, in lower case, that name no person, though they look like it: “words” of failonce.yaml. */
  readonly words?: ReadonlySet<string> | undefined;
  /**
   * The public name of a picture by the address that the text has for it, made of its content alone; undefined where it
   * is not to be handed on. A public name keeps itself. Without this, all pictures are left out.
   */
  readonly picture?: ((address: string) => string | undefined) | undefined;
}

/** What `public:` of a failonce.yaml says of the text. */
export type PublicSettings = Pick<PublicChoices, 'names' | 'people' | 'links' | 'keepTasks'>;

/** What a library or a folder knows that no settings file says. */
export interface KnownToLibrary {
  readonly people?: readonly string[];
  readonly teams?: readonly string[];
  readonly words?: ReadonlySet<string>;
  readonly picture?: PublicRules['picture'];
}

/** The rules by which public versions of a library are made: `publicRules(settings.public, …)`. */
export function publicRules(
  { names, people, links, keepTasks }: PublicSettings,
  { people: further = [], teams = [], words, picture }: KnownToLibrary = {},
): PublicRules {
  return { names, people: [...people, ...further], teams, links, keepTasks, words, picture };
}

const PUBLIC_PICTURE = /^(?:[\w./-]{0,200}\/)?picture-[0-9a-f]{16,64}\.(?:png|jpg|gif|webp|svg)$/;

/** Is it a name that a picture has by its content? */
export function isPublicPicture(address: string): boolean {
  return PUBLIC_PICTURE.test(address);
}
