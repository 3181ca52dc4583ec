import { guideAddress, unitAddress } from '../guide/guide.ts';

/** Where the things lead that a reading page names beside the text. What has no address stands there as words alone. */
export interface ReadingLinks {
  /** Below it are the pages of this postmortem for who has signed in: its review, measures, versions, readers. */
  readonly own: string | undefined;
  /** May the reader change it? */
  readonly editable: boolean;
  readonly service: (name: string) => string | undefined;
  readonly cause: (id: string) => string | undefined;
  /** What usually prevents failures of a cause. */
  readonly aboutCause: (id: string) => string | undefined;
  /** What a finding means, for who writes; without it the page tells nothing of findings. */
  readonly aboutCheck: ((id: string) => string) | undefined;
}

/** Those of a library, for who has signed in to it. */
export function libraryLinks(given: {
  readonly number: number;
  readonly slug: string;
  readonly editable: boolean;
}): ReadingLinks {
  return {
    own: `/pm/${given.number}-${given.slug}`,
    editable: given.editable,
    service: (name) => `/?service=${encodeURIComponent(name)}`,
    cause: (id) => `/?cause=${encodeURIComponent(id)}`,
    aboutCause: (id) => guideAddress('causes', id),
    aboutCheck: unitAddress,
  };
}

/** Those of a page that is read where there is nothing else: a file, a public page. */
export const noLinks: ReadingLinks = {
  own: undefined,
  editable: false,
  service: () => undefined,
  cause: () => undefined,
  aboutCause: () => undefined,
  aboutCheck: undefined,
};
