import { differenceOf, editInPlace } from '@failonce/document';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';

/** The name of the text in a shared document. */
export const TEXT = 'markdown';
/** Who a text was brought in by that nobody typed: one client that no browser is. */
const SERVER = 1;

/** A text as shared documents have it: one kind of line ending, which is what editors count by, and nothing that a database refuses. */
export function asTyped(markdown: string): string {
  return markdown.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
}

/** A document from what is kept of it. */
export function documentOf(states: readonly Uint8Array[]): Doc {
  const doc = new Doc();
  doc.transact(() => {
    for (const state of states) applyUpdate(doc, state);
  });
  return doc;
}

/** The first state of a document that begins with a text. */
export function seedOf(markdown: string): string {
  const doc = new Doc();
  doc.clientID = SERVER;
  doc.getText(TEXT).insert(0, asTyped(markdown));
  return toBase64(encodeStateAsUpdate(doc));
}

export function textOf(doc: Doc): string {
  return doc.getText(TEXT).toString();
}

export function stateOf(doc: Doc): string {
  return toBase64(encodeStateAsUpdate(doc));
}

/**
 * Brings a document to another text by few and short edits, so that what others type meanwhile stays where it is. Answers
 * the update that does it; nothing where the text is this already.
 */
export function bringTo(doc: Doc, markdown: string): string | undefined {
  const text = doc.getText(TEXT);
  const before = encodeStateVector(doc);
  const edits = differenceOf(text.toString(), asTyped(markdown));
  if (edits.length === 0) return undefined;
  doc.transact(() => {
    editInPlace(text, edits);
  });
  return toBase64(encodeStateAsUpdate(doc, before));
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
