export { type Change, listChanges } from './changes/list-changes.ts';
export { type Database, type DatabaseKind, isAddress, openDatabase } from './database/database.ts';
export type { Role, State, Visibility } from './database/tables.ts';
export type { Library } from './library.ts';
export { createPostmortem, type NewPostmortem } from './postmortems/create-postmortem.ts';
export { listPostmortems, type Page } from './postmortems/list-postmortems.ts';
export type { Listed } from './postmortems/postmortem.ts';
export {
  listRevisions,
  type ReadPostmortem,
  type Revision,
  readPostmortem,
  readRevision,
} from './postmortems/read-postmortem.ts';
export { type NewText, revisePostmortem } from './postmortems/revise-postmortem.ts';
export { claimRequest, type KeptRequest, keepAnswer } from './requests/claim-request.ts';
export { backup } from './transfer/backup.ts';
export { holdsExport } from './transfer/export-folder.ts';
export { type Exported, exportLibrary } from './transfer/export-library.ts';
export { type ImportReport, importDocuments } from './transfer/import-documents.ts';
export { importExport } from './transfer/import-export.ts';
export { findFiles } from './transfer/read-folder.ts';
export { type Restored, restore } from './transfer/restore.ts';
export { textOfBytes } from './transfer/text-of-bytes.ts';
export { type Verified, verify } from './transfer/verify.ts';
export { NOBODY, SYSTEM, type Viewer } from './viewer.ts';
