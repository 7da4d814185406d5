import { type Act, acts } from './acts.ts';
import { type CatalogueEntry, type ControlKind, type LaterSubject, catalogue } from './catalogue.ts';
import { neededBeside } from './catalogue/later.ts';
import type { ClauseEntry } from './pack-schema.ts';
import type { Pack } from './pack.ts';
import { actsOf } from './rule-words.ts';
import { controlOf } from './rules.ts';

/** How a clause stands in a pack; the strongest of its kinds names it, and one kind that lacks makes it a gap. */
export type CoverageStatus = 'enforced' | 'detected' | 'attested' | 'recorded' | 'informs' | 'not held' | 'gap';

/** The statuses, from what holds by itself to what is missing. */
export const coverageStatuses = [
  'enforced',
  'detected',
  'attested',
  'recorded',
  'informs',
  'not held',
  'gap',
] as const satisfies readonly CoverageStatus[];

/** A control that serves a clause: `atWork` once it is built and this pack's rules, acts and forms put it to use. */
export type Serving = CatalogueEntry & { atWork: boolean };

/** A kind of control that the clause asks for and that nothing built gives; no subject where nobody has said what brings it. */
export type Lack = { kind: ControlKind; subject: LaterSubject | undefined };

export type CoveredClause = {
  id: string;
  policy: string;
  summary: string;
  force: ClauseEntry['force'];
  /** Audiences of the pack, by their ids. */
  who: readonly string[];
  kinds: readonly ControlKind[];
  status: CoverageStatus;
  controls: readonly Serving[];
  lacks: readonly Lack[];
};

const known = new WeakMap<Pack, readonly CoveredClause[]>();

/**
 * Every clause of the pack, its own first and then its parents', with the controls that serve it and how it stands.
 *
 * It is computed from the bindings, rules, forms and lists of the pack alone: no pack writes down what is covered. The
 * same pack gives the same answer, and it is computed once.
 */
export function coverageOf(pack: Pack): readonly CoveredClause[] {
  const before = known.get(pack);
  if (before) return before;
  const serving = servingByClause(pack);
  const own = pack.clauses.filter(({ id }) => id.startsWith(`${pack.policy}/`));
  const all = [...own, ...pack.clauses.filter((clause) => !own.includes(clause))];
  const covered = all.map((clause) => coveredClause(clause, serving.get(clause.id) ?? []));
  known.set(pack, covered);
  return covered;
}

/** How many clauses stand how; every status is there. */
export function countsOf(clauses: readonly Pick<CoveredClause, 'status'>[]): Record<CoverageStatus, number> {
  const counts = { enforced: 0, detected: 0, attested: 0, recorded: 0, informs: 0, 'not held': 0, gap: 0 };
  for (const { status } of clauses) counts[status] += 1;
  return counts;
}

/** Gaps of which nobody has said what brings the control that lacks. */
export function unexplained(clauses: readonly CoveredClause[]): CoveredClause[] {
  return clauses.filter(({ lacks, status }) => status === 'gap' && lacks.some(({ subject }) => subject === undefined));
}

function coveredClause(clause: ClauseEntry, controls: readonly Serving[]): CoveredClause {
  const { id, summary, force, who, kinds } = clause;
  const lacks = kinds
    .filter((kind) => isLacking(controls.filter((one) => one.kind === kind)))
    .map((kind) => ({ kind, subject: controls.find((one) => one.kind === kind && one.planned)?.planned }));
  const status = statusOf(clause, lacks);
  const policy = id.split('/')[0] ?? '';
  return { id, policy, summary, force, who, kinds, status, controls, lacks: status === 'gap' ? lacks : [] };
}

/** Nothing of the kind is at work, or something is still planned that the clause can't do without. */
function isLacking(ofKind: readonly Serving[]): boolean {
  return !ofKind.some(({ atWork }) => atWork) || ofKind.some(({ id }) => neededBeside.has(id));
}

const named = { enforce: 'enforced', detect: 'detected', attest: 'attested', record: 'recorded' } as const;
const byStrength = ['enforce', 'detect', 'attest', 'record'] as const;

function statusOf({ kinds, text }: ClauseEntry, lacks: readonly Lack[]): CoverageStatus {
  if (text === 'not held') return 'not held';
  const strongest = byStrength.find((kind) => kinds.includes(kind));
  if (strongest === undefined) return 'informs';
  return lacks.length > 0 ? 'gap' : named[strongest];
}

function servingByClause(pack: Pack): Map<string, Serving[]> {
  const byRule = new Set(Object.keys(pack.policies).map(controlOf));
  const found = new Map<string, Serving[]>();
  for (const entry of catalogue) {
    for (const clause of clausesOf(pack, entry)) {
      const one = entry.byPermit ? { ...entry, acts: permittedBy(pack, clause) } : entry;
      found.set(clause, [...(found.get(clause) ?? []), { ...one, atWork: isAtWork(pack, one, byRule) }]);
    }
  }
  return found;
}

/** The acts that a rule citing the clause permits to somebody. */
function permittedBy(pack: Pack, clause: string): Act[] {
  const permitted = new Set(
    pack.rulesRead.filter((rule) => rule.effect === 'permit' && rule.clause === clause).flatMap(actsOf),
  );
  return Object.keys(acts).filter((act): act is Act => permitted.has(act));
}

/** The clauses that a control serves here: those it is bound to, and those of its list or form in this pack. */
function clausesOf(pack: Pack, { id, list, form }: CatalogueEntry): ReadonlySet<string> {
  const binding = pack.bindings[id];
  if (!binding) return new Set();
  const listed = list === undefined ? [] : entriesOf(pack, list).map(({ clause }) => clause);
  const signed = form === undefined ? [] : (pack.forms[form]?.statements.map(({ clause }) => clause) ?? []);
  return new Set([binding.clause, ...(binding.also ?? []), ...listed, ...signed].filter((one) => one !== 'house'));
}

/** `stops` are the kinds of findings that stop what somebody writes for the agency. */
function entriesOf(pack: Pack, list: NonNullable<CatalogueEntry['list']>): readonly { clause: string }[] {
  return list === 'stops' ? pack.screening.filter(({ draft, reply }) => isStop(draft) || isStop(reply)) : pack[list];
}

const isStop = (action: string | undefined) => action === 'block' || action === 'block_absolutely';

/** A control that no rule of this pack raises, that is signed on a form it hasn't, or whose acts it doesn't use, is idle. */
function isAtWork(pack: Pack, entry: CatalogueEntry, byRule: ReadonlySet<string | undefined>): boolean {
  const { id, planned, form, acts: on = [], entries, adoption, selfChecks } = entry;
  if (planned !== undefined) return false;
  if (entry.byRule && !byRule.has(id)) return false;
  if (form !== undefined && !pack.forms[form]) return false;
  return Boolean(entries ?? adoption ?? selfChecks) || on.some((act) => !Object.hasOwn(pack.unusedActs, act));
}
