import { noLinks, type ReadingLinks } from '@failonce/pages';
import { chosenAddress, valueName } from './addresses.ts';

/** Where the page of a postmortem leads within its site. */
export const siteLinks: ReadingLinks = {
  ...noLinks,
  service: (name) => `../${chosenAddress('service', valueName(name))}`,
  cause: (id) => `../${chosenAddress('cause', valueName(id))}`,
};
