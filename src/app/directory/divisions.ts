import { nearest } from '#policy';

import type { Directory, Draft, FileAsked, Known } from './plan-types.ts';

/** The divisions of the agency by their names in lower case, those that the file makes, and what is near an unknown one. */
type Names = { known: Map<string, string>; made: Map<string, string>; near: Map<string, string> };

/** Gives each line its division by the name that is kept; answers the names that are made, and those that nobody knows. */
export function setDivisions(
  drafts: readonly Draft[],
  { divisions }: Directory,
  asked: FileAsked,
): { made: string[]; unknown: string[] } {
  const known = new Map(divisions.map(({ name }) => [name.toLowerCase(), name]));
  const names: Names = { known, made: new Map(), near: new Map() };
  for (const { said, troubles, out, leaves } of drafts) {
    if (!said.division || out || leaves) continue;
    if (asked.newDivisions) said.division = madeOf(said.division, names);
    const found = nameOf(said.division, names);
    if (found) said.division = found;
    else troubles.push({ column: 'division', says: unknownSays(said.division, names) });
  }
  return { made: [...names.made.values()], unknown: [...names.near.keys()] };
}

const nameOf = (wanted: string, { known, made }: Names) =>
  known.get(wanted.toLowerCase()) ?? made.get(wanted.toLowerCase());

function madeOf(wanted: string, names: Names): string {
  const found = nameOf(wanted, names);
  if (!found) names.made.set(wanted.toLowerCase(), wanted);
  return found ?? wanted;
}

/** The nearest name is sought once for each that isn't there, since the search takes time. */
function unknownSays(wanted: string, { known, near }: Names): string {
  const found = near.get(wanted) ?? nearest(wanted, [...known.values()]) ?? '';
  near.set(wanted, found);
  const ask = found === '' ? '' : ` Did you mean '${found}'?`;
  return `There is no division '${wanted.slice(0, 60)}'.${ask}`;
}

/** The name of the division that the directory has for somebody; null for none. */
export function divisionOf(known: Known | undefined, names: ReadonlyMap<string, string>): string | null {
  return (known?.divisionId && names.get(known.divisionId)) || null;
}
