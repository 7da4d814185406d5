import type { Pack } from '#policy';

type Kinds = Pick<Pack, 'kinds'>;

/** What the policy's list of kinds leaves out: it speaks of social media alone. */
const besides = [
  { id: 'own-website', label: 'The agency’s own website, which is no social media' },
  { id: 'plug-in', label: 'A plug-in or an app connected to an account' },
];

/** The kinds of technology that the register takes: those of the policy, the agency's own website, and plug-ins. Pure. */
export function kindsOf({ kinds }: Kinds): { id: string; label: string }[] {
  return [...kinds, ...besides.filter(({ id }) => !kinds.some((one) => one.id === id))];
}

/** A kind as people read it; one that no version knows as it was written. Pure. */
export function kindName(pack: Kinds, kind: string): string {
  return kindsOf(pack).find(({ id }) => id === kind)?.label ?? kind;
}

/** What keeps a technology out of the register, by the field; `known` is the one that has its name already. Pure. */
export function technologyTroubles(
  pack: Kinds,
  { kind, known }: { kind: string; known: string | undefined },
): Record<string, string> | undefined {
  const troubles = {
    ...(known && { name: `“${known}” is in the register already. Open it there, or write another name.` }),
    ...(!kindsOf(pack).some(({ id }) => id === kind) && { kind: 'Choose a kind from the list.' }),
  };
  return Object.keys(troubles).length > 0 ? troubles : undefined;
}
