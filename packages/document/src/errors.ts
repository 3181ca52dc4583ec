/** What a kind of expected failure means at each edge of the system. */
export interface ErrorKind {
  /** One plain sentence that names what is wrong. */
  readonly title: string;
  /** Exit status of the command line. */
  readonly exitCode: number;
  /** Status of a web answer. */
  readonly httpStatus: number;
  /** What the person can do about it. */
  readonly help: string;
}

/** Every expected failure. A new one is a new row; codes are a contract and are never renamed. */
export const ERRORS = {
  'file-not-found': {
    title: 'There is no such file or folder.',
    exitCode: 2,
    httpStatus: 404,
    help: 'Check the spelling of the path, and the folder that the command was started in.',
  },
  'file-unreadable': {
    title: 'The file cannot be read.',
    exitCode: 2,
    httpStatus: 403,
    help: 'Check that you may read it, and that it is a file and no device or broken link.',
  },
  'file-unwritable': {
    title: 'The file cannot be written.',
    exitCode: 2,
    httpStatus: 403,
    help: 'Check that you may write to it and its folder, and that the disk is not full.',
  },
  'not-text': {
    title: 'The file is no text.',
    exitCode: 2,
    httpStatus: 415,
    help: 'A postmortem is one Markdown file in UTF-8. Save the file as UTF-8, or import other formats first.',
  },
  'file-too-large': {
    title: 'The file is too large for a postmortem.',
    exitCode: 2,
    httpStatus: 413,
    help: 'A postmortem has 400 to 600 words. Name the single document, not a log or an archive.',
  },
  'folder-without-documents': {
    title: 'The folder holds no documents.',
    exitCode: 2,
    httpStatus: 404,
    help: 'Documents are files that end in “.md” or “.markdown”. Name another folder, or a single file.',
  },
  'unknown-check': {
    title: 'There is no check of this name.',
    exitCode: 2,
    httpStatus: 404,
    help: 'Run “failonce explain” for the list of all checks.',
  },
  'unknown-format': {
    title: 'There is no format of this name.',
    exitCode: 2,
    httpStatus: 404,
    help: 'Leave the option out for the usual format, or see “--help” for the names.',
  },
  'unknown-option': {
    title: 'There is no option of this name.',
    exitCode: 2,
    httpStatus: 400,
    help: 'See “--help” for the options. A path that begins with “-” is written behind “--”.',
  },
  'unknown-command': {
    title: 'There is no command of this name.',
    exitCode: 2,
    httpStatus: 400,
    help: 'See “failonce --help” for the commands.',
  },
  usage: {
    title: 'The command was not understood.',
    exitCode: 2,
    httpStatus: 400,
    help: 'See “--help” for how it is written, with examples.',
  },
  'config-invalid': {
    title: 'The configuration cannot be used.',
    exitCode: 2,
    httpStatus: 422,
    help: 'Correct the named place in “failonce.yaml”, or take it out: every setting has a default.',
  },
  'storage-unavailable': {
    title: 'The database does not answer.',
    exitCode: 2,
    httpStatus: 503,
    help: 'Check that PostgreSQL runs and that DATABASE_URL names it. Look whether your last change is there, then try again.',
  },
  'storage-refused': {
    title: 'The database refuses us.',
    exitCode: 2,
    httpStatus: 503,
    help: 'Check the name, the password and the database in DATABASE_URL.',
  },
  'storage-full': {
    title: 'The disk is full.',
    exitCode: 2,
    httpStatus: 507,
    help: 'Nothing was changed. Make room where the data lies, then try again.',
  },
  'storage-read-only': {
    title: 'The data cannot be written.',
    exitCode: 2,
    httpStatus: 503,
    help: 'Nothing was changed. Check that the folder of the data exists and that this program may write to it.',
  },
  'storage-damaged': {
    title: 'The database file is damaged, or is none.',
    exitCode: 2,
    httpStatus: 503,
    help: 'Run “failonce verify” on it, or “failonce restore” with the newest backup.',
  },
  'storage-busy': {
    title: 'Another process is writing to the database.',
    exitCode: 2,
    httpStatus: 503,
    help: 'Nothing was changed. Try again in a moment.',
  },
  'data-too-new': {
    title: 'A newer Failonce has written these data.',
    exitCode: 2,
    httpStatus: 503,
    help: 'Start the newer version again, or restore the backup that was made before the upgrade.',
  },
  'not-found': {
    title: 'There is nothing here, or it is not for you to see.',
    exitCode: 2,
    httpStatus: 404,
    help: 'Check the address. If it should be there, ask for access.',
  },
  'withdrawn-publicly': {
    title: 'This has been withdrawn.',
    exitCode: 2,
    httpStatus: 410,
    help: 'It does not come back to this address. Ask those who gave you the address.',
  },
  'not-signed-in': {
    title: 'Nobody has signed in.',
    exitCode: 2,
    httpStatus: 401,
    help: 'Sign in, or send an API token: “Authorization: Bearer …”.',
  },
  'not-allowed': {
    title: 'You may not do this.',
    exitCode: 2,
    httpStatus: 403,
    help: 'Ask an owner of the library for the role that may.',
  },
  'changed-meanwhile': {
    title: 'Somebody else has changed it meanwhile.',
    exitCode: 2,
    httpStatus: 412,
    help: 'Read the newest version, bring both together, and send that.',
  },
  'input-invalid': {
    title: 'The input cannot be used.',
    exitCode: 2,
    httpStatus: 422,
    help: 'Correct the named places.',
  },
  'precondition-missing': {
    title: 'The request does not say which revision it changes.',
    exitCode: 2,
    httpStatus: 428,
    help: 'Read the postmortem first and send its ETag as “If-Match”.',
  },
  'done-already': {
    title: 'This was done already.',
    exitCode: 2,
    httpStatus: 409,
    help: 'Read what is there: the answer that was sent the first time is no longer known.',
  },
  'not-ready': {
    title: 'Something is still missing.',
    exitCode: 2,
    httpStatus: 409,
    help: 'Do what the list names. An owner may go on in spite of it, with a reason that stays on the page.',
  },
  'not-now': {
    title: 'This cannot be done as it stands now.',
    exitCode: 2,
    httpStatus: 409,
    help: 'Open the review again: it shows where the postmortem stands, and what can be done.',
  },
  'request-too-large': {
    title: 'The request is too large.',
    exitCode: 2,
    httpStatus: 413,
    help: 'It takes 4 MB at once, and a postmortem has 400 to 600 words. Send fewer files, and no log or archive.',
  },
  'nobody-can-sign-in': {
    title: 'Nobody has an account yet, so the server is not shown to other machines.',
    exitCode: 2,
    httpStatus: 500,
    help: 'Start it without “--host” and make the owner’s account with the link that it prints; or set FAILONCE_OWNER to the owner’s e-mail address.',
  },
  'address-in-use': {
    title: 'The server cannot listen there.',
    exitCode: 2,
    httpStatus: 500,
    help: 'Another program may listen there already. Take another one with “--port”; those below 1024 need more rights.',
  },
  'too-many-requests': {
    title: 'Too many requests in a short time.',
    exitCode: 2,
    httpStatus: 429,
    help: 'Wait as long as “Retry-After” says, in seconds.',
  },
  'holds-purged': {
    title: 'The text holds what an owner has taken out of this postmortem.',
    exitCode: 2,
    httpStatus: 422,
    help: 'Nothing was changed. Take it out of your text, too: the library shows “[taken out by an owner]” in its place.',
  },
  'document-unknown': {
    title: 'The file is no document of a kind that is read.',
    exitCode: 2,
    httpStatus: 415,
    help: 'Markdown, plain text, Word (.docx), HTML and the export of Google Docs (.zip) are read. Save other documents as .docx.',
  },
  'document-protected': {
    title: 'The document is protected by a password.',
    exitCode: 2,
    httpStatus: 422,
    help: 'Open it in Word, take the password away (File, Info, Protect Document), save it, and import that.',
  },
  'document-damaged': {
    title: 'The document is damaged, or was cut off.',
    exitCode: 2,
    httpStatus: 422,
    help: 'Open it where it was written, and save or export it again.',
  },
  'document-too-large': {
    title: 'The document is too large for a postmortem.',
    exitCode: 2,
    httpStatus: 413,
    help: 'A postmortem has 400 to 600 words. Take data and large pictures out of it, and import that.',
  },
  'document-refused': {
    title: 'The document is not read, because of how it is made.',
    exitCode: 2,
    httpStatus: 422,
    help: 'Open it where it was written, save it again as .docx, and import that.',
  },
  'picture-refused': {
    title: 'The picture is not kept.',
    exitCode: 2,
    httpStatus: 422,
    help: 'PNG, JPEG, WebP and GIF are kept, up to 4 MB.',
  },
  'too-busy': {
    title: 'Too many large texts are being read at once.',
    exitCode: 2,
    httpStatus: 503,
    help: 'Nothing was changed. Wait as long as “Retry-After” says, in seconds, then try again.',
  },
  'text-takes-too-long': {
    title: 'The text takes too long to read.',
    exitCode: 2,
    httpStatus: 422,
    help: 'Nothing was changed. A postmortem has 400 to 600 words: keep logs and tables of numbers elsewhere, and link to them.',
  },
  'login-pending': {
    title: 'Nobody has confirmed the code yet.',
    exitCode: 2,
    httpStatus: 400,
    help: 'Ask again after “interval” seconds.',
  },
  'login-refused': {
    title: 'The sign-in was refused.',
    exitCode: 2,
    httpStatus: 400,
    help: 'Run “failonce login” again, and confirm the code that it shows.',
  },
  'login-expired': {
    title: 'The code was not confirmed in time.',
    exitCode: 2,
    httpStatus: 400,
    help: 'Run “failonce login” again: a code can be confirmed for ten minutes, and used once.',
  },
  'server-unreachable': {
    title: 'The server does not answer.',
    exitCode: 2,
    httpStatus: 502,
    help: 'Check the network and the address, and whether the server runs. The file is as it was; try again.',
  },
  'no-failonce-there': {
    title: 'There is no Failonce at this address.',
    exitCode: 2,
    httpStatus: 502,
    help: 'Check the address: it has no path, as in https://failonce.example.com. The file is as it was.',
  },
  'identity-damaged': {
    title: 'The file’s line “failonce: …” cannot be read, so nobody can know which postmortem it is.',
    exitCode: 2,
    httpStatus: 422,
    help: 'It stands once in the front matter, as in “failonce: https://failonce.example.com/pm/42 (revision 3)”. Take it from the file’s history.',
  },
  'conflict-open': {
    title: 'The file still shows a conflict.',
    exitCode: 2,
    httpStatus: 409,
    help: 'Keep what is true between “<<<<<<<” and “>>>>>>>”, take out the three lines of signs, and push again.',
  },
  'file-changed': {
    title: 'The file was changed while it was being brought together, and is as you left it.',
    exitCode: 2,
    httpStatus: 409,
    help: 'Run the command again: nothing is lost.',
  },
  'revision-missing': {
    title: 'The library does not have the revision that this file is based on.',
    exitCode: 2,
    httpStatus: 404,
    help: 'An older backup may have been restored. “failonce pull PM-…” in another folder brings what is there; bring both together by hand.',
  },
  internal: {
    title: 'Something went wrong that should not have.',
    exitCode: 2,
    httpStatus: 500,
    help: 'It is in the log under the id of this request. Nothing of what was stored is lost.',
  },
  'pdf-unavailable': {
    title: 'PDFs cannot be made here.',
    exitCode: 2,
    httpStatus: 501,
    help: 'Typst is missing, which sets them: run “npm install @myriaddreamin/typst-ts-node-compiler@0.7.0” beside Failonce, or take another form.',
  },
  'mail-refused': {
    title: 'The mail server did not take the message.',
    exitCode: 2,
    httpStatus: 502,
    help: 'Check the address of the mail server, its name and password, and whom the mail comes from.',
  },
  'output-closed': {
    title: 'The output was closed before all was written.',
    exitCode: 2,
    httpStatus: 499,
    help: 'Nothing is wrong with the documents. Read all of the output to get the result.',
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;

/** The name of an expected failure. */
export type ErrorCode = keyof typeof ERRORS;

/** What goes with a failure. */
export interface AppErrorOptions {
  /** Says what is wrong in this case; the title of the code without it. */
  readonly message?: string;
  /** The path, option or name that it is about, and whatever else a reader of JSON may want. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Shared by every copy of this module, so that errors are known across bundles. */
const BRAND = Symbol.for('failonce.AppError');

/** A failure that was expected and has a code. Whatever else is thrown is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.message ?? ERRORS[code].title, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
    Object.defineProperty(this, BRAND, { value: true });
  }

  get title(): string {
    return ERRORS[this.code].title;
  }

  get exitCode(): number {
    return ERRORS[this.code].exitCode;
  }

  get httpStatus(): number {
    return ERRORS[this.code].httpStatus;
  }

  get help(): string {
    return ERRORS[this.code].help;
  }
}

/** Is `error` an expected failure (of this code)? True also for one that another bundle made. */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  if (typeof error !== 'object' || error === null || !(BRAND in error)) return false;
  return code === undefined || (error as { readonly code?: unknown }).code === code;
}
