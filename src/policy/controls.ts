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
  'screening.stops',
  'screening.only-mistaken',
  'draft.needs-alt-text',
  'draft.needs-right',
  'draft.names-people',
  'attachment.checked',
  'attachment.not-own',
  'attachment.moves-by-table',
  'draft.fits-network',
  'draft.attests-truth',
  'draft.moves-by-table',
  'draft.answers-what-stands',
  'approve.exact-content',
  'approve.needs-review',
  'approve.questionable-to-director',
  'publish.needs-approval',
  // the public's comments
  'comment.moves-by-table',
  // permissions by form
  'draft.needs-permission',
  'draft.needs-copyright',
  'form.needs-decider',
  'form.moves-by-table',
  // the policy itself
  'policy.is-whole',
  'policy.answers-warnings',
  'policy.names-designator',
  'policy.moves-by-table',
  'exception.prior-only',
  'exception.bends-own-rule',
  'exception.moves-by-table',
  // acknowledgements and the directory
  'acknowledgement.exact-version',
  'acknowledgement.understood',
  'acknowledgement.needs-witness',
  'acknowledgement.moves-by-table',
  'directory.exact-file',
  'directory.keeps-role-giver',
  // the agency's own lists
  'list.moves-by-table',
] as const;

/**
 * What no exception lifts: the floor, what keeps two people from doing one thing twice, what protects others, what the
 * software has no way round (an account that isn't registered, a content that nobody approved), and the rules about
 * exceptions and policies themselves. Every other control an exception from its clause lifts, in its scope.
 */
const neverLifted: ReadonlySet<string> = new Set<Control>([
  'act.by-person',
  'act.is-permitted',
  'agency.no-crossing',
  'approve.not-own-draft',
  'account.official-only',
  'approve.exact-content',
  'approve.needs-review',
  'publish.needs-approval',
  'grant.not-own',
  'hide.needs-ground',
  'hide.needs-words',
  'hide.needs-evidence',
  'draft.no-secrets',
  'screening.stops',
  'screening.only-mistaken',
  'attachment.checked',
  'attachment.not-own',
  'attachment.moves-by-table',
  'draft.fits-network',
  'draft.moves-by-table',
  'draft.answers-what-stands',
  'grant.moves-by-table',
  'comment.moves-by-table',
  'form.needs-decider',
  'form.moves-by-table',
  'policy.is-whole',
  'policy.answers-warnings',
  'policy.names-designator',
  'policy.moves-by-table',
  'exception.prior-only',
  'exception.bends-own-rule',
  'exception.moves-by-table',
  'acknowledgement.exact-version',
  'acknowledgement.understood',
  'acknowledgement.needs-witness',
  'acknowledgement.moves-by-table',
  'directory.exact-file',
  'directory.keeps-role-giver',
  'list.moves-by-table',
]);

/** Whether an exception from the clause that a control is bound to lets its act go on. */
export function mayBeLifted(control: string): boolean {
  return isControl(control) && !neverLifted.has(control);
}

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
