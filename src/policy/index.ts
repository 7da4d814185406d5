export { type Act, type Kind, acts, privilegedActs } from './acts.ts';
export {
  type CatalogueEntry,
  type ControlKind,
  type LaterSubject,
  bindable,
  catalogue,
  laterSubjects,
} from './catalogue.ts';
export { type Clause, clauseOf, collisionsOf, describeClause, groundOf } from './clause.ts';
export { type Control, type Prerequisite, controls, isControl, mayBeLifted, prerequisites } from './controls.ts';
export {
  type CoverageStatus,
  type CoveredClause,
  type Lack,
  type Serving,
  countsOf,
  coverageOf,
  coverageStatuses,
  unexplained,
} from './coverage.ts';
export { type PackDiff, type PackName, type FieldChange, diffPacks } from './diff.ts';
export { type Audiences, type Bound, type ClauseChange, bindsOf, personKinds } from './diff-clauses.ts';
export type { EntryChange, EntryOf, OtherChanges, SectionName } from './diff-entries.ts';
export type { RuleChange } from './diff-rules.ts';
export { type PrerequisiteChange, type Touched, reachedClauses } from './diff-touched.ts';
export { type Scope, covers, effectOf, isOwnClause, isWithin, liftedBy, liftedIn } from './exceptions.ts';
export { packDirectory, packsDirectory, policyFile, rootDirectory } from './reading/files.ts';
export { headFacts } from './head-facts.ts';
export {
  type Facts,
  type Judgement,
  type Question,
  type Subject,
  judge,
  judgeWithExceptions,
  noFacts,
  rolesThatMay,
} from './judge.ts';
export { type Fault, PackInvalid, faultLine } from './pack-invalid.ts';
export { type Inconsistency, consistencyOf } from './lint/consistency.ts';
export { type LintRule, type Warning, lintPack } from './lint/lint.ts';
export type {
  AudienceEntry,
  ClauseEntry,
  CollisionEntry,
  FormEntry,
  GroundEntry,
  LawEntry,
  PackDocument,
  SettingEntry,
} from './pack-schema.ts';
export {
  type Checked,
  type Pack,
  checkPack,
  checkPackZip,
  citationOf,
  keptPackOf,
  packOf,
  readBundledScreening,
  readDocument,
  readPack,
  readPackZip,
  readToCompare,
  readZipToCompare,
  rulesOf,
  zipOf,
} from './pack.ts';
export { nearest } from './reading/nearest.ts';
export { type Permit, issuePermit } from './permit.ts';
export { isReadFirst } from './read-first.ts';
export { actsOf } from './rule-words.ts';
export { type LastReview, type ReviewDue, reviewDue } from './review-due.ts';
export type { Rule } from './rules.ts';
export { type SettingName, settingOf, settingValue } from './settings.ts';
export { storedQuestion } from './stored-question.ts';
