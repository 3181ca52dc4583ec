import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { visible } from '@failonce/checks';
import { AppError } from '@failonce/document';

/** What we know of a site, in a folder of its own within it. */
const OWN = '.failonce-site';
/** The files of the site and what is in each. Written last: what it names is there. */
const MANIFEST = `${OWN}/manifest.json`;
/** The same of a site that is being put in place: a run that was interrupted there leaves it behind. */
const NEXT = `${OWN}/next.json`;
const NEW = `${OWN}/new`;
/** The process that is making the site. */
const RUNNING = `${OWN}/running`;

/** What a file of a site is known by: its bytes' digest and their number. */
type Files = ReadonlyMap<string, string>;

/** What a run has done to the folder. */
export interface Committed {
  /** Pages: files of HTML. */
  readonly pages: number;
  readonly written: number;
  readonly removed: number;
  /** Files of ours that somebody has changed since, and which are no longer part of the site: they were left alone. */
  readonly left: readonly string[];
}

/**
 * A folder with a site. What is put into it stands aside until `commit`, so that whoever reads meanwhile, and whoever ends
 * the run, finds a whole site: first the new files come, then the changed ones, then what is no longer there goes. Files that
 * we have not written are neither replaced nor removed.
 */
export class SiteFolder {
  readonly path: string;
  /** As the last run left it. */
  readonly #former: Files;
  /** What may be ours though no run that came to its end has told so. */
  readonly #maybe: Files;
  readonly #next = new Map<string, string>();
  readonly #written = new Map<string, string>();
  readonly #folders = new Set<string>();

  private constructor(path: string, former: Files, maybe: Files) {
    this.path = path;
    this.#former = former;
    this.#maybe = maybe;
  }

  /** Opens the folder, or makes it. Throws `file-unwritable` where it holds something else than a site of ours. */
  static open(path: string): SiteFolder {
    let names: string[];
    try {
      mkdirSync(path, { recursive: true });
      names = readdirSync(path);
    } catch (cause) {
      throw new AppError('file-unwritable', {
        message: `The folder “${visible(path)}” cannot be made or read: ${(cause as Error).message}`,
        cause,
      });
    }
    if (names.length > 0 && !existsSync(join(path, OWN)))
      throw new AppError('file-unwritable', {
        message: `“${visible(path)}” holds other files, and no site that Failonce has made. Name an empty folder, or a new one.`,
        details: { help: false },
      });
    if (isRunning(join(path, RUNNING)))
      throw new AppError('file-unwritable', {
        message: `Another run is making the site in “${visible(path)}”. Wait until it has ended.`,
        details: { help: false },
      });
    const folder = new SiteFolder(path, readManifest(join(path, MANIFEST)), readManifest(join(path, NEXT)));
    rmSync(join(path, NEW), { recursive: true, force: true });
    mkdirSync(join(path, NEW), { recursive: true });
    writeFileSync(join(path, RUNNING), String(process.pid));
    return folder;
  }

  /** A folder on the same disk for what is only needed during the run. */
  get aside(): string {
    return join(this.path, NEW);
  }

  /** Is there a site already? */
  get isNew(): boolean {
    return this.#former.size === 0;
  }

  /** Is a file there as the last run wrote it, as far as its size tells? */
  has(address: string): boolean {
    const known = this.#former.get(address);
    return known !== undefined && sizeOf(join(this.path, address)) === Number(known.slice(known.indexOf(' ') + 1));
  }

  /** Files of the site as the last run left it. */
  former(isWanted: (address: string) => boolean): readonly string[] {
    return [...this.#former.keys()].filter(isWanted);
  }

  /** A file of the site that stays as it is: `has` has said so. */
  keep(address: string): void {
    this.#next.set(address, this.#former.get(address) as string);
  }

  /** A file of the site; what is in it already is not written again. */
  put(address: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const known = `${hash('sha256', bytes, 'base64url').slice(0, 22)} ${bytes.length}`;
    this.#next.set(address, known);
    if (this.#former.get(address) === known && this.has(address)) return;
    const aside = join(this.aside, String(this.#written.size));
    writeFileSync(aside, bytes);
    this.#written.set(address, aside);
  }

  /** Puts in place what was put, and removes what no longer belongs to the site. Throws `file-unwritable`. */
  commit(): Committed {
    const stranger = [...this.#written.keys()].find(
      (address) => !this.#former.has(address) && !this.#maybe.has(address) && existsSync(join(this.path, address)),
    );
    if (stranger !== undefined)
      throw new AppError('file-unwritable', {
        message: `“${visible(join(this.path, stranger))}” is a file that Failonce has not written, where a page has to go. Move it away, or name another folder.`,
        details: { help: false },
      });
    const manifest = writeManifest(this.#next);
    if (this.#written.size > 0) this.#replace(NEXT, writeManifest(new Map([...this.#maybe, ...this.#next])));
    // What others will link to comes first, the list of all last.
    const entries = [...this.#written].sort((a, b) => this.#turn(a[0]) - this.#turn(b[0]));
    for (const [address, aside] of entries) {
      const to = join(this.path, address);
      this.#makeFolder(dirname(to));
      renameSync(aside, to);
    }
    const gone = [...new Set([...this.#former.keys(), ...this.#maybe.keys()])].filter((each) => !this.#next.has(each));
    const left = gone.filter((address) => !this.#remove(address));
    if (this.#written.size > 0 || gone.length > 0 || this.isNew) this.#replace(MANIFEST, manifest);
    rmSync(join(this.path, NEXT), { force: true });
    this.abandon();
    const pages = [...this.#next.keys()].filter((address) => address.endsWith('.html')).length;
    return { pages, written: this.#written.size, removed: gone.length - left.length, left };
  }

  /** Leaves the site as it was. */
  abandon(): void {
    rmSync(join(this.path, NEW), { recursive: true, force: true });
    rmSync(join(this.path, RUNNING), { force: true });
  }

  #turn(address: string): number {
    if (address === 'index.html') return 3;
    if (!address.includes('/') && address.endsWith('.html')) return 2;
    return this.#former.has(address) ? 1 : 0;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  #replace(name: string, text: string): void {
    const aside = join(this.aside, 'manifest');
    writeFileSync(aside, text);
    renameSync(aside, join(this.path, name));
  }

  /** Removes a file of ours, and its folder where that was the last one. Says no where it is another by now. */
  #remove(address: string): boolean {
    const path = join(this.path, address);
    const known = this.#former.get(address) ?? this.#maybe.get(address);
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch {
      return true;
    }
    if (known !== `${hash('sha256', bytes, 'base64url').slice(0, 22)} ${bytes.length}`) return false;
    rmSync(path, { force: true });
    try {
      if (address.includes('/')) rmdirSync(dirname(path));
    } catch {
      // Others are in it.
    }
    return true;
  }
}

/** Is there another process that says so, and is it still there? */
function isRunning(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return pid !== process.pid && Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function sizeOf(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : undefined;
}

function readManifest(path: string): Files {
  try {
    const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files: Record<string, string> };
    // What leads out of the folder was not written by us.
    return new Map(
      Object.entries(files).filter(([address]) => /^[a-zA-Z0-9][\w.-]*(?:\/[a-zA-Z0-9][\w.-]*)*$/.test(address)),
    );
  } catch {
    return new Map();
  }
}

function writeManifest(files: Files): string {
  const sorted = [...files].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(sorted) }, null, 0).replaceAll('","', '",\n"')}\n`;
}
