import type { Screened } from '#domain/comments';
import { packInForce } from '#domain/policies';
import { sha256 } from '#kernel/hash';
import type { Tx } from '#platform/db';
import { surelyNotEnglish } from '#platform/language';
import { type Pack, isReadFirst } from '#policy';
import { type AgencyTerms, type HeadWeights, type Ruled, engineVersion, screenFor, suggests } from '#screening';

import { termsOf } from './agency-terms.ts';
import { speech } from './screened.ts';

/** Screens the comments of one transaction. It never throws: a comment is taken in, whatever its words do to software. */
export type ScreenComment = (text: string) => Screened;

/** Of so many comments one is read by its reader before the suggestion is shown. */
const ONE_IN = 10;
/** What may be a danger to somebody comes before everything. */
const DANGER: ReadonlySet<string> = new Set(['threat', 'incitement']);
const DANGER_FIRST = 1000;
/** A comment in another language stands among those of which software is half sure: nobody knows yet what it says. */
const NOT_READ = 0.5;
const UNREAD = -100 * NOT_READ;
/** Found by form alone, whatever the language. */
const IN_ANY_LANGUAGE: ReadonlySet<string> = new Set(['number', 'secret', 'link']);

const failed: Screened = {
  screening: 'failed',
  by: null,
  under: null,
  language: '',
  findings: [],
  suggested: [],
  sampled: false,
  precedence: 0,
};

/** What comments are screened with under the policy in force, for one transaction. Without a policy that can be read, nothing is. */
export async function commentScreen(tx: Tx, weights: HeadWeights): Promise<ScreenComment> {
  const pack = await packInForce(tx).catch(() => undefined);
  const terms = pack ? await termsOf(tx) : {};
  return (text) => {
    try {
      return pack ? screened(text, pack, { weights, terms }) : failed;
    } catch {
      // The words are the public's: what they break in an engine stops nobody from being heard, and the queue says it.
      return failed;
    }
  };
}

/** What is found in a machine's translation, and the place in the queue that it gives: to sort by, without any ground. */
type TranslationScreen = (words: string) => Pick<Screened, 'findings' | 'precedence'>;

/** As {@link commentScreen}, for words that nobody of the public wrote. It never throws. */
export async function translationScreen(tx: Tx, weights: HeadWeights): Promise<TranslationScreen> {
  const screen = await commentScreen(tx, weights);
  return (words) => {
    const { findings, precedence } = screen(words);
    const bare = findings.map((one) => ({ ...one, ground: null }));
    return { findings: bare, precedence: Math.min(precedence, UNREAD) };
  };
}

function screened(text: string, pack: Pack, engine: { weights: HeadWeights; terms: AgencyTerms }): Screened {
  const language = surelyNotEnglish(text) ?? '';
  const all = screenFor(text, 'comment', { rules: pack.screening, speech, ...engine }).findings;
  const found = language === '' ? all : all.filter(({ detector }) => IN_ANY_LANGUAGE.has(detector));
  const sampled = language === '' && isOfSample(text) && isReadFirst(pack);
  return {
    screening: language === '' ? 'done' : 'language',
    by: engineVersion({ speech, ...engine }),
    under: pack.hash,
    language,
    findings: found.map(({ quote: _quote, instead: _instead, action: _action, ground = null, ...kept }) => ({
      ...kept,
      ground,
    })),
    suggested: suggestedBy(found),
    sampled,
    precedence: placeOf(found, { unread: language !== '', sampled }),
  };
}

/** Each ground once, by the surest finding that suggests it. */
function suggestedBy(found: readonly Ruled[]): Screened['suggested'] {
  const surest = found.filter((one) => suggests(one, found)).toSorted((a, b) => b.confidence - a.confidence);
  const byGround = Map.groupBy(surest, ({ ground = '' }) => ground);
  return [...byGround].map(([ground, [first]]) => ({ kind: first?.kind ?? '', ground }));
}

const sure = (some: readonly Ruled[]): number => Math.max(0, ...some.map(({ confidence }) => confidence));

/** Of the sample only danger has a place of its own: the place would else say what its reader isn't to know yet. */
function placeOf(found: readonly Ruled[], { unread, sampled }: { unread: boolean; sampled: boolean }): number {
  const dangers = found.filter(({ kind }) => DANGER.has(kind));
  if (dangers.length > 0) return -DANGER_FIRST - Math.round(100 * sure(dangers));
  if (sampled) return 0;
  return 0 - Math.round(100 * Math.max(sure(found), unread ? NOT_READ : 0));
}

/** One in ten, by a hash of the words: the same words are always of it, or never. */
const isOfSample = (text: string): boolean => Number.parseInt(sha256(text).slice(0, 8), 16) % ONE_IN === 0;
