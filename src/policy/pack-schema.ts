import { z } from 'zod';

// Every shape in a pack. No value is filled in or changed here: what is read is what is hashed.

/** PostgreSQL's jsonb takes neither NUL nor half a surrogate pair, and no control sign is a word. */
function isPlain(text: string): boolean {
  return (
    text.isWellFormed() &&
    text.split('').every((sign) => (sign >= ' ' ? sign !== '\u007F' : sign === '\n' || sign === '\t'))
  );
}
const plain = (max: number) =>
  z.string().min(1).max(max).refine(isPlain, 'control signs and broken characters cannot be kept; remove them');

const line = plain(300);
const text = plain(4000);
const word = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][a-z0-9.-]*$/, 'expected a name in lower-case letters, digits, hyphens and dots');
const policyId = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,31}$/, "expected a policy number such as 'EX-001'");
const clauseId = z
  .string()
  .max(100)
  .regex(/^[A-Z0-9][A-Z0-9-]*\/[A-Za-z0-9][A-Za-z0-9.-]*$/, "expected a clause id such as 'EX-001/B.2'");
const clauseOrHouse = z
  .string()
  .max(100)
  .regex(
    /^(house|[A-Z0-9][A-Z0-9-]*\/[A-Za-z0-9][A-Za-z0-9.-]*)$/,
    "expected a clause id such as 'EX-001/B.2', or 'house'",
  );
const date = z.iso.date('expected a date such as 2026-11-01');
const held = z.enum(['held', 'not held']);

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
  force: z.enum(['must', 'should', 'may', 'informs']),
  who: z.array(line).max(10),
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
]);

const Binding = z.strictObject({ clause: clauseOrHouse, says: text, note: text.optional() });
const Role = z.strictObject({ label: line, does: text.optional() });
const Desk = z.strictObject({ id: word, label: line, role: word, clause: clauseOrHouse, takes: text.optional() });
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
const Form = z.strictObject({
  title: line,
  clause: clauseOrHouse,
  intro: text.optional(),
  statements: z.array(z.strictObject({ id: word, says: text, clause: clauseOrHouse })).max(60),
  sign: line,
});
const Wording = z.strictObject({ clause: clauseOrHouse, text, blanks: z.array(word).max(20).optional() });
const Rule = z.strictObject({ name: line, text: plain(64_000) });

/** Sections that are maps: a child's entry takes the place of its parent's under the same key. */
export const maps = {
  settings: z.record(word, Setting),
  bindings: z.record(word, Binding),
  roles: z.record(word, Role),
  lists: z.record(word, List),
  forms: z.record(word, Form),
  wording: z.record(word, Wording),
  unusedActs: z.record(word, text),
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
};

/** What `pack.yaml` says of the pack itself. `extends` is the folder beside it that it builds on. */
const heading = {
  policy: policyId,
  kind: z.enum(['agency', 'parent']),
  agency: word.optional(),
  title: line,
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
  header: Header,
  /** From the farthest parent to the pack itself. */
  lineage: z
    .array(z.strictObject({ policy: policyId, title: line }))
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
