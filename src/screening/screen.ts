import { accessKinds, accessSpots } from '#screening/access/access';
import { captionSpots } from '#screening/access/captions';
import { confirmingSpots } from '#screening/confirming/confirming';
import { contempt } from '#screening/contempt/contempt';
import { blended, weighed } from '#screening/contempt/weigh';
import { fold } from '#screening/fold/fold';
import type { Folded } from '#screening/fold/folded';
import { type Scores, heads } from '#screening/heads/heads';
import type { HeadWeights } from '#screening/heads/weights';
import { lexiconKinds, lexiconSpots } from '#screening/lexicon/lexicon';
import { linkSpots } from '#screening/links/links';
import { linksIn } from '#screening/links/scan';
import { allowance } from '#screening/near/allowed';
import { listedSpots } from '#screening/near/listed';
import { personalSpots } from '#screening/near/personal';
import { sourceSpots } from '#screening/sourced/sourced';
import type { SpeechWeights } from '#screening/speech/model';
import { speech } from '#screening/speech/speech';

import { kindWords, secretKinds } from './kind-words.ts';
import type { AgencyTerms, Band, Finding, FindingKind, LeftOut, Spot } from './types.ts';

/** What the engine reads with, beside what it always has. What was learnt and isn't here finds nothing. */
export type Engine = {
  weights?: HeadWeights | undefined;
  speech?: SpeechWeights | undefined;
  terms?: AgencyTerms | undefined;
};

/** What it is read for, and the kinds that are looked for then; without them all. */
type Asked = { use?: Use | undefined; only?: ReadonlySet<FindingKind> | undefined };

/**
 * What stands in a text, in its order; what the agency's list keeps from being said; and what the heads make of the
 * whole, undefined without weights.
 */
export type Screened = { findings: Finding[]; leftOut: LeftOut[]; scores: Scores | undefined };

/** Three words: fewer say nothing that a policy binds. */
const THREE_WORDS = /[a-z]{2}[^a-z]+[a-z]{2}[a-z]*[^a-z]+[a-z]{2}/;

/** More findings than these in one text are more than anybody mends one by one; the surest of each kind are told. */
const MOST_FINDINGS = 200;

/**
 * Everything that is found in a text: pure, the same everywhere, in a time that grows with its length alone. What lies
 * behind the first `MOST_UNITS` is not read. Of several findings of one kind over each other the surest stays. For
 * `comment` a slur that is quoted, or among those whom it names, is less sure.
 */
export function screen(given: string, engine: Engine = {}, { use, only }: Asked = {}): Screened {
  const { weights, terms = {} } = engine;
  const folded = fold(given);
  const judged = weights && heads(folded, weights, only);
  const contemptuous = contempt(folded);
  const words = asks(lexiconKinds, only) ? lexiconSpots(folded) : [];
  const spots = [
    ...spotsIn(folded, engine, { use, only }),
    ...weighed(folded, [...words, ...(judged?.spots ?? [])], contemptuous, use === 'comment'),
    ...contemptuous.spots,
  ].filter(({ kind }) => !only || only.has(kind));
  const { said, leftOut } = sifted(folded, spots, terms);
  return {
    findings: said.map((one) => findingOf(folded, one)),
    leftOut,
    scores: judged && blended(judged.scores, contemptuous),
  };
}

/** What is said, and what an entry of the agency's list leaves out. What nobody may send is never left out. */
function sifted(folded: Folded, spots: readonly Spot[], terms: AgencyTerms): { said: Spot[]; leftOut: LeftOut[] } {
  if (spots.length === 0 || !terms.allowed || terms.allowed.length === 0) return { said: surest(spots), leftOut: [] };
  const allowedBy = allowance(folded, terms);
  const entries = new Map(spots.map((one) => [one, secretKinds.has(one.kind) ? undefined : allowedBy(one)]));
  const leftOut = surest(spots.filter((one) => entries.get(one))).map((one) => {
    const entry = entries.get(one);
    return { kind: one.kind, start: one.start, end: one.end, entry: entry?.id ?? entry?.words ?? '' };
  });
  return { said: surest(spots.filter((one) => !entries.get(one))), leftOut };
}

/** Whether any of the kinds of a detector is looked for. */
const asks = (kinds: readonly FindingKind[], only: Asked['only']): boolean =>
  !only || kinds.some((kind) => only.has(kind));

/** Found by what links stand in a text. */
const linkKinds = ['link_risk', 'captions', 'misattributed_fact'] as const;

/** What everything finds but words, heads and contempt. A detector that has none of the kinds isn't asked. */
function spotsIn(folded: Folded, { speech: learnt, terms = {} }: Engine, { use, only }: Asked): Spot[] {
  const links = asks(linkKinds, only) ? linksIn(folded.text) : [];
  return [
    ...personalSpots(folded, terms),
    ...(learnt && THREE_WORDS.test(folded.text) ? speech(folded, learnt, only) : []),
    ...(asks(['confirms_person'], only) ? confirmingSpots(folded) : []),
    ...(asks(accessKinds, only) ? accessSpots(folded) : []),
    ...(asks(['misattributed_fact'], only) ? sourceSpots(folded, links) : []),
    ...(asks(['captions'], only) ? captionSpots(folded, links) : []),
    ...(asks(['link_risk'], only) ? linkSpots(folded, links, { terms, ofPublic: use === 'comment' }) : []),
    ...listedSpots(folded, terms),
  ];
}

/** What nobody may send over social media, in the order of the text: numbers that are somebody's, and passwords. */
export function secretsIn(given: string): Finding[] {
  const folded = fold(given);
  return personalSpots(folded)
    .filter(({ kind }) => secretKinds.has(kind))
    .map((one) => findingOf(folded, one));
}

/** Of the spots of one kind that lie over each other, the surest; all in the order of the text. */
function surest(spots: readonly Spot[]): Spot[] {
  if (spots.length < 2) return [...spots];
  const kept = new Map<FindingKind, Spot[]>();
  for (const one of spots.toSorted((a, b) => b.confidence - a.confidence || a.start - b.start)) {
    const same = kept.get(one.kind);
    if (!same) kept.set(one.kind, [one]);
    else if (same.length < MOST_FINDINGS && !same.some((other) => one.start < other.end && other.start < one.end))
      same.push(one);
  }
  return fairly([...kept.values()]).toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1),
  );
}

/** So many at most, some of each kind: what there is much of keeps nothing of another kind from being told. */
function fairly(byKind: readonly Spot[][]): Spot[] {
  if (byKind.reduce((all, same) => all + same.length, 0) <= MOST_FINDINGS) return byKind.flat();
  const told: Spot[] = [];
  for (let round = 0; told.length < MOST_FINDINGS; round += 1)
    for (const same of byKind) {
      const one = same[round];
      if (one && told.length < MOST_FINDINGS) told.push(one);
    }
  return told;
}

function findingOf({ given }: Folded, spot: Spot): Finding {
  return {
    ...spot,
    explanation: sentence(spot.explanation),
    quote: given.slice(spot.start, spot.end),
    band: bandOf(spot.confidence),
    instead: kindWords[spot.kind].instead,
  };
}

/** Detectors say it in half a sentence or a whole one; people read a whole one. */
function sentence(says: string): string {
  const last = says.at(-1) ?? '';
  const end = last === '.' || last === '!' || last === '?' ? '' : '.';
  return says.charAt(0).toUpperCase() + says.slice(1) + end;
}

const bandOf = (confidence: number): Band => (confidence >= 0.85 ? 'high' : confidence >= 0.6 ? 'middle' : 'low');

/** What somebody reads it for. */
export type Use = 'draft' | 'reply' | 'comment' | 'self';
/** What somebody's content is read for: `to` names the words that it answers, and is left out where it answers none. */
export const useOf = ({ to }: { to?: string | undefined }): 'draft' | 'reply' => (to === undefined ? 'draft' : 'reply');
export const uses: readonly Use[] = ['draft', 'reply', 'comment', 'self'];

/** What follows from a finding; in the public's comments it is always 'suggest'. */
export type Action = 'advise' | 'block' | 'block_absolutely' | 'suggest';

/** What a policy says of a kind; of a use that it doesn't name, nothing is looked for. */
export type ScreeningRule = {
  id: FindingKind;
  clause: string;
  ground?: string | undefined;
  /** How sure it must be to stop; below it advises. */
  from?: Band | undefined;
} & { [use in Use]?: Action | undefined };

/** A finding with the clause that it rests on, what follows, and the ground that it suggests. */
export type Ruled = Finding & { clause: string; action: Action; ground?: string };

const order: readonly Band[] = ['low', 'middle', 'high'];

type Lookup = { byKind: ReadonlyMap<FindingKind, ScreeningRule>; only: Record<Use, ReadonlySet<FindingKind>> };

/** What follows from a policy's rules alone, kept as long as they are. */
const lookups = new WeakMap<readonly ScreeningRule[], Lookup>();

function lookupOf(rules: readonly ScreeningRule[]): Lookup {
  const known = lookups.get(rules);
  if (known) return known;
  const kindsFor = (use: Use) => new Set(rules.filter((rule) => rule[use]).map(({ id }) => id));
  const lookup: Lookup = {
    byKind: new Map(rules.map((rule) => [rule.id, rule])),
    only: { draft: kindsFor('draft'), reply: kindsFor('reply'), comment: kindsFor('comment'), self: kindsFor('self') },
  };
  lookups.set(rules, lookup);
  return lookup;
}

/**
 * {@link screen} under a policy, for one use: only the kinds that the policy names for it are looked for. Who writes is told
 * nothing that is more likely wrong than right; in the queue it may still sort. The rules are taken as they are first given.
 */
export function screenFor(
  given: string,
  use: Use,
  { rules, ...engine }: Engine & { rules: readonly ScreeningRule[] },
): { findings: Ruled[]; leftOut: LeftOut[]; scores: Scores | undefined } {
  const { byKind, only } = lookupOf(rules);
  const { findings, leftOut, scores } = screen(given, engine, { use, only: only[use] });
  return {
    leftOut: leftOut.filter(({ kind }) => byKind.get(kind)?.[use]).slice(0, MOST_FINDINGS),
    findings: findings.flatMap((one) => {
      const rule = byKind.get(one.kind);
      const action = rule?.[use];
      if (!rule || !action || (one.band === 'low' && use !== 'comment')) return [];
      const { clause, ground } = rule;
      return [
        { ...one, clause, action: actionOf(one, action, rule.from), ...(ground && use === 'comment' && { ground }) },
      ];
    }),
    scores,
  };
}

function actionOf({ band }: Finding, action: Action, from: Band = 'middle'): Action {
  const stops = action === 'block' || action === 'block_absolutely';
  return stops && order.indexOf(band) < order.indexOf(from) ? 'advise' : action;
}

/** Changes whenever the engine finds something else. */
const ENGINE = '6';

/** What tells two engines apart: this code and what was learnt. */
export const engineVersion = ({ weights, speech: learnt }: Engine): string =>
  `${ENGINE} ${weights?.madeFrom ?? 'no heads'} ${learnt?.madeFrom ?? 'no speech'}`;
