import * as cedar from '@cedar-policy/cedar-wasm/nodejs';

import { type Act, type Kind, acts } from './acts.ts';
import { type Prerequisite, controls, mayBeLifted, prerequisites } from './controls.ts';
import type { Pack } from './pack.ts';
import { controlOf, schema } from './rules.ts';

/** What is known at this instant; the nouns compute it. Sets are lists in any order. */
export type Facts = {
  /** A signed-in person asks; false for a clock or a network. */
  byPerson: boolean;
  /** A clock asks, and a person ordered exactly this act before (schedule → publish). */
  ordered: boolean;
  /** The person works for the agency, or is told of its policy as a volunteer, contractor or vendor. */
  employed: boolean;
  /** Ids of the roles that the person holds now, as the pack names them. */
  roles: readonly string[];
  /** Prerequisites in force now: the person's, on the account that the thing belongs to. */
  standing: readonly Prerequisite[];
  /** Commenting is switched on for the account. */
  commentsOn: boolean;
  /** The request comes from a designated workstation. */
  workstation: boolean;
  /** hide: at least one ground is named, and all that are named are the pack's. */
  hasGround: boolean;
  /** hide: each ground has words of its own, found in the comment. */
  hasWords: boolean;
  /** hide: comment and thread are sealed in the archive. */
  hasEvidence: boolean;
};

/** The thing that the act is done to. Its kind follows from the act ({@link acts}). */
export type Subject = {
  id: string;
  agencyId: string;
  /** A draft's author; needed wherever the thing is a draft. */
  authorId?: string;
  /** Who administers the account on the network: of an account, or of the account a draft is for. */
  administratorId?: string;
  /** Whose the grant is that ends; or, where an act gives a prerequisite or a role, who gets it. */
  holderId?: string;
  /** A reviewer called the draft questionable. */
  questionable?: boolean;
};

/** All that Cedar is told about one act: the person, the thing, and the facts. */
export type Question = {
  act: Act;
  person: { id: string; agencyId: string };
  subject: Subject;
  facts: Facts;
  /** Controls that exceptions in force lift for this person and this thing. */
  lifted?: readonly string[];
};

/** No fact that permits or forbids anything: to be spread and overruled. */
export const noFacts: Facts = {
  byPerson: true,
  ordered: false,
  employed: true,
  roles: [],
  standing: [],
  commentsOn: false,
  workstation: false,
  hasGround: false,
  hasWords: false,
  hasEvidence: false,
};

/** What forbids, the weightiest first (in the order of `controls`), and what would have forbidden without an exception. */
export type Judgement = { refusals: string[]; excepted: string[] };

/**
 * The controls that forbid it, the weightiest first; none when it is permitted. Nothing forbids and nothing permits:
 * `act.is-permitted`. Throws when Cedar can't evaluate a rule or the question doesn't fit the schema (a draft without
 * author), since an error is never a yes.
 */
export function judge(pack: Pack, question: Question): string[] {
  return judgeWithExceptions(pack, question).refusals;
}

/** As {@link judge}, and which controls the exceptions in `lifted` kept from forbidding it. */
export function judgeWithExceptions(pack: Pack, question: Question): Judgement {
  const { allowed, forbidding } = answerOf(pack.hash, pack.policies, question);
  if (allowed) return { refusals: [], excepted: [] };
  const named = controls.filter((control) => forbidding.has(control));
  const lifts = (control: string) => mayBeLifted(control) && (question.lifted ?? []).includes(control);
  const refusals = named.filter((control) => !lifts(control));
  if (refusals.length > 0) return { refusals, excepted: [] };
  if (named.length === 0 || !answerOf(`permits of ${pack.hash}`, permitsOf(pack), question).allowed)
    return { refusals: ['act.is-permitted'], excepted: [] };
  return { refusals: [], excepted: named };
}

/** What a pack permits, without its prohibitions: asked where exceptions lift all that forbid. */
function permitsOf({ policies }: Pack): Record<string, string> {
  return Object.fromEntries(Object.entries(policies).filter(([id]) => controlOf(id) === undefined));
}

function answerOf(key: string, policies: Readonly<Record<string, string>>, question: Question) {
  const answer = cedar.statefulIsAuthorized({
    principal: personOf(question.person.id),
    action: { type: 'Action', id: question.act },
    resource: { type: acts[question.act], id: question.subject.id },
    context: contextOf(question),
    preparsedSchemaName: preparedSchema(),
    validateRequest: true,
    preparsedPolicySetId: preparedRules(key, policies),
    entities: entitiesOf(question),
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map((error) => error.message).join('; '));
  const { decision, diagnostics } = answer.response;
  // Cedar skips a forbid that it can't evaluate, so an error is never a yes.
  if (diagnostics.errors.length > 0) throw new Error(diagnostics.errors.map(({ error }) => error.message).join('; '));
  return { allowed: decision === 'allow', forbidding: new Set(diagnostics.reason.map(controlOf)) };
}

/**
 * The roles of the pack with which somebody else of the agency could do this, each alone: to say whom to ask. That
 * other person is taken to have every prerequisite and to sit at a designated workstation; the thing stays as it is,
 * so a comment without evidence can be hidden by nobody. In the pack's order.
 */
export function rolesThatMay(pack: Pack, question: Question): string[] {
  const person = { id: 'somebody else', agencyId: question.person.agencyId };
  const facts = { ...question.facts, byPerson: true, workstation: true, standing: prerequisites };
  return Object.keys(pack.roles).filter(
    (role) => judge(pack, { ...question, person, facts: { ...facts, roles: [role] } }).length === 0,
  );
}

function personOf(id: string) {
  return { type: 'Person', id };
}

function reference(id: string) {
  return { __entity: personOf(id) };
}

const giving: ReadonlySet<Kind> = new Set(['Agency', 'Account']);
const held: ReadonlySet<Kind> = new Set(['Grant', 'Exception', 'Request', 'Note', 'Attachment']);

function contextOf({ act, subject, facts }: Question): cedar.Context {
  const holder = giving.has(acts[act]) && subject.holderId !== undefined ? { holder: reference(subject.holderId) } : {};
  const { roles, standing, ...flags } = facts;
  return { ...flags, roles: [...roles], standing: [...standing], ...holder };
}

function entitiesOf({ act, person, subject }: Question): cedar.EntityJson[] {
  const principal = { uid: personOf(person.id), attrs: { agency: person.agencyId }, parents: [] };
  const kind = acts[act];
  const resource = {
    uid: { type: kind, id: subject.id },
    attrs: { agency: subject.agencyId, ...attributesOf(kind, subject) },
    parents: [],
  };
  return kind === 'Person' && subject.id === person.id ? [principal] : [principal, resource];
}

function attributesOf(
  kind: Kind,
  { authorId, administratorId, holderId, questionable }: Subject,
): Record<string, cedar.CedarValueJson> {
  const administrator = administratorId === undefined ? {} : { administrator: reference(administratorId) };
  const holder = holderId === undefined ? {} : { holder: reference(holderId) };
  if (kind === 'Account') return administrator;
  if (held.has(kind)) return holder;
  if (kind !== 'Draft') return {};
  return {
    ...administrator,
    questionable: questionable ?? false,
    ...(authorId !== undefined && { author: reference(authorId) }),
  };
}

let schemaReady = false;
const slots = 16;
const slotOf = new Map<string, string>();

function preparedSchema(): string {
  if (!schemaReady) {
    must(cedar.preparseSchema('acts', schema()));
    schemaReady = true;
  }
  return 'acts';
}

/** Parsed once per pack. Cedar never forgets a set, so the slots go round. */
function preparedRules(key: string, policies: Readonly<Record<string, string>>): string {
  const ready = slotOf.get(key);
  if (ready) return ready;
  const [oldest] = slotOf;
  const slot = slotOf.size < slots || !oldest ? `pack-${slotOf.size}` : oldest[1];
  if (oldest && slot === oldest[1]) slotOf.delete(oldest[0]);
  must(cedar.preparsePolicySet(slot, { staticPolicies: { ...policies } }));
  slotOf.set(key, slot);
  return slot;
}

function must(answer: cedar.CheckParseAnswer): void {
  if (answer.type === 'failure') throw new Error(answer.errors.map((error) => error.message).join('; '));
}
