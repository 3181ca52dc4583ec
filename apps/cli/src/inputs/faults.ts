import type { ErrorCode } from '@failonce/document';

export interface Fault {
  readonly code: ErrorCode;
  /** What is wrong and what to do, in sentences. */
  readonly message: string;
}

/** What the operating system's refusal means for a person. */
export function describeFault(cause: unknown, thing: 'file' | 'folder'): Fault {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'file-not-found',
        message: 'There is no such file or folder. Check its spelling, and the folder that you are in.',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'file-unreadable',
        message: `You have no permission to read this ${thing}. Ask its owner, or change it with “chmod u+r”.`,
      };
    case 'ELOOP':
      return {
        code: 'file-unreadable',
        message: 'This is a symbolic link that leads back to itself. Make it point to the document, or remove it.',
      };
    case 'ENAMETOOLONG':
      return {
        code: 'file-not-found',
        message: 'This name is too long to be one of a file. Check the quotes around it.',
      };
    default:
      return {
        code: 'file-unreadable',
        message: `The ${thing} cannot be read${code === undefined ? '' : ` (${code})`}. Check that it is an ordinary ${thing} on a healthy disk.`,
      };
  }
}
