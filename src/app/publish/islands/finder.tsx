import type { Told } from '#kernel/newest';
import {
  type Brief,
  type Found,
  type FromFinder,
  labelOf,
  loadSpeech,
  screenFor,
  secretKinds,
  secretsIn,
} from '#screening';

/**
 * Reads texts in a thread of its own, so that typing never waits. Numbers, passwords and words are looked for at once; what
 * policies bind of speech from when what was learnt of it has come, and then the last text is answered again. For every page
 * on which somebody writes; it asks for nothing but what was learnt, and sends no text anywhere.
 */

let speech: Awaited<ReturnType<typeof loadSpeech>> | undefined;
let brief: Brief = { use: 'draft', rules: [], terms: {} };
let last: { text: string; number: number } | undefined;

function foundIn(text: string): Found[] {
  const { use, rules, terms } = brief;
  const secrets = secretsIn(text).map((one) => ({ ...one, label: labelOf(one.kind), stops: true }));
  const ruled = screenFor(text, use, { rules, speech, terms }).findings.map((one) => ({
    ...one,
    label: labelOf(one.kind),
    stops: one.action !== 'advise',
  }));
  return [...secrets, ...ruled].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function answer({ text, number }: { text: string; number: number }): void {
  const told: FromFinder = { number, answer: foundIn(text) };
  postMessage(told);
}

addEventListener('message', ({ data }: MessageEvent<Told<Brief>>) => {
  if ('brief' in data) {
    brief = { ...data.brief, rules: data.brief.rules.filter(({ id }) => !secretKinds.has(id)) };
    return;
  }
  last = data;
  answer(data);
});

speech = await loadSpeech();
if (last) answer(last);
