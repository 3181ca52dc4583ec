export { readDocument, readsDocument } from './read-document.ts';
