import { z } from 'zod';

import { findingKinds } from '#kernel/finding-kinds';

import { clauseId, clauseOrHouse, date, held, line, plain, policyId, text, word } from './pack-atoms.ts';

// Every shape in a pack. No value is filled in or changed here: what is read is what is hashed.

const Header = z.strictObject({
  number: line,
  section: line.optional(),
  page: line.optional(),
  effectiveOn: date.optional(),
  reviewedOn: date.optional(),
  revisedOn: date.optional(),
  approvedOn: date.optional(),
  approvedBy: line.optional(),
  asDesigneeOf: line.optional(),
  signature: line.optional(),
  nextReviewOn: date.optional(),
  reviewEvery: line.optional(),
  owner: line.optional(),
  priorPolicy: line.optional(),
  replaces: z.strictObject({ number: line, title: line.optional(), dated: date.optional() }).optional(),
  accreditation: z.strictObject({ body: line, standards: line }).optional(),
  distribution: z.array(line).max(20).optional(),
  note: text.optional(),
});

const Clause = z.strictObject({
  id: clauseId,
  summary: text,
  /** The clause as the agency wrote it, where the agency has put its words into the pack. */
  words: plain(20_000).optional(),
  force: z.enum(['must', 'should', 'may', 'informs']),
  who: z.array(word).max(10),
  kinds: z.array(z.enum(['enforce', 'detect', 'attest', 'record'])).max(4),
  text: held.optional(),
  law: z.array(word).max(20).optional(),
  collisions: z.array(z.int().positive()).max(30).optional(),
  note: text.optional(),
});

const Interpretation = z.strictObject({ by: line, on: date, why: text, confirmed: z.boolean() });
const settingBase = { label: line, clause: clauseOrHouse, interpretation: Interpretation.optional() };
const Setting = z.discriminatedUnion('type', [
  z.strictObject({
    ...settingBase,
    type: z.literal('number'),
    unit: z.enum([
      'minutes',
      'hours',
      'days',
      'workdays',
      'months',
      'years',
      'percent',
      'count',
      'characters',
      'bytes',
      'grade',
    ]),
    value: z.number(),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  z.strictObject({ ...settingBase, type: z.literal('choice'), choices: z.array(word).min(1).max(20), value: word }),
  z.strictObject({ ...settingBase, type: z.literal('flag'), value: z.boolean() }),
  z.strictObject({ ...settingBase, type: z.literal('text'), value: text }),
  z.strictObject({ ...settingBase, type: z.literal('list'), value: z.array(line).max(500) }),
  z.strictObject({ ...settingBase, type: z.literal('role'), value: word }),
]);

/** `clause` is what a refusal cites; `also` are clauses that the same control serves. */
const Binding = z.strictObject({
  clause: clauseOrHouse,
  says: text,
  also: z.array(clauseId).max(100).optional(),
  note: text.optional(),
});
const Role = z.strictObject({ label: line, does: text.optional() });
/** Whom a clause binds: people of these kinds, and whoever holds one of these roles; nobody by name. */
const Audience = z.strictObject({
  label: line,
  kinds: z
    .array(z.enum(['employee', 'volunteer', 'contractor', 'vendor']))
    .max(4)
    .optional(),
  roles: z.array(word).max(20).optional(),
});
const Desk = z.strictObject({
  id: word,
  label: line,
  role: word,
  clause: clauseOrHouse,
  takes: text.optional(),
  /** The setting that says by when the desk answers. */
  within: word.optional(),
});
const Named = z.strictObject({ id: word, label: line, clause: clauseOrHouse });
const ContentClass = z.strictObject({
  id: word,
  label: line,
  clauses: z.array(clauseId).min(1).max(10),
  statute: text.optional(),
});
const Ground = z.strictObject({
  id: word,
  label: line,
  clause: clauseId,
  words: text,
  needs: z.array(line).min(1).max(10),
  risk: z.enum(['usual', 'high']),
  riskNote: text,
  lane: z.enum(['usual', 'urgent', 'restricted', 'counsel']),
  /** The wording that tells the contributor. */
  notice: word.optional(),
  /** The setting that says how long the contributor can appeal. */
  appeal: word.optional(),
  /** Of a block: the setting that says when it ends by itself. */
  endsAfter: word.optional(),
});
/** What the public is told about its comments: each rule by itself, with the standard by which it is read. */
const CommentingRule = z.strictObject({ id: word, clause: clauseOrHouse, says: text, standard: text.optional() });
const WordFilter = z.strictObject({
  id: word,
  label: line,
  clause: clauseOrHouse,
  words: z.array(line).min(1).max(5000),
  note: text.optional(),
});
/** When somebody looks at what the public wrote; `setting` has the minutes between rounds, or how many they are. */
const Round = z.strictObject({
  id: word,
  label: line,
  clause: clauseOrHouse,
  during: z.enum(['workday', 'after hours']),
  setting: word,
});
const Series = z.strictObject({
  id: word,
  label: line,
  clause: clauseOrHouse,
  takes: text,
  keep: z.union([
    z.literal('permanently'),
    z.strictObject({ for: z.int().positive().max(1000), unit: z.enum(['days', 'months', 'years']) }),
  ]),
  from: z.enum(['capture', 'end of the account', 'end of the case', 'end of force']),
  law: z.array(word).max(10).optional(),
});
const List = z.strictObject({
  label: line,
  clause: clauseOrHouse,
  items: z
    .array(z.strictObject({ id: word, label: line, clause: clauseId.optional() }))
    .min(1)
    .max(100),
});
const Collision = z.strictObject({
  id: z.int().positive(),
  title: line,
  what: text,
  does: text,
  note: text,
  law: z.array(word).max(10).optional(),
});
const Law = z.strictObject({
  id: word,
  title: line,
  kind: z.enum(['statute', 'regulation', 'order', 'policy', 'standard', 'case', 'form', 'toolkit']),
  text: held,
  says: text.optional(),
});
const Technology = z.strictObject({
  id: word,
  label: line,
  state: z.enum(['prohibited', 'terms amended', 'terms in negotiation']),
  says: text,
  law: z.array(word).max(10).optional(),
});
const Field = z.strictObject({
  id: word,
  label: line,
  type: z.enum(['line', 'paragraph', 'date', 'choice', 'flag', 'file', 'account']),
  required: z.boolean(),
  help: text.optional(),
  choices: z.array(line).min(1).max(50).optional(),
});
const QuestionOf = z.strictObject({
  id: word,
  clause: clauseOrHouse,
  asks: text,
  answers: z.array(line).min(2).max(8),
  /** The right one, as it stands in `answers`. */
  right: line,
  why: text,
});
/**
 * What follows from a finding of a kind, by where it is found; where a use isn't named, the kind isn't looked for there.
 * `block`: stops until somebody whom the policy names says otherwise; `block_absolutely`: nobody can allow it, and only a
 * mistaken finding is set aside. In the public's comments findings sort and suggest, and nothing else.
 */
const Screened = z.strictObject({
  id: z.enum(findingKinds),
  clause: clauseOrHouse,
  says: text.optional(),
  draft: z.enum(['advise', 'block', 'block_absolutely']).optional(),
  reply: z.enum(['advise', 'block', 'block_absolutely']).optional(),
  self: z.literal('advise').optional(),
  comment: z.literal('suggest').optional(),
  /** The ground that a finding in a comment suggests. */
  ground: word.optional(),
  /** How sure it must be to stop; below it advises. 'middle' where it isn't said. */
  from: z.enum(['low', 'middle', 'high']).optional(),
});
const Form = z.strictObject({
  title: line,
  clause: clauseOrHouse,
  intro: text.optional(),
  fields: z.array(Field).max(40).optional(),
  statements: z.array(z.strictObject({ id: word, says: text, clause: clauseOrHouse })).max(60),
  /** A short check of understanding. */
  questions: z.array(QuestionOf).max(30).optional(),
  sign: line,
  /** Who decides on it with a signature, where somebody does. */
  decides: z.strictObject({ role: word, says: text, sign: line }).optional(),
  /** What it permits once it is granted: a register of its own, and what a draft then may show. */
  covers: z.enum(['logo', 'copyright', 'images', 'confidential', 'other']).optional(),
  /** The setting that says how long it stands. */
  valid: word.optional(),
});
const Wording = z.strictObject({ clause: clauseOrHouse, text, blanks: z.array(word).max(20).optional() });
const Rule = z.strictObject({ name: line, text: plain(64_000) });

const mostKeys = 1000;
const mapOf = <T extends z.ZodType>(entry: T) =>
  z
    .record(word, entry)
    .refine((all) => Object.keys(all).length <= mostKeys, `more than ${mostKeys} entries; at most that many`);

/** Sections that are maps: a child's entry takes the place of its parent's under the same key. */
export const maps = {
  settings: mapOf(Setting),
  bindings: mapOf(Binding),
  roles: mapOf(Role),
  lists: mapOf(List),
  forms: mapOf(Form),
  wording: mapOf(Wording),
  audiences: mapOf(Audience),
  unusedActs: mapOf(text),
};

/** Sections that are lists of things with an `id`: a child's thing takes the place of its parent's with the same id. */
export const lists = {
  clauses: z.array(Clause).max(2000),
  desks: z.array(Desk).max(100),
  courseTopics: z.array(Named).max(50),
  contentClasses: z.array(ContentClass).max(50),
  kinds: z.array(Named).max(50),
  grounds: z.array(Ground).max(50),
  blockGrounds: z.array(Ground).max(50),
  collisions: z.array(Collision).max(200),
  law: z.array(Law).max(500),
  technologies: z.array(Technology).max(500),
  commentingRules: z.array(CommentingRule).max(100),
  wordFilters: z.array(WordFilter).max(50),
  rounds: z.array(Round).max(20),
  series: z.array(Series).max(200),
  screening: z.array(Screened).max(findingKinds.length),
};

/** What `pack.yaml` says of the pack itself. `extends` is the folder beside it that it builds on. */
const heading = {
  policy: policyId,
  kind: z.enum(['agency', 'parent']),
  agency: word.optional(),
  title: line,
  /** What the agency calls this version, such as '2026-2'. */
  edition: line.optional(),
  extends: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'expected the name of a folder beside this one')
    .optional(),
  header: Header,
};

const Sections = z.strictObject({ ...maps, ...lists });

/** `pack.yaml`: the heading, and any sections. */
export const PackFile = z.strictObject({ ...heading, ...Sections.partial().shape });
/** Any other `*.yaml` beside it: sections only. */
export const SectionFile = Sections.partial();
export const ClausesFile = lists.clauses;
export const WordingFile = maps.wording;
export const FormFile = Form;

/** A pack with its parents' parts taken in: all that decides, and nothing else. */
export const Document = z.strictObject({
  policy: heading.policy,
  kind: heading.kind,
  agency: word.optional(),
  title: line,
  edition: line.optional(),
  header: Header,
  /** From the farthest parent to the pack itself; `hash` is the SHA-256 of what that folder alone says. */
  lineage: z
    .array(
      z.strictObject({ policy: policyId, title: line, edition: line.optional(), header: Header, hash: z.string() }),
    )
    .min(1)
    .max(8),
  ...Sections.shape,
  rules: z.array(Rule).max(100),
});

export type PackDocument = z.output<typeof Document>;
export type ClauseEntry = z.output<typeof Clause>;
export type SettingEntry = z.output<typeof Setting>;
export type GroundEntry = z.output<typeof Ground>;
export type CollisionEntry = z.output<typeof Collision>;
export type LawEntry = z.output<typeof Law>;
export type FormEntry = z.output<typeof Form>;
export type AudienceEntry = z.output<typeof Audience>;
