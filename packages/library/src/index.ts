export type { FacetCount, FacetName, Facets, Filters } from './catalogue/filters.ts';
export { type Named, namedPostmortems } from './catalogue/named-postmortems.ts';
export { type Overview, overviewOf } from './catalogue/overview.ts';
export { type Change, listChanges } from './changes/list-changes.ts';
export { addThread, type NewThread, type Said } from './comments/add-thread.ts';
export { answerThread } from './comments/answer.ts';
export { applySuggestion } from './comments/apply-suggestion.ts';
export { changeComment, deleteComment } from './comments/change-comment.ts';
export { listThreads, type Threads, type ThreadsAsked } from './comments/list-threads.ts';
export { lastLook, noteLook } from './comments/look.ts';
export type { Mentioned } from './comments/mentions.ts';
export { type MentionOf, mentionsOf } from './comments/mentions-of.ts';
export { resolveThread } from './comments/resolve-thread.ts';
export type { Comment, Thread } from './comments/thread.ts';
export { dataPlace } from './database/data-place.ts';
export { type Database, type DatabaseKind, isAddress, openDatabase, openReadable } from './database/database.ts';
export { ROLES, type Role, SCOPES, type Scope, type State, type Visibility } from './database/tables.ts';
export { type Derived, derive } from './derived/derive.ts';
export { type Reindexed, reindex } from './derived/reindex.ts';
export { addUpdates } from './drafts/add-updates.ts';
export { type Draft, readDraft } from './drafts/draft.ts';
export { checkSeen, readDraftHeads } from './drafts/draft-heads.ts';
export { openDraft } from './drafts/open-draft.ts';
export { saveDraft, saveQuietDrafts } from './drafts/save-draft.ts';
export { TEXT as DRAFT_TEXT } from './drafts/shared-text.ts';
export { addFile, purgeFile, readFile } from './files/files.ts';
export type { KeptFile } from './files/keep-picture.ts';
export { readPicture } from './files/picture.ts';
export { type Heard, hearAlerts, ripenAlerts } from './incidents/hear-alerts.ts';
export type { AskedToWrite, ListedIncident } from './incidents/incident.ts';
export { type Incidents, type IncidentsAsked, listIncidents, readIncident } from './incidents/list-incidents.ts';
export { type MaybeWritten, maybeWritten } from './incidents/maybe-written.ts';
export { purgeIncident } from './incidents/purge-incident.ts';
export { type NewIncident, reportIncident } from './incidents/report-incident.ts';
export { oweAgain, type Settlement, settleIncident } from './incidents/settle-incident.ts';
export {
  type AlertSource,
  createAlertSource,
  listAlertSources,
  type NewAlertSource,
  revokeAlertSource,
  type SourceRow,
  sourceOfSecret,
} from './incidents/sources.ts';
export type { ToldAlert } from './incidents/told.ts';
export type { Library } from './library.ts';
export { changeTask, type TaskDeed } from './measures/change-task.ts';
export { countTasksShown, type TaskCounts, taskChoices } from './measures/count-shown.ts';
export { type ListedTask, listTasks, type TaskPage, type TaskStretch } from './measures/list-tasks.ts';
export { type Evidence, type Progress, progressOf, type TaskEvent } from './measures/progress.ts';
export { type Task, type TaskInFull, tasksOf } from './measures/read-tasks.ts';
export type { Aim, TaskState } from './measures/tables.ts';
export type { TasksAsked } from './measures/task-filters.ts';
export { TASK_ACTIONS, TASK_TRANSITIONS, type TaskAction } from './measures/transitions.ts';
export { AGENDA, type AgendaItem, agendaOf, type Minutes } from './meetings/agenda.ts';
export type { Meeting, MeetingEntry, MeetingPlan, MeetingState, Named as NamedInMeeting } from './meetings/meeting.ts';
export { callOffMeeting, changeMeeting, type NewMeeting, planMeeting } from './meetings/plan-meeting.ts';
export { type ListedMeeting, lastEntry, listMeetings, readMeeting } from './meetings/read-meeting.ts';
export { instantOf } from './meetings/wall-time.ts';
export { type MeetingTask, type NewEntry, writeEntry } from './meetings/write-entry.ts';
export { readAhead, shownChange } from './memory/memory.ts';
export { type AtOnce, asOfNow, newestChange } from './memory/newest-change.ts';
export { openLibrary } from './open-library.ts';
export { type AuditEntry, type AuditQuestion, readAudit } from './people/audit.ts';
export { auditNames } from './people/audit-names.ts';
export { disablePerson, enablePerson, setRole } from './people/change-person.ts';
export { findPeople, type Stretch, type StretchOf } from './people/find-people.ts';
export { findServices, type OwnedService, readService } from './people/find-services.ts';
export { findTeams, readTeam, type SizedTeam, teamNamed } from './people/find-teams.ts';
export { followGroups } from './people/follow-groups.ts';
export { idNamed } from './people/id-named.ts';
export {
  findInvitations,
  type Invitation,
  invite,
  listInvitations,
  type OpenInvitation,
  openFirstStart,
  readInvitation,
  withdrawInvitation,
} from './people/invitations.ts';
export { type Entrance, join, knownPerson, type Newcomer } from './people/join.ts';
export { answerLogin, finishLogin, type OpenLogin, openLogin, readLogin } from './people/logins.ts';
export { maySee } from './people/may-see.ts';
export { listPeople, type Person, readPerson, viewerOfPerson } from './people/people.ts';
export { readNames } from './people/read-names.ts';
export { listServices, removeService, type Service, saveService } from './people/services.ts';
export { endSession, listSessions, notePasswordLink, type Session } from './people/sessions.ts';
export { readSetting, writeSetting } from './people/settings.ts';
export { isKnownAddress, noteSignIn, type SignInEvent } from './people/sign-ins.ts';
export {
  changeMembers,
  changeTeam,
  createTeam,
  listTeams,
  type NewTeam,
  removeTeam,
  setMembers,
  type Team,
} from './people/teams.ts';
export {
  createToken,
  findTokens,
  listTokens,
  type NewToken,
  revokeToken,
  type Token,
  viewerOfToken,
} from './people/tokens.ts';
export { announce, type NewEvent } from './post/announce.ts';
export { type Claimed, claimMessages, leasesHeld, releaseLeases } from './post/claim.ts';
export {
  addEndpoint,
  changeEndpoint,
  type Endpoint,
  listEndpoints,
  readEndpoint,
  removeEndpoint,
  rotateSecret,
  setEnabled,
} from './post/endpoints.ts';
export { gatherNotices } from './post/gather.ts';
export { countUnseen, listNotices, markSeen, type Notice, readNoticeMail } from './post/notices.ts';
export { type Delivery, forgetSettled, listDeliveries, sendAgain, sendTest } from './post/outbox.ts';
export { readPreferences, setPreferences, setQuietHours } from './post/preferences.ts';
export type { QuietHours } from './post/quiet-hours.ts';
export { type Outcome, settleMessage } from './post/settle.ts';
export { type NewNotice, tell } from './post/tell.ts';
export { tellDigests } from './post/tell-digests.ts';
export { endpointToPost, openPostmortem } from './post/to-send.ts';
export { createPostmortem, type NewPostmortem } from './postmortems/create-postmortem.ts';
export { type Latest, latestPostmortems } from './postmortems/latest-postmortems.ts';
export { type Listing, listPostmortems, type Page } from './postmortems/list-postmortems.ts';
export type { Listed, ListedRow, ReadPostmortem } from './postmortems/postmortem.ts';
export { purge } from './postmortems/purge.ts';
export { PURGED } from './postmortems/purgeable.ts';
export { noteQueue, readWriting, type Waiting } from './postmortems/queue.ts';
export { readForWork } from './postmortems/read-for-work.ts';
export {
  listRevisions,
  type Revision,
  readPostmortem,
  readRevision,
} from './postmortems/read-postmortem.ts';
export { type NewText, revisePostmortem } from './postmortems/revise-postmortem.ts';
export { type Audience, readAudience, setVisibility } from './postmortems/set-visibility.ts';
export { approvePublic, declinePublic, withdrawPublic } from './public/answer-public.ts';
export type { Approver } from './public/approvers.ts';
export { type AskForPublic, askForPublic, type Redact } from './public/ask-for-public.ts';
export type { PublicKind, PublicVersion } from './public/public-version.ts';
export {
  listPublic,
  namesForPublic,
  type PublicShown,
  type PublicStanding,
  type PublicWaiting,
  readPublic,
  readPublicFile,
  readPublicStanding,
  readPublicWaiting,
} from './public/read-public.ts';
export { askNoLonger, askTeam } from './readers/ask-team.ts';
export { type AskedToRead, type Asking, readAskedToRead } from './readers/asked.ts';
export { markRead, type OwnReading, readOwnReading } from './readers/mark-read.ts';
export { type ReaderOf, type Readers, readReaders, type TeamAsked } from './readers/readers.ts';
export { type Candidate, recurrenceCandidates } from './recurrences/candidates.ts';
export { takesPart } from './recurrences/pairs.ts';
export { quarterOfDay } from './recurrences/quarters.ts';
export {
  type Again,
  listRecurrences,
  type Recurrence,
  readAgain,
} from './recurrences/recurrences.ts';
export { measuresWhen } from './recurrences/then.ts';
export { REMINDER_KINDS, remindOfWhatIsDue } from './reminders/remind.ts';
export { claimRequest, type KeptRequest, keepAnswer } from './requests/claim-request.ts';
export type { SeenBefore } from './reviews/answers.ts';
export type { SignOffPart } from './reviews/decision.ts';
export type { Missing } from './reviews/missing.ts';
export { MOST_INTERIM_DAYS, movePostmortem, type Step } from './reviews/move.ts';
export { type Answers, QUESTION_IDS, QUESTIONS, type Question } from './reviews/questions.ts';
export { readReason, type StatedReason } from './reviews/read-reason.ts';
export { type Review, readReview } from './reviews/read-review.ts';
export { declineReview, delegateReview, type NewRequest, remindOfReview, requestReview } from './reviews/requests.ts';
export { answerSeenBefore, type NewAnswer } from './reviews/seen-before.ts';
export { askForChanges, confirmRequirement, type NewSignOff, signOff } from './reviews/sign.ts';
export type { ChangesAsked, Confirmed, Request, SignOff, Standing } from './reviews/standing.ts';
export { ACTIONS, type Action, TRANSITIONS } from './reviews/transitions.ts';
export { isJudged } from './reviews/under-review.ts';
export { type ReviewWaiting, readReviewsWaiting } from './reviews/waiting.ts';
export { addSamples, isUnused, removeSamples, type Sample, samplesOf } from './samples/samples.ts';
export type { Segment } from './search/highlight.ts';
export { type Search, type SearchHit, type SearchResult, searchPostmortems } from './search/search-postmortems.ts';
export {
  type Incident,
  type SameIncident,
  type SameReason,
  sameIncidents,
  tellApart,
} from './similar/same-incident.ts';
export { type Asked, type Similar, similarPostmortems } from './similar/similar-postmortems.ts';
export { type ToldCause, toldCauses } from './similar/told-causes.ts';
export { backup } from './transfer/backup.ts';
export { holdsExport } from './transfer/export-folder.ts';
export { type Exported, exportLibrary } from './transfer/export-library.ts';
export { type ImportReport, importDocuments } from './transfer/import-documents.ts';
export { importExport } from './transfer/import-export.ts';
export { readDocumentFile } from './transfer/read-document-file.ts';
export { findFiles } from './transfer/read-folder.ts';
export { type Restored, restore } from './transfer/restore.ts';
export type { ReadText } from './transfer/text-of-bytes.ts';
export { type Verified, verify } from './transfer/verify.ts';
export { type Behind, type BehindAsked, COUNTED, type Counted, listBehind } from './trends/behind.ts';
export { NARROWED_BY, type TrendFilters } from './trends/chosen.ts';
export { type Measured, OUTCOMES, type Outcomes } from './trends/gathered.ts';
export { type Period, YEARS, type Years } from './trends/periods.ts';
export { binOf, FEW, type Point, type Spread } from './trends/spread.ts';
export { type Course, type Stand, type Trends, type TrendsAsked, trendsOf } from './trends/trends.ts';
export { NOBODY, SYSTEM, type Viewer } from './viewer.ts';
