/**
 * What code can refuse or warn of. A pack binds each of them to a clause and to words; one that leaves a control unbound
 * is invalid. A control that rests on no clause of the agency's policy is bound to `house`.
 */
export const controls = [
  // the floor
  'act.by-person',
  'act.is-permitted',
  'agency.no-crossing',
  'approve.not-own-draft',
  'grant.not-own',
  'hide.needs-ground',
  'hide.needs-words',
  'hide.needs-evidence',
  // permission: what has to be in force before somebody may write and publish
  'authorization.needs-technology',
  'authorization.needs-division',
  'authorization.needs-moderator',
  'authorization.needs-director',
  'authorization.needs-course',
  'authorization.needs-writing',
  'authorization.needs-designation',
  'authorization.attests-conduct',
  'moderation.needs-designation',
  'course.covers-topics',
  'technology.needs-assessments',
  'technology.not-withdrawn',
  'account.official-only',
  'account.not-by-administrator',
  'account.workstation',
  'grant.moves-by-table',
  // drafts and posts
  'draft.names-representative',
  'draft.no-secrets',
  'draft.needs-alt-text',
  'draft.needs-right',
  'draft.fits-network',
  'draft.attests-truth',
  'draft.moves-by-table',
  'approve.exact-content',
  'approve.needs-review',
  'approve.questionable-to-director',
  'publish.needs-approval',
  // the public's comments
  'comment.moves-by-table',
  // records
  'policy.is-whole',
] as const;

export type Control = (typeof controls)[number];

/** The prerequisites that may stand for a person on an account. A pack's rules name which of them an act needs. */
export const prerequisites = [
  'technology-approved',
  'division-authorized',
  'moderator-named',
  'director-approval',
  'course-completed',
  'written-authorization',
  'designation',
  'monitor-designation',
] as const;

export type Prerequisite = (typeof prerequisites)[number];

export function isControl(name: unknown): name is Control {
  return controls.some((control) => control === name);
}
