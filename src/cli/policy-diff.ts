import { WrongUse } from '#kernel/trouble';
import { diffPacks } from '#policy';

import type { Command } from './command.ts';
import { diffLines } from './policy-diff-lines.ts';
import { readTypedToCompare } from './policy-source.ts';

/** Says what differs from one pack to another, and who acknowledges again. */
export const policyDiff: Command = {
  name: 'policy diff',
  takes: 'A B',
  says: 'Shows what differs from policy pack A to B, clause by clause, and who must acknowledge again.',
  help: [
    'A, B        each the name of a bundled pack such as omes-006, a folder with pack.yaml, or a ZIP of one',
    '            a parent pack such as ok-state is compared like any other, though nobody adopts it',
    '            ends with 0 when they are the same, with 1 when they differ',
  ],
  options: {},
  async run({ words: [before, after, more] }, io) {
    if (!before || !after || more) throw new WrongUse('Name two packs: rostrum policy diff A B');
    const packs = { before: readTypedToCompare(before, io), after: readTypedToCompare(after, io) };
    const diff = diffPacks(packs.before, packs.after);
    io.tell(diff);
    for (const line of diffLines(diff, packs)) io.say(line);
    return diff.same ? 0 : 1;
  },
};
