import { leavingLine, lineOf } from './deeds.ts';
import { divisionOf, setDivisions } from './divisions.ts';
import type { LineTrouble, Said } from './line.ts';
import { draftsOf } from './match.ts';
import {
  type Deed,
  type Directory,
  type Draft,
  type Fields,
  type FileAsked,
  type Known,
  type Plan,
} from './plan-types.ts';
import { type Everybody, findCircles, setSupervisors } from './supervisors.ts';

/**
 * What a file would do to the directory, line by line, and all that is wrong in it. The same file, directory and day give
 * the same plan; nothing is done by it.
 */
export function planOf(directory: Directory, asked: FileAsked): Plan {
  const drafts = draftsOf(directory, asked);
  const divisionNames = new Map(directory.divisions.map(({ id, name }) => [id, name]));
  const { made, unknown } = setDivisions(drafts, directory, asked);
  for (const draft of drafts) settle(draft, divisionNames, asked);
  const absent = absentFrom(drafts, directory, asked);
  const everybody = everybodyAfter(drafts, directory.people, absent);
  setSupervisors(drafts, everybody);
  findCircles(drafts, directory.people, everybody);
  const writers = Map.groupBy(directory.writers, ({ personId }) => personId);
  const around = { directory, everybody, divisionNames, writers };
  const lines = [...drafts.map((draft) => lineOf(draft, around)), ...absent.map((one) => leavingLine(one, around))];
  const counts = countsOf(lines);
  const mine = absent.some(({ id }) => id === asked.me);
  const troubles = mine
    ? ['You are not in this file, and nobody leaves by their own import. Add the line about yourself.']
    : [];
  return { lines, newDivisions: made, unknownDivisions: unknown, troubles, counts };
}

/** What the directory shall say of the line's person; the supervisor is found later. */
function settle(draft: Draft, divisionNames: ReadonlyMap<string, string>, { today, me }: FileAsked): void {
  const { said, known, troubles, out, leaves } = draft;
  if (out) return;
  if (leaves) {
    if (known?.id === me)
      troubles.push({ column: 'left', says: 'Nobody leaves by their own import. Ask another administrator.' });
    return;
  }
  if (said.left)
    draft.notes.push(`Leaves on ${said.left}: nothing happens before a file is imported on that day or later.`);
  if (!known) troubles.push(...lacking(said, today));
  draft.to = fieldsOf(said, known ?? nobody, divisionOf(known, divisionNames));
}

const nobody = { number: null, title: '', kind: 'employee', supervisorId: null };

function lacking({ title, since }: Said, today: string): LineTrouble[] {
  const troubles: LineTrouble[] = [];
  if (!title) troubles.push({ column: 'title', says: 'The title of who is added is missing.' });
  if (since && since > today)
    troubles.push({ column: 'since', says: `${since} is a day to come. Import this line on that day.` });
  return troubles;
}

function fieldsOf(
  said: Said,
  before: Omit<Known, 'id' | 'name' | 'email' | 'divisionId' | 'left'>,
  division: string | null,
): Fields {
  return {
    name: said.name,
    email: said.email,
    number: said.number ?? before.number,
    title: said.title ?? before.title,
    kind: said.kind ?? before.kind,
    division: said.division === undefined ? division : said.division,
    supervisor: said.supervisor === undefined ? before.supervisorId : null,
  };
}

/** Who works here and isn't named by a file that is the whole directory. A line that was taken out still names its person. */
function absentFrom(drafts: readonly Draft[], { people }: Directory, { whole }: FileAsked): Known[] {
  if (!whole) return [];
  const named = new Set(drafts.map(({ key }) => key));
  const out = drafts.filter((draft) => draft.out).flatMap(({ said }) => [said.email, said.number]);
  // Whom a line that was taken out may be about stays: nobody leaves for a line that wasn't to be done.
  return people.filter(
    ({ id, left, email, number }) =>
      !left && !named.has(id) && !out.includes(email) && !(number && out.includes(number)),
  );
}

/** Everybody after the file; says of a line when its number or address is somebody else's. */
function everybodyAfter(drafts: readonly Draft[], people: readonly Known[], absent: readonly Known[]): Everybody {
  const everybody: Everybody = {
    byNumber: new Map(),
    byEmail: new Map(),
    works: new Map(),
    names: new Map(),
    gone: new Set(),
  };
  const kept = drafts.filter(({ to }) => to);
  const changing = new Set(kept.map(({ key }) => key));
  const gone = new Set([...absent.map(({ id }) => id), ...drafts.filter(({ leaves }) => leaves).map(({ key }) => key)]);
  everybody.gone = gone;
  for (const one of people) {
    everybody.names.set(one.id, one.name);
    everybody.works.set(one.id, !one.left && !gone.has(one.id));
    if (changing.has(one.id)) continue;
    everybody.byEmail.set(one.email, one.id);
    if (one.number) everybody.byNumber.set(one.number, one.id);
  }
  const lines = new Map<string, number>();
  for (const draft of kept) enter(draft, everybody, lines);
  return everybody;
}

function enter({ key, line, to, troubles }: Draft, everybody: Everybody, lines: Map<string, number>): void {
  if (!to) return;
  const whose = (other: string) =>
    `${everybody.names.get(other)}${lines.has(other) ? ` in line ${lines.get(other)}` : everybody.works.get(other) ? '' : ', who has left'}`;
  const taken = (column: 'number' | 'email', other: string | undefined) => {
    if (other && other !== key) troubles.push({ column, says: `This belongs to ${whose(other)} already.` });
  };
  taken('email', everybody.byEmail.get(to.email));
  if (to.number) taken('number', everybody.byNumber.get(to.number));
  lines.set(key, line);
  everybody.names.set(key, to.name);
  everybody.works.set(key, true);
  everybody.byEmail.set(to.email, key);
  if (to.number) everybody.byNumber.set(to.number, key);
}

function countsOf(lines: readonly { does: Deed }[]): Record<Deed, number> {
  const counts = { added: 0, changed: 0, returned: 0, left: 0, unchanged: 0, 'taken out': 0, wrong: 0 };
  for (const { does } of lines) counts[does] += 1;
  return counts;
}
