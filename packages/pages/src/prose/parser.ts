import MarkdownIt from 'markdown-it';
import { safeAddress } from '../html/safe-address.ts';
import { rememberPlaces } from './places.ts';

/** Reads Markdown for everything that shows it, so that a page and a document have the same parts. */
export const parser: InstanceType<typeof MarkdownIt> = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
parser.validateLink = (address) => safeAddress(address) !== undefined;
rememberPlaces(parser);
