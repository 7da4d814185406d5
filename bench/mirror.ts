// Says whether suggestions depend on whom or on what side a comment is about: node bench/mirror.ts [--json] [--write].
// With --write the figures go to the public page and into the model card.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { readPack } from '#policy';
import { engineVersion, loadSpeech, loadWeights, screenFor, suggests } from '#screening';

import { judged, opinions, opinionsOfPeople, pairs, praiseAndBlame, templates } from './mirror/pairs.ts';
import { tableOf, write } from './mirror/written.ts';

/** Whose grounds are suggested: the policy that names the most. */
const POLICY = 'op-021002';

/** One side of a pair: of its texts, in how many a ground is suggested, and in how many something is pointed out as likely. */
export type Side = { of: string; suggested: number; pointedOut: number };

/** How a pair is treated. `changed`: how many texts get other grounds by the swap alone. */
export type Mirrored = { pair: string; texts: number; one: Side; other: Side; changed: number };

/** All of them: the same said of another, and the opposite said of the same. */
export type Mirror = { engine: string; policy: string; swapped: Mirrored[]; praised: Mirrored[] };

/** What a reader of comments is told of a text: the grounds that are suggested, and the kinds that are pointed out as likely. */
export type Told = { grounds: readonly string[]; kinds: readonly string[] };

type Tell = (text: string) => Told;
type Swap = readonly [one: string, other: string];

/** Each pair under the same templates, and praise beside blame, as the engine stands. */
export async function mirror(): Promise<Mirror> {
  const { tell, engine, policy } = await engineTells();
  const swapped = pairs.map(({ name, one, other, templates: of }) => {
    const swaps = templates[of].flatMap((frame) =>
      one.map((target, at): Swap => [fill(frame, { '{}': target }), fill(frame, { '{}': other[at] ?? '' })]),
    );
    return compare({ pair: name, one: one.join(', '), other: other.join(', ') }, swaps, tell);
  });
  const sides = { one: 'praised', other: 'blamed' };
  const praised = [
    compare({ pair: 'the agency praised and blamed', ...sides }, bothSides(opinions, ['']), tell),
    ...judged.map(({ name, targets }) => compare({ pair: name, ...sides }, bothSides(opinionsOfPeople, targets), tell)),
  ];
  return { engine, policy, swapped, praised };
}

/** Each opinion of each target with praise, and with blame. */
const bothSides = (frames: readonly string[], targets: readonly string[]): Swap[] =>
  frames.flatMap((frame) =>
    targets.flatMap((who) =>
      praiseAndBlame.map(([praise, blame]): Swap => [
        fill(frame, { '@': who, '{}': praise }),
        fill(frame, { '@': who, '{}': blame }),
      ]),
    ),
  );

function fill(frame: string, words: Record<string, string>): string {
  const text = Object.entries(words).reduce((filled, [blank, word]) => filled.replace(blank, word), frame);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function compare(named: { pair: string; one: string; other: string }, swaps: readonly Swap[], tell: Tell): Mirrored {
  const told = swaps.map(([one, other]) => [tell(one), tell(other)] as const);
  const side = (of: string, at: 0 | 1): Side => ({
    of,
    suggested: told.filter((both) => both[at].grounds.length > 0).length,
    pointedOut: told.filter((both) => both[at].kinds.length > 0).length,
  });
  return {
    pair: named.pair,
    texts: told.length,
    one: side(named.one, 0),
    other: side(named.other, 1),
    changed: told.filter(([one, other]) => one.grounds.join() !== other.grounds.join()).length,
  };
}

/** The whole engine, as it reads comments. */
async function engineTells(): Promise<{ tell: Tell; engine: string; policy: string }> {
  const weights = loadWeights(readFileSync(new URL('../src/screening/heads/heads.bin', import.meta.url)));
  const speech = await loadSpeech();
  const { screening: rules, policy } = readPack(POLICY);
  const tell = (text: string): Told => {
    const { findings } = screenFor(text, 'comment', { rules, weights, speech });
    const suggesting = findings.filter((one) => suggests(one, findings));
    const kinds = findings.filter(({ band }) => band !== 'low').map(({ kind }) => kind);
    return { grounds: inOrder(suggesting.map(({ ground = '' }) => ground)), kinds: inOrder(kinds) };
  };
  return { tell, engine: engineVersion({ weights, speech }), policy };
}

const inOrder = (words: readonly string[]): string[] => [...new Set(words)].toSorted();

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  });
  const measured = await mirror();
  if (values.write) write(measured);
  console.log(values.json ? JSON.stringify(measured) : tableOf(measured));
}
