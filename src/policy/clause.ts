import { controls } from './controls.ts';
import type { ClauseEntry, CollisionEntry, GroundEntry, LawEntry, SettingEntry } from './pack-schema.ts';
import type { Pack } from './pack.ts';
import { didYouMean } from './reading/nearest.ts';
import { actsOf } from './rule-words.ts';

/** A clause with everything in the pack that hangs on it. */
export type Clause = {
  id: string;
  /** The policy it belongs to: the pack's own or a parent's. */
  policy: string;
  summary: string;
  /** The agency's own words, where its pack has them. */
  words: string | undefined;
  force: ClauseEntry['force'];
  /** Whom it binds, as people read it. */
  who: readonly string[];
  kinds: ClauseEntry['kinds'];
  /** False where the agency's text isn't in the copy that the pack was written from. */
  textHeld: boolean;
  note: string | undefined;
  law: readonly LawEntry[];
  /** Other clauses or law that it collides with; shown where they bite, each with its note for counsel. */
  collisions: readonly CollisionEntry[];
  /** The settings that rest on it, with their interpretations. */
  settings: readonly ({ name: string } & SettingEntry)[];
  /** The controls bound to it, with what a refused person reads. */
  controls: readonly { control: string; says: string }[];
  /** Acts that a rule citing it permits or forbids. */
  acts: readonly string[];
  grounds: readonly GroundEntry[];
};

/** A clause of the pack or of its parents by its full id (`<policy>/<path>`); undefined when there is none. */
export function clauseOf(pack: Pack, id: string): Clause | undefined {
  const entry = pack.clauses.find((clause) => clause.id === id);
  if (!entry) return undefined;
  const rules = pack.rulesRead.filter(({ clause }) => clause === id);
  return {
    id,
    policy: id.split('/')[0] ?? '',
    summary: entry.summary,
    words: entry.words,
    force: entry.force,
    who: entry.who.map((name) => pack.audiences[name]?.label ?? name),
    kinds: entry.kinds,
    textHeld: entry.text !== 'not held',
    note: entry.note,
    law: pack.law.filter((one) => entry.law?.includes(one.id)),
    collisions: pack.collisions.filter((one) => entry.collisions?.includes(one.id)),
    settings: Object.entries(pack.settings)
      .filter(([, { clause }]) => clause === id)
      .map(([name, setting]) => ({ name, ...setting })),
    controls: controls
      .map((control) => ({ control, binding: pack.bindings[control] }))
      .flatMap(({ control, binding }) => (binding?.clause === id ? [{ control, says: binding.says }] : [])),
    acts: [...new Set(rules.flatMap(actsOf))],
    grounds: [...pack.grounds, ...pack.blockGrounds].filter(({ clause }) => clause === id),
  };
}

/** A ground to hide (not to block) by its id or by its clause's; undefined when the pack holds no such ground. */
export function groundOf(pack: Pick<Pack, 'grounds'>, idOrClause: string): GroundEntry | undefined {
  return pack.grounds.find(({ id, clause }) => id === idOrClause || clause === idOrClause);
}

/** The collisions that bite a clause of this pack, each with those clauses. */
export function collisionsOf(pack: Pick<Pack, 'clauses' | 'collisions'>): (CollisionEntry & { clauses: string[] })[] {
  return pack.collisions
    .map((one) => ({
      ...one,
      clauses: pack.clauses.filter(({ collisions }) => collisions?.includes(one.id)).map(({ id }) => id),
    }))
    .filter(({ clauses }) => clauses.length > 0);
}

const forces = {
  must: 'must',
  should: 'should (warns, never refuses by itself)',
  may: 'may (a right kept)',
  informs: 'informs (no duty)',
};

/** What `clauseOf` knows as lines of text for a terminal; for an unknown id one line that says so. */
export function describeClause(pack: Pack, id: string): string[] {
  const clause = clauseOf(pack, id);
  const ids = pack.clauses.map((one) => one.id);
  if (!clause) return [`${pack.policy} has no clause ${id}${didYouMean(id, ids)}`];
  return [
    clause.id,
    clause.summary,
    '',
    `force: ${forces[clause.force]}`,
    ...(clause.who.length > 0 ? [`who: ${clause.who.join(', ')}`] : []),
    ...(clause.kinds.length > 0 ? [`control: ${clause.kinds.join(', ')}`] : []),
    `text: ${clause.textHeld ? 'held; the words above are ours' : 'not held, so nothing is invented for it'}`,
    ...(clause.note === undefined ? [] : [`note: ${clause.note}`]),
    ...section(
      'controls',
      clause.controls.map(({ control, says }) => `${control}: ${says}`),
    ),
    ...section('acts its rules speak of', clause.acts.length > 0 ? [clause.acts.join(', ')] : []),
    ...section(
      'grounds',
      clause.grounds.map(({ id: ground, label }) => `${ground}: ${label}`),
    ),
    ...section('settings', clause.settings.map(settingLine)),
    ...section(
      'law and standards',
      clause.law.map(({ title, text }) => `${title} (text ${text})`),
    ),
    ...section(
      'collides, for counsel',
      clause.collisions.map(({ id: number, title, does }) => `${number} ${title}. ${does}`),
    ),
  ];
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : [];
}

function settingLine(setting: Clause['settings'][number]): string {
  const value = Array.isArray(setting.value) ? setting.value.join(', ') : String(setting.value);
  const unit = setting.type === 'number' ? ` ${setting.unit}` : '';
  const { interpretation } = setting;
  const author = interpretation
    ? ` — an interpretation by ${interpretation.by}, ${interpretation.on}${interpretation.confirmed ? '' : ', not confirmed'}: ${interpretation.why}`
    : '';
  return `${setting.name} = ${value}${unit} (${setting.label})${author}`;
}
