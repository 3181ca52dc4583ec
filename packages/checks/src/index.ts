export { findHostNames } from './addresses/host-names.ts';
export { checks } from './checks.generated.ts';
export { offsetAt } from './chronology/daylight-saving.ts';
export { dueDaysOf } from './config/due-choices.ts';
export { loadConfigReader, loadConfigSchema } from './config/load-config-reader.ts';
export { withOwnParts } from './config/own-parts.ts';
export type { ConfigProblem, LibraryConfig, PlacedValue } from './config/read-config.ts';
export type {
  Change,
  Check,
  CheckExample,
  Level,
  PartOfFormat,
  RelatedPlace,
  Requirement,
  RequirementExample,
  RequirementKind,
  Verdict,
} from './define.ts';
export { distanceOf } from './distance.ts';
export type { EarlierFailure } from './earlier/earlier-failure.ts';
export { earlierNamed, fileStem } from './earlier/earlier-named.ts';
export { type CheckOptions, check, checkText } from './engine.ts';
export { type FixedText, fixText, type MadeFix } from './fixing/fix-text.ts';
export { type RequirementId, requirementIds } from './formats/failonce.ts';
export type { Format, Limits, RequiredPart } from './formats/format.ts';
export { type FormatId, formatIds, loadFormat } from './formats.generated.ts';
export { judged } from './judged.ts';
export { type MarkedCause, matrixOf } from './matrix/matrix.ts';
export { didYouMean, nearest } from './nearest.ts';
export type { Finding, Outcome, Report, RequirementResult } from './report.ts';
export { factsOf, judgementOf } from './reporters/json.ts';
export { pad, truncate, visible, wrap } from './reporters/pretty/columns.ts';
export { type Paint, paintFor, type Terminal } from './reporters/pretty/paint.ts';
export { usedWidth } from './reporters/pretty/render-thing.ts';
export type { Reporter, ReporterOptions, Tally, Unjudged } from './reporters/reporter.ts';
export { asRequirement, unitById } from './reporters/rules/unit-by-id.ts';
export { loadReporter, type ReporterId, reporterIds } from './reporters.generated.ts';
export { requirements } from './requirements.generated.ts';
export { findSecrets } from './secrets/find-secrets.ts';
export type { FoundSecret } from './secrets/found-secret.ts';
export {
  defaultSettings,
  type PublicChoices,
  type RemindDays,
  type ReviewRules,
  type Settings,
  settingsOf,
} from './settings.ts';
export { type EventKind, minutesToDetect, type TimedEvent, timedEvents } from './timed-events.ts';
