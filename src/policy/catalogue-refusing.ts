import { type Act, acts, privilegedActs } from './acts.ts';
import type { ControlKind, LaterSubject } from './catalogue/later.ts';
import type { Control } from './controls.ts';

/** By what it is seen that a control was at work. */
export type Evidence = {
  /** Decisions on these acts: the granted ones, and those that the control refused. */
  acts?: readonly Act[];
  /** Ledger entries of these kinds. */
  entries?: readonly string[];
  /** The adoption of the policy in force, which the control is a part of. */
  adoption?: true;
  /** The count of the self-check a day; there is no record behind it, on purpose. */
  selfChecks?: true;
};

/** One control: what it does in a sentence, what shows it at work, and the subject that brings it where it isn't built. */
export type CatalogueEntry = Evidence & {
  id: string;
  kind: ControlKind;
  does: string;
  /** It refuses by a Cedar rule alone, so only in a pack that has a rule in force for it. */
  byRule?: true;
  /** It serves a clause by the rules that permit and cite it: it is seen on their acts alone. */
  byPermit?: true;
  /** The pack's form that is signed for it: it serves the clause of each statement there. */
  form?: string;
  /** The pack's list whose clauses it serves, each by its own entry there. */
  list?: 'grounds' | 'courseTopics' | 'stops';
  planned?: LaterSubject;
  /** What comes due with it. */
  due?: 'policy review' | 'campaign' | 'draft review';
};

export const writing = [
  'start-draft',
  'edit-draft',
  'attach-picture',
  'submit-draft',
  'schedule-post',
  'publish-post',
] as const satisfies readonly Act[];

export const reviewing = [
  'approve-post',
  'send-back-draft',
  'refuse-draft',
  'send-to-director',
  'answer-finding',
] as const satisfies readonly Act[];

export const moderating = [
  'hide-comment',
  'restore-comment',
  'keep-comment',
  'read-comment',
] as const satisfies readonly Act[];

export const giving = [
  'name-moderator',
  'approve-use',
  'record-course',
  'authorize-in-writing',
  'designate-author',
  'designate-monitor',
  'authorize-division',
] as const satisfies readonly Act[];

export const policyActs = [
  'upload-policy',
  'adopt-policy',
  'withdraw-adoption',
  'confirm-policy',
] as const satisfies readonly Act[];

export const exceptionActs = [
  'request-exception',
  'grant-exception',
  'refuse-exception',
  'end-exception',
] as const satisfies readonly Act[];

export const permissionActs = [
  'request-permission',
  'grant-permission',
  'refuse-permission',
  'end-permission',
] as const satisfies readonly Act[];

export const signing = ['sign-acknowledgement', 'record-acknowledgement'] as const satisfies readonly Act[];

type Refusing = Pick<CatalogueEntry, 'does' | 'acts' | 'byRule' | 'byPermit' | 'list' | 'due'>;

/** But counsel’s own: they are nobody else’s to see, not even that they happened. */
const everyAct = Object.keys(acts).filter(
  (name): name is keyof typeof acts => name in acts && !privilegedActs.includes(name),
);

/** What each refusing control sees to, and on which acts it is asked. */
export const refusing: Record<Control, Refusing> = {
  'act.by-person': { does: 'Nothing is decided without a person.', acts: everyAct, byRule: true },
  'act.is-permitted': {
    does: 'Each act is open to the roles that the policy gives it to.',
    acts: everyAct,
    byPermit: true,
  },
  'agency.no-crossing': { does: 'Nobody reaches what another agency has.', acts: everyAct },
  'approve.not-own-draft': { does: 'Nobody decides on a draft of their own.', acts: reviewing, byRule: true },
  'grant.not-own': { does: 'Nobody gives a permission to themselves.', acts: giving, byRule: true },
  'hide.needs-ground': {
    does: 'A comment is hidden on a ground of the policy alone.',
    acts: ['hide-comment'],
    byRule: true,
    list: 'grounds',
  },
  'hide.needs-words': { does: 'Each ground names the words it rests on.', acts: ['hide-comment'], byRule: true },
  'hide.needs-evidence': {
    does: 'Comment and thread are sealed before anything is hidden.',
    acts: ['hide-comment'],
    byRule: true,
  },
  'authorization.needs-technology': {
    does: 'Nobody writes for an account whose technology is not approved.',
    acts: writing,
    byRule: true,
  },
  'authorization.needs-division': {
    does: 'Nobody writes for an account for which the division is not authorized.',
    acts: writing,
    byRule: true,
  },
  'authorization.needs-moderator': {
    does: 'Nobody writes where commenting is on and no moderator is named.',
    acts: writing,
    byRule: true,
  },
  'authorization.needs-director': {
    does: 'Nobody writes without the approval of the division’s director.',
    acts: writing,
    byRule: true,
  },
  'authorization.needs-course': {
    does: 'Nobody writes without a completed course in force.',
    acts: writing,
    byRule: true,
  },
  'authorization.needs-writing': {
    does: 'Nobody writes without a written authorization in force.',
    acts: writing,
    byRule: true,
  },
  'authorization.needs-designation': {
    does: 'Nobody writes without being designated.',
    acts: writing,
    byRule: true,
  },
  'authorization.attests-conduct': {
    does: 'Nobody is designated without having signed the standards of conduct.',
    acts: ['designate-author'],
  },
  'moderation.needs-designation': {
    does: 'Only who is designated now decides on comments.',
    acts: moderating,
    byRule: true,
  },
  'course.covers-topics': {
    does: 'A course that leaves out a topic does not count.',
    acts: ['record-course'],
    list: 'courseTopics',
  },
  'technology.needs-assessments': {
    does: 'A technology is approved after both assessments, each with a date and a document.',
    acts: ['approve-technology'],
  },
  'technology.not-withdrawn': {
    does: 'A prohibited technology does not come onto the list.',
    acts: ['add-technology', 'approve-technology'],
  },
  'account.official-only': {
    does: 'Drafts and accounts are the agency’s own; no employee’s sign-in is taken.',
    acts: ['start-draft', 'register-account'],
  },
  'account.not-by-administrator': {
    does: 'Who administers an account on the network does not write for it.',
    acts: writing,
    byRule: true,
  },
  'account.workstation': {
    does: 'Publishing is refused elsewhere than at a designated workstation.',
    acts: ['schedule-post', 'publish-post'],
    byRule: true,
  },
  'grant.moves-by-table': { does: 'A permission is given once and ended once.', acts: [...giving, 'end-grant'] },
  'draft.names-representative': { does: 'A post shows that it speaks for the agency.', acts: ['submit-draft'] },
  'draft.no-secrets': {
    does: 'No draft with a password or a protected number goes to review.',
    acts: ['submit-draft'],
  },
  'screening.stops': {
    does: 'What the policy rules out is stopped; only somebody else sets a finding aside, with a reason.',
    acts: ['submit-draft'],
    list: 'stops',
  },
  'screening.only-mistaken': {
    does: 'What nobody can allow is set aside as a mistaken finding alone.',
    acts: ['answer-finding'],
    list: 'stops',
  },
  'draft.needs-alt-text': { does: 'No picture without a description goes to review.', acts: ['submit-draft'] },
  'draft.needs-right': { does: 'Each picture names its source and the right of use.', acts: ['submit-draft'] },
  'draft.names-people': {
    does: 'For each picture its author says who is in it, before it goes to review.',
    acts: ['submit-draft'],
  },
  'attachment.checked': {
    does: 'Files are checked by type, size and for malware before they are kept, and pictures for text before review.',
    acts: [
      'attach-picture',
      'submit-draft',
      'approve-post',
      'schedule-post',
      'publish-post',
      'request-permission',
      'record-acknowledgement',
      'put-in-form',
    ],
  },
  'attachment.not-own': {
    does: 'Who brought a file in does not let it out of quarantine.',
    acts: ['answer-quarantine'],
    byRule: true,
  },
  'attachment.moves-by-table': {
    does: 'What becomes of a file in quarantine is said once.',
    acts: ['answer-quarantine'],
  },
  'draft.fits-network': {
    does: 'What the network would not take is not handed in.',
    acts: ['submit-draft', 'schedule-post'],
  },
  'draft.attests-truth': {
    does: 'Nothing goes to review before its author has signed for it.',
    acts: ['submit-draft'],
  },
  'draft.moves-by-table': { does: 'A draft that was decided on does not move on by itself.', acts: writing },
  'draft.answers-what-stands': {
    does: 'An answer goes out only under the words that it was written and approved for, as the public sees them.',
    acts: ['start-draft', 'submit-draft', 'approve-post', 'schedule-post', 'publish-post'],
  },
  'approve.exact-content': {
    does: 'An approval is of exactly the content that was seen.',
    acts: [...reviewing, 'schedule-post'],
    due: 'draft review',
  },
  'approve.needs-review': { does: 'Only what its author has submitted is decided on.', acts: reviewing },
  'approve.questionable-to-director': {
    does: 'What is marked questionable is decided by the director alone.',
    acts: ['approve-post', 'refuse-draft', 'schedule-post', 'publish-post'],
    byRule: true,
    due: 'draft review',
  },
  'publish.needs-approval': {
    does: 'Nothing is published without an approval of exactly this content.',
    acts: ['schedule-post', 'publish-post'],
    due: 'draft review',
  },
  'comment.moves-by-table': {
    does: 'A comment that somebody decided on meanwhile is looked at again.',
    acts: moderating,
  },
  'draft.needs-permission': {
    does: 'What needs a written permission goes to review with one in force.',
    acts: ['submit-draft'],
  },
  'draft.needs-copyright': {
    does: 'A picture that needs its owner’s permission goes to review with an approval in force.',
    acts: ['submit-draft'],
  },
  'form.needs-decider': { does: 'Whom the form names decides on a request, and nobody else.', acts: permissionActs },
  'form.moves-by-table': { does: 'A request is decided once.', acts: permissionActs },
  'policy.is-whole': {
    does: 'A policy that lacks something does not come into force.',
    acts: ['upload-policy', 'adopt-policy'],
  },
  'policy.answers-warnings': { does: 'Each warning about the rules for comments is answered.', acts: ['adopt-policy'] },
  'policy.names-designator': { does: 'Who signs as a designee says whose.', acts: policyActs },
  'policy.moves-by-table': { does: 'A version comes into force once, and one at a time.', acts: policyActs },
  'exception.prior-only': { does: 'An exception is never dated back.', acts: ['grant-exception'] },
  'exception.bends-own-rule': {
    does: 'The director excepts from the agency’s own clauses alone.',
    acts: ['request-exception', 'grant-exception'],
  },
  'exception.moves-by-table': { does: 'An exception is decided once.', acts: exceptionActs },
  'acknowledgement.exact-version': { does: 'What is signed is exactly the version of the campaign.', acts: signing },
  'acknowledgement.understood': {
    does: 'Who signs has answered the check of understanding.',
    acts: ['sign-acknowledgement'],
  },
  'acknowledgement.needs-witness': {
    does: 'A refusal to sign counts before a witness.',
    acts: ['record-acknowledgement'],
  },
  'acknowledgement.moves-by-table': { does: 'An acknowledgement is given once.', acts: signing },
  'directory.exact-file': {
    does: 'The directory changes exactly as the shown file said.',
    acts: ['import-directory'],
  },
  'directory.keeps-role-giver': {
    does: 'The last person who can give roles does not leave.',
    acts: ['disable-person', 'import-directory'],
  },
  'list.moves-by-table': {
    does: 'An entry of the agency’s lists is ended once, and stays in the history.',
    acts: ['end-term', 'end-election', 'name-candidate'],
  },
};
