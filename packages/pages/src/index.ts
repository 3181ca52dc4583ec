export type { ShownEntry } from './administration/audit-sentence.ts';
export { cameBackAddress } from './again/again-address.ts';
export type { AgainView } from './again/again-view.ts';
export type { MaybeSame } from './beginning/same-incident.ts';
export { type Door, doorOf } from './door.ts';
export { answeredDoor, confirmDoor } from './doors/confirm.ts';
export { joinDoor } from './doors/join.ts';
export { messageDoor } from './doors/message.ts';
export { askOwnerDoor, forgottenDoor, linkSentDoor, newPasswordDoor, passwordSetDoor } from './doors/new-password.ts';
export { signInDoor } from './doors/sign-in.ts';
export { failedTestDoor, testedDoor } from './doors/tested.ts';
export { type AtomEntry, atomEntry, atomEntryDocument, atomFeed } from './feeds/atom.ts';
export type { Feed } from './feeds/feed.ts';
export { jsonFeed } from './feeds/json-feed.ts';
export { documentOf, type Frame, type Page, type Place } from './frame.ts';
export {
  GUIDE_FAMILIES,
  type GuideFamily,
  guideEntries,
  guideHowTos,
  searchGuide,
} from './guide/guide.ts';
export { answerQuestion, fieldsOf } from './guided/answer-question.ts';
export type { Answers, Question, Reader } from './guided/define-question.ts';
export { firstOpen, isAnswered, placeOf } from './guided/progress.ts';
export { questions } from './guided/questions.generated.ts';
export { attributes, type Content, type Html, html } from './html/html.ts';
export { thousands } from './library/facets.ts';
export { firstRunPage, samplesNotice } from './library/first-run.ts';
export { type LibraryRow, type RowLinks, rowOf } from './library/rows.ts';
export type { TaskAct } from './measures/acts.ts';
export { MEASURES_SHOWN, type MeasuresAsked } from './measures/asked.ts';
export type { ShownEvidence, TaskStep } from './measures/history.ts';
export { measureState } from './measures/task.ts';
export type { TaskShown } from './measures/task-part.ts';
export type { TaskRow } from './measures/task-table.ts';
export { meetingEvents } from './meeting/events.ts';
export { type AgreedTask, causesToName, withImprovement, withTask } from './meeting/into-text.ts';
export { AGENDA_ITEMS, clockAfter } from './meeting/meeting.ts';
export { minutesOf, minutesText } from './meeting/minutes.ts';
export { summaryAloud } from './meeting/read-aloud.ts';
export { ACCOUNT_DONE, type Account, accountPage } from './pages/account.ts';
export { administrationPage } from './pages/administration.ts';
export { AGAIN_DONE, againPage } from './pages/again.ts';
export { ALERT_SOURCES_DONE, type AlertSourcesView, alertSourcesPage } from './pages/alert-sources.ts';
export { auditPage } from './pages/audit.ts';
export { backupPage } from './pages/backup.ts';
export { beginPage } from './pages/begin.ts';
export { guidePage } from './pages/guide.ts';
export { guideEntryPage, howToPage } from './pages/guide-entry.ts';
export { guideFamilyPage } from './pages/guide-family.ts';
export { type Guided, guidedPage } from './pages/guided.ts';
export { type GuidedEnd, guidedEndPage } from './pages/guided-end.ts';
export { type HandOnView, handOnPage } from './pages/hand-on.ts';
export { type Imported, importPage } from './pages/import-files.ts';
export { INVITATIONS_DONE, type Invitations, invitationsPage } from './pages/invitations.ts';
export { type LibraryView, libraryPage } from './pages/library.ts';
export { MAIL_DONE, mailPage } from './pages/mail.ts';
export { type MeasuresView, measuresPage } from './pages/measures.ts';
export { MEETING_DONE, type MeetingPlace, type MeetingView, meetingPage } from './pages/meeting.ts';
export { minutesPage } from './pages/meeting-minutes.ts';
export { notFoundPage } from './pages/not-found.ts';
export { type NoticesView, noticesPage } from './pages/notices.ts';
export { OWED_DONE, type OwedView, owedPage } from './pages/owed.ts';
export { type OwedIncidentView, owedIncidentPage } from './pages/owed-incident.ts';
export { partsPage } from './pages/parts.ts';
export { peoplePage } from './pages/people.ts';
export { PERSON_DONE, type PersonView, personPage } from './pages/person.ts';
export { MEASURES_DONE, type PostmortemMeasuresView, postmortemMeasuresPage } from './pages/postmortem-measures.ts';
export { problemPage } from './pages/problem.ts';
export {
  PUBLIC_DONE,
  type PublicVersionView,
  publicVersionPage,
  type ShownPublicVersion,
} from './pages/public-version.ts';
export { type QueueView, queuePage } from './pages/queue.ts';
export { READERS_DONE, type ReadersView, readersPage } from './pages/readers.ts';
export { type Alike, type Earlier, type Reading, type ReadingSlots, readingPage } from './pages/reading.ts';
export { type ReviewView, reviewPage, THREADS_SHOWN } from './pages/review.ts';
export { SERVICES_DONE, type Services, type ServiceView, servicePage, servicesPage } from './pages/services.ts';
export {
  SINGLE_SIGN_ON_DONE,
  type SingleSignOnView,
  singleSignOnPage,
  toProviderPage,
} from './pages/single-sign-on.ts';
export { TEAM_DONE, type TeamView, teamPage } from './pages/team.ts';
export { type Teams, teamsPage } from './pages/teams.ts';
export { trendsPage } from './pages/trends.ts';
export { type BehindView, trendsBehindPage } from './pages/trends-behind.ts';
export { type Version, type Versions, versionsPage } from './pages/versions.ts';
export { WEBHOOK_DONE, webhookPage } from './pages/webhook.ts';
export { type ShownEndpoint, webhooksPage } from './pages/webhooks.ts';
export { mayNotWritePage, type Writing, writePage } from './pages/write.ts';
export type { Sent } from './parts/form.ts';
export { type Marked, unmarked } from './parts/marked.ts';
export type { MeasureState } from './parts/measures-bar.ts';
export type { Tone } from './parts/pill.ts';
export { dayText, durationText } from './parts/time.ts';
export { isKeptFile, keptFilesOf } from './prose/kept-file.ts';
export { type Beside, picturesOf } from './prose/markdown.ts';
export type { Block, PictureRun, Run, TextRun } from './prose/runs.ts';
export { publicDocumentOf, publicFoot, publicListPage, publicNothing } from './public/public-frame.ts';
export type { AskedRow } from './readers/asked-rows.ts';
export { similarSection } from './reading/aside.ts';
export { earlierText } from './reading/before.ts';
export { type FirstScreen, firstScreenOf } from './reading/first-screen.ts';
export { libraryLinks, noLinks, type ReadingLinks } from './reading/links.ts';
export { measuresOf, type ShownMeasure } from './reading/measures.ts';
export { blocksOf } from './reading/prose-of.ts';
export { summaryOf } from './reading/summary.ts';
export { beforeAnswer } from './reading/summary-card.ts';
export { findQuote } from './review/find-quote.ts';
export { reviewPanel } from './review/panel.ts';
export type { ReviewPanelView } from './review/panel-view.ts';
export { type Geometry, geometryOf } from './timeline/geometry.ts';
export {
  type Answered,
  documentName,
  HELLO,
  type Hello,
  PROTOCOL,
  REFUSALS,
  type Said,
  TEXT,
  TOGETHER_PATH,
} from './together/protocol.ts';
