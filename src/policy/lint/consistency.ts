import { sha256 } from '#kernel/hash';

import type { Parts } from './read.ts';

/** A place where a pack doesn't hang together, or rests on what nobody has confirmed or holds. */
export type Inconsistency = {
  /** The same as long as rule, place and words stay. */
  id: string;
  rule: 'same-words' | 'not-confirmed' | 'collision' | 'text-not-held';
  where: { section: 'grounds' | 'settings' | 'collisions' | 'clauses'; key: string };
  /** What doesn't hang together, in words. */
  says: string;
  /** The clauses that it concerns; `house` is a rule of the software. */
  clauses: readonly string[];
  note: string;
};

/**
 * What counsel would want to know of a pack as a whole: grounds in the same words, settings whose interpretation nobody
 * has confirmed, clauses that collide, texts that aren't held. In the order of the pack; the same pack, the same answer.
 */
export function consistencyOf(pack: Parts): Inconsistency[] {
  return [...sameWords(pack), ...notConfirmed(pack), ...collide(pack), ...notHeld(pack)].map((one) => ({
    ...one,
    id: sha256([one.rule, one.where.key, one.says].join('\n')).slice(0, 16),
  }));
}

type Found = Omit<Inconsistency, 'id'>;

function sameWords(pack: Parts): Found[] {
  const grounds = [...pack.grounds, ...pack.blockGrounds];
  return grounds.flatMap((ground, at) =>
    grounds
      .slice(at + 1)
      .filter(({ words }) => plain(words) === plain(ground.words))
      .map((other): Found => ({
        rule: 'same-words',
        where: { section: 'grounds', key: ground.id },
        says: `“${ground.label}” and “${other.label}” rest on the same words: ${ground.words}`,
        clauses: [ground.clause, other.clause],
        note: 'For counsel: which of the two is meant, and whether one suffices.',
      })),
  );
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function notConfirmed(pack: Parts): Found[] {
  return Object.entries(pack.settings).flatMap(([key, { label, clause, interpretation }]): Found[] =>
    interpretation === undefined || interpretation.confirmed
      ? []
      : [
          {
            rule: 'not-confirmed',
            where: { section: 'settings', key },
            says: `${label}: read by ${interpretation.by} on ${interpretation.on}, and nobody of the agency has confirmed it. ${interpretation.why}`,
            clauses: [clause],
            note: 'For counsel: confirm the reading, or say another.',
          },
        ],
  );
}

function collide(pack: Parts): Found[] {
  return pack.collisions.flatMap(({ id, title, what, note }): Found[] => {
    const clauses = pack.clauses.filter(({ collisions }) => collisions?.includes(id)).map((clause) => clause.id);
    const where = { section: 'collisions', key: String(id) } as const;
    return clauses.length > 0 ? [{ rule: 'collision', where, says: `${title}. ${what}`, clauses, note }] : [];
  });
}

function notHeld(pack: Parts): Found[] {
  return pack.clauses
    .filter(({ text }) => text === 'not held')
    .map(({ id, summary }) => ({
      rule: 'text-not-held',
      where: { section: 'clauses', key: id },
      says: `The text is not held, so nothing is drawn from it but our summary: ${summary}`,
      clauses: [id],
      note: 'For counsel: get the text, and compare.',
    }));
}
