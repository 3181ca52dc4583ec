export { checks } from './checks.generated.ts';
export type { Check, Level, PartOfFormat, Requirement, RequirementKind, Verdict } from './define.ts';
export { type CheckOptions, check, checkText } from './engine.ts';
export { type RequirementId, requirementIds } from './formats/failonce.ts';
export type { Finding, Outcome, Report, RequirementResult } from './report.ts';
export type { Reporter, ReporterOptions, ReporterRun } from './reporters/reporter.ts';
export { loadReporter, reporterIds } from './reporters.generated.ts';
export { requirements } from './requirements.generated.ts';
