import { GROUP, does, hashOf, says } from './classes.ts';
import { type Range, is, isDenied, isDeniedAsWhole, isNear, sentenceAt, tells } from './clause.ts';
import { isReported } from './frame.ts';
import { type Reading, parting } from './read.ts';

/** A threat or a wish of harm, from its first to its last word. */
export type Threat = { first: number; last: number; confidence: number; explanation: string };

const VIOLENT = says.harm | says.harmed | says.die | says.wish | says.menace;
const SOMEBODY = does.you | does.single | does.they | does.people | GROUP | does.trade;
/** Threats that are looked at in one text. */
const MOST = 50;

/** Whether violence is spoken of at all, or hinted, and somebody whom it may meet. */
export const mayThreaten = ({ anyDoes, anySays }: Reading): boolean =>
  (anySays & (VIOLENT | says.lead)) !== 0 && (anyDoes & SOMEBODY) !== 0;

/** Threats, calls for violence and wishes of it against anybody; not what was done, denied or told of others' words. */
export function threatsIn(reading: Reading): Threat[] {
  const found: Threat[] = [];
  let tried = 0;
  for (let at = 0; at < reading.count && tried < MOST; at += 1) {
    if (!tells(reading, at, VIOLENT) || reading.bent[at] === 1) continue;
    const threat = threatAt(reading, at);
    if (!threat) continue;
    tried += 1;
    if (!isReported(reading, threat)) found.push(threat);
    at = threat.last;
  }
  return found;
}

function threatAt(reading: Reading, at: number): Threat | undefined {
  const sentence = sentenceAt(reading, at);
  const last = reading.last[at] ?? at;
  if (isDenied(reading, { from: at - 5, to: at }, sentence) || isDeniedAsWhole(reading, at, sentence)) return undefined;
  if (tells(reading, at, says.menace))
    return { first: at, last, confidence: 0.75, explanation: 'warns somebody of harm' };
  if (tells(reading, at, says.harmed | says.die)) return wished(reading, at, sentence);
  return tells(reading, at, says.harm) ? planned(reading, at, sentence) : undefined;
}

const NEAR = 6;
/** Another clause begins, in which nothing is wished. */
const otherwise: ReadonlySet<number> = new Set(
  'before until so if because when after able or'.split(' ').map((word) => hashOf(word)),
);
/** 'the dead', 'her death': what isn't wished unless somebody is to be it. */
const states: ReadonlySet<number> = new Set(['dead', 'death'].map((word) => hashOf(word)));

/** 'she should be shot', 'I hope they die'. */
function wished(reading: Reading, at: number, sentence: Range): Threat | undefined {
  let somebody = -1;
  let wish = -1;
  for (let back = at - 1; back >= sentence.from && back >= at - NEAR; back -= 1) {
    if (
      is(reading, back, does.but) ||
      otherwise.has(reading.hash[back] ?? 0) ||
      reading.quoted[back] !== reading.quoted[at]
    )
      break;
    if (is(reading, back, does.should | does.hope | does.deserve)) wish = back;
    if (somebody < 0 && is(reading, back, SOMEBODY)) somebody = back;
  }
  if (wish < 0 || somebody < 0 || (states.has(reading.hash[at] ?? 0) && !is(reading, at - 1, does.is)))
    return undefined;
  return { first: Math.min(wish, somebody), last: at, confidence: 0.8, explanation: 'wishes harm on somebody' };
}

/** 'I will kill you', 'somebody should hit him', 'hang them'. */
function planned(reading: Reading, at: number, sentence: Range): Threat | undefined {
  const last = reading.last[at] ?? at;
  const whom = whomAfter(reading, last, sentence);
  if (whom === undefined) return undefined;
  if (at === sentence.from || reading.before[at] === parting.comma)
    return { first: at, last: whom, confidence: 0.7, explanation: 'calls for violence against somebody' };
  let will = false;
  for (let back = at - 1; back >= sentence.from && back >= at - NEAR; back -= 1) {
    if (otherwise.has(reading.hash[back] ?? 0)) return undefined;
    if (is(reading, back, does.should))
      return { first: back, last: whom, confidence: 0.8, explanation: 'calls for violence against somebody' };
    if (is(reading, back, does.will | does.hope)) will = true;
    if (will && is(reading, back, does.i | does.every))
      return { first: back, last: whom, confidence: 0.85, explanation: 'threatens somebody with violence' };
  }
  return undefined;
}

function whomAfter(reading: Reading, last: number, { to }: Range): number | undefined {
  for (let at = last + 1; at < to && at <= last + 4; at += 1) {
    if (reading.before[at] !== parting.none) return undefined;
    if (is(reading, at, SOMEBODY) && isNear(reading, { from: last + 1, to: at })) return at;
  }
  return undefined;
}
