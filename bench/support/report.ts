import { parseArgs } from 'node:util';

/** One line of a table: what we do, beside what it is held against in the same run. */
export type Measured = {
  what: string;
  ours: string;
  beside: string;
  /** What the goal is about: a ratio, milliseconds, bytes. Undefined where there is no goal. */
  figure?: number;
  goal?: { atLeast: number } | { atMost: number };
  /** The figure in words, such as '0.42 ×'. */
  says: string;
};

/** Whether the program of this address was started itself, and not imported. */
export function isMain(url: string): boolean {
  return process.argv[1] !== undefined && url === new URL(`file://${process.argv[1]}`).href;
}

const reachedIn = ({ figure, goal }: Measured): boolean | undefined => {
  if (figure === undefined || !goal) return undefined;
  return 'atLeast' in goal ? figure >= goal.atLeast : figure <= goal.atMost;
};

const goalIn = ({ goal }: Measured) => (goal ? ('atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`) : '–');

/** Prints the measurements as a table, or with `--json` as one JSON document. */
export function report(name: string, rows: readonly Measured[], notes: Record<string, unknown> = {}): void {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } }, strict: false });
  if (values['json']) {
    console.log(
      JSON.stringify({ name, rows: rows.map((one) => ({ ...one, reached: reachedIn(one) ?? null })), notes }, null, 2),
    );
    return;
  }
  const cells = rows.map((one) => [
    one.what,
    one.ours,
    one.beside,
    one.says,
    goalIn(one),
    { true: 'reached', false: 'NOT reached', undefined: '' }[String(reachedIn(one))] ?? '',
  ]);
  const all = [['what', 'ours', 'beside', 'figure', 'goal', ''], ...cells];
  const widths = all[0]?.map((_cell, at) => Math.max(...all.map((line) => (line[at] ?? '').length))) ?? [];
  console.log(`\n${name}`);
  for (const line of all)
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  for (const [key, value] of Object.entries(notes))
    console.log(`${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
}

/** A number from the command line, such as `--rows 20000`; `otherwise` where it isn't given. Throws where it is none. */
export function numberFor(name: string, otherwise: number): number {
  const { values } = parseArgs({ options: { [name]: { type: 'string' } }, strict: false, args: process.argv.slice(2) });
  const given = values[name];
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!Number.isFinite(number) || number <= 0) throw new Error(`--${name} is a number above 0, not ${String(given)}.`);
  return number;
}

export const thousands = (number: number): string => Math.round(number).toLocaleString('en');
