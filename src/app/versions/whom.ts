import type { Pack } from '#policy';

const kindNames: Record<string, string> = {
  employee: 'employees',
  volunteer: 'volunteers',
  contractor: 'contractors',
  vendor: 'vendors',
};

type People = { kinds: readonly string[]; roles: readonly string[] };

/**
 * People of some kinds and roles, as a sentence names them; `newly` are those whom clauses bind anew, without whom they
 * bound before. Pure.
 */
export function whomWords(
  pack: Pick<Pack, 'roles'>,
  { all, newly = [], ...people }: People & { all: boolean; newly?: readonly People[] },
): string {
  if (all) return 'Everybody in the directory';
  const anew = [
    ...new Set(newly.map((one) => `${peopleWords(pack, one)} whom these clauses did not bind before`)),
  ].join('; ');
  const words = [peopleWords(pack, people), anew].filter((one) => one !== '').join('; ');
  return words === '' ? 'Nobody' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** People of these kinds and whoever holds one of these roles, without a capital. Pure. */
export function peopleWords(pack: Pick<Pack, 'roles'>, { kinds, roles }: People): string {
  const holders = roles.map((role) => `whoever is ${pack.roles[role]?.label ?? role}`);
  return [...kinds.map((kind) => kindNames[kind] ?? kind), ...holders].join(', ');
}
