import { noFacts, rolesThatMay } from './judge.ts';
import type { Pack } from './pack.ts';

const known = new WeakMap<Pack, boolean>();

/** Whether of some comments the reader says first what they see: the policy has grounds, and a rule lets somebody say it. */
export function isReadFirst(pack: Pack): boolean {
  const was = known.get(pack);
  if (was !== undefined) return was;
  const [person, subject] = [
    { id: 'somebody', agencyId: 'an agency' },
    { id: 'a comment', agencyId: 'an agency' },
  ];
  const may =
    pack.grounds.length > 0 && rolesThatMay(pack, { act: 'read-comment', person, subject, facts: noFacts }).length > 0;
  known.set(pack, may);
  return may;
}
