import {
  type CatalogueEntry,
  type Evidence,
  exceptionActs,
  giving,
  moderating,
  permissionActs,
  policyActs,
  refusing,
  signing,
  writing,
} from './catalogue-refusing.ts';
import { type ControlKind, later, laterSubjects } from './catalogue/later.ts';

export type { CatalogueEntry } from './catalogue-refusing.ts';
export { type ControlKind, type LaterSubject, laterSubjects } from './catalogue/later.ts';

type Kept = readonly [
  id: string,
  kind: ControlKind,
  does: string,
  shown: Evidence & Pick<CatalogueEntry, 'form' | 'due'>,
];

/** What the product does beside refusing: it requires, finds, has people sign, and keeps the evidence. */
const kept: readonly Kept[] = [
  // requires, without a refusal of its own
  [
    'account.is-public',
    'enforce',
    'An account that is not for the public does not come into the register.',
    { acts: ['register-account'] },
  ],
  [
    'decision.under-policy',
    'enforce',
    'Nothing is registered, written or published without a policy in force.',
    { acts: ['register-account', ...writing] },
  ],
  [
    'policy.is-reviewed',
    'enforce',
    'A review that is due shows, is a task and a mail, until it is signed.',
    { acts: ['confirm-policy', 'adopt-policy'], entries: ['policy.review-reminded'], due: 'policy review' },
  ],
  [
    'acknowledgement.is-asked',
    'enforce',
    'Each version is mailed to everybody whom it binds, with reminders; who has not answered is listed.',
    { acts: ['start-campaign', ...signing], entries: ['campaign.mailed', 'campaign.reminded'], due: 'campaign' },
  ],
  [
    'permission.by-decider',
    'enforce',
    'A permission stands once the one whom the form names has signed it, and until it ends.',
    { acts: ['grant-permission', 'refuse-permission', 'end-permission'] },
  ],
  // finds
  [
    'draft.secrets-found',
    'detect',
    'Passwords and protected numbers are marked in the draft while it is written.',
    { acts: ['start-draft', 'edit-draft'] },
  ],
  [
    'draft.pictures-found',
    'detect',
    'Pictures without a description, a source or a right are named in the draft.',
    { acts: ['start-draft', 'edit-draft', 'attach-picture'] },
  ],
  [
    'screening.accessibility',
    'detect',
    'Hashtags, emoji, shouting and reading grade are found in drafts.',
    { acts: ['start-draft', 'edit-draft'] },
  ],
  [
    'screening.personal',
    'detect',
    'Personal, medical, insurance and confidential matter is found in drafts.',
    { acts: ['start-draft', 'edit-draft'] },
  ],
  [
    'screening.conduct',
    'detect',
    'Harassment, threats, obscenity, attacks and discrimination are found in drafts.',
    { acts: ['start-draft', 'edit-draft'] },
  ],
  [
    'screening.politics',
    'detect',
    'Politics, commerce and grievances are found in drafts.',
    { acts: ['start-draft', 'edit-draft'] },
  ],
  [
    'publish.workstation-warned',
    'detect',
    'Who publishes from elsewhere than a workstation is warned and asked why.',
    { acts: ['schedule-post', 'publish-post'] },
  ],
  [
    'self-check.asked',
    'detect',
    '“May I post this?” asks and advises, on the employee’s own device.',
    { selfChecks: true },
  ],
  [
    'comment.screened',
    'detect',
    'What a comment may hold is pointed out and suggests a ground; a person reads it and decides.',
    { acts: ['read-comment'], entries: ['captured.comment', 'captured.edit'] },
  ],
  // has people sign
  [
    'submission.signed',
    'attest',
    'The author signs the statements for exactly these words and pictures.',
    { acts: ['submit-draft'], form: 'submission' },
  ],
  [
    'designation.signed',
    'attest',
    'The author has signed the statements before being designated.',
    { acts: ['designate-author'], form: 'designation' },
  ],
  [
    'acknowledgement.signed',
    'attest',
    'Everybody reads the version and signs its statements.',
    { acts: signing, form: 'acknowledgement', due: 'campaign' },
  ],
  // keeps
  [
    'policy.register',
    'record',
    'Each version of the policy is kept with its head, its lineage, its hash and who adopted it.',
    { acts: policyActs, adoption: true },
  ],
  ['policy.published', 'record', 'The policy in force and its history are on the public site.', { adoption: true }],
  [
    'law.library',
    'record',
    'The laws, rules and state documents that a clause rests on are listed with it, each held or not held.',
    { adoption: true },
  ],
  [
    'collision.shown',
    'record',
    'Where a clause meets another or a law, that is shown with a note for counsel.',
    { adoption: true },
  ],
  [
    'decision.recorded',
    'record',
    'Each decision is kept with person, time, act and clauses, and goes into the public log.',
    { acts: [...writing, ...moderating, ...giving] },
  ],
  [
    'grant.recorded',
    'record',
    'Each permission is kept with who signed it, its words, from when and until when.',
    { acts: [...giving, 'end-grant'] },
  ],
  [
    'account.register',
    'record',
    'Accounts are kept with purpose, division, technology, administrator and dates.',
    { acts: ['register-account'] },
  ],
  [
    'technology.register',
    'record',
    'Technologies are kept by the policy’s kinds, with assessments and approvals.',
    { acts: ['add-technology', 'assess-technology', 'approve-technology', 'withdraw-technology'] },
  ],
  [
    'users.as-of',
    'record',
    'Who could post on which account is told for any moment, now or then.',
    { acts: [...giving, 'end-grant'] },
  ],
  [
    'workstation.recorded',
    'record',
    'An order from elsewhere than a workstation is kept with its reason.',
    { acts: ['schedule-post', 'publish-post'] },
  ],
  [
    'picture.right-recorded',
    'record',
    'Source and right of each picture are kept with the draft and the post.',
    { acts: ['attach-picture', 'submit-draft'] },
  ],
  [
    'capture.kept',
    'record',
    'Posts, comments and replies are captured with their raw bytes, each state by itself, and proven.',
    { entries: ['captured.post', 'captured.comment', 'captured.edit', 'captured.deletion'] },
  ],
  [
    'moderation.evidence',
    'record',
    'Before a comment is hidden it is sealed with its thread; ground and words are kept with it.',
    { entries: ['comment.hide-ordered'] },
  ],
  [
    'exception.register',
    'record',
    'Exceptions are kept with clause, reason, scope, dates and signature; decisions that rest on one cite it.',
    { acts: exceptionActs, entries: ['exception.used'] },
  ],
  [
    'permission.register',
    'record',
    'Permissions by form are kept with what was asked, who signed, and until when they hold.',
    { acts: permissionActs },
  ],
  [
    'acknowledgement.file',
    'record',
    'Each signed acknowledgement is a sealed paper in the person’s file.',
    { acts: signing, due: 'campaign' },
  ],
  [
    'acknowledgement.delivered',
    'record',
    'Who was sent the policy, whether the mail arrived, and who has opened it is kept.',
    { acts: ['start-campaign'], entries: ['campaign.mailed', 'campaign.mailed-again'], due: 'campaign' },
  ],
  [
    'directory.kept',
    'record',
    'Employees, volunteers, contractors and vendors are kept with division and supervisor, as of any day.',
    { acts: ['import-directory', 'add-person', 'change-person', 'disable-person'] },
  ],
  [
    'self-check.counted',
    'record',
    'How often the self-check was used on a day is counted: no names, no words.',
    { selfChecks: true },
  ],
];

/**
 * Every control that the product has or will have: those that refuse, which each pack binds, and those that find, have
 * people sign or keep the evidence, which a pack binds where they serve a clause of its own.
 */
export const catalogue: readonly CatalogueEntry[] = [
  ...Object.entries(refusing).map(([id, entry]) => ({ ...entry, id, kind: 'enforce' as const })),
  ...kept.map(([id, kind, does, shown]) => ({ id, kind, does, ...shown })),
  ...laterSubjects.flatMap((planned) =>
    later[planned].map(([id, kind, does, form]) => ({
      id,
      kind,
      does,
      planned,
      ...(form === undefined ? {} : { form }),
    })),
  ),
];

/** The names that a pack may bind. */
export const bindable: readonly string[] = catalogue.map(({ id }) => id);
