import type { Pack } from '#policy';

const kindNames: Record<string, string> = {
  employee: 'employees',
  volunteer: 'volunteers',
  contractor: 'contractors',
  vendor: 'vendors',
};

/** People of some kinds and roles, as a sentence names them. Pure. */
export function whomWords(
  pack: Pick<Pack, 'roles'>,
  { all, kinds, roles }: { all: boolean; kinds: readonly string[]; roles: readonly string[] },
): string {
  if (all) return 'Everybody in the directory';
  const holders = roles.map((role) => `whoever is ${pack.roles[role]?.label ?? role}`);
  const words = [...kinds.map((kind) => kindNames[kind] ?? kind), ...holders].join(', ');
  return words === '' ? 'Nobody' : words.charAt(0).toUpperCase() + words.slice(1);
}
