import type { Told } from '#kernel/newest';
import { type Brief, type Engine, type FromFinder, foundUnder, headKinds, loadSpeech, loadWeights } from '#screening';

/**
 * Reads texts in a thread of its own, so that typing never waits. Numbers, passwords and words are looked for at once; what
 * was learnt comes after, first of speech, then the heads where a rule needs them, and each time the last text is answered
 * again. For every page on which somebody writes; it asks for nothing but what was learnt, and sends no text anywhere.
 */

const learnt: Pick<Engine, 'weights' | 'speech'> = {};
let brief: Brief = { use: 'draft', rules: [], terms: {}, heads: '' };
let last: { text: string; number: number } | undefined;
let heads: Promise<void> | undefined;

function answer({ text, number }: { text: string; number: number }): void {
  const told: FromFinder = { number, answer: foundUnder(brief, text, learnt) };
  postMessage(told);
}

const answerAgain = (): void => void (last && answer(last));

addEventListener('message', ({ data }: MessageEvent<Told<Brief>>) => {
  if ('brief' in data) {
    brief = data.brief;
    void bringHeads();
    return;
  }
  last = data;
  answer(data);
});

/** Two megabytes: not before the rest is here, and not where no rule names a kind that they find. Another brief asks again if they didn't come. */
function bringHeads(): Promise<void> | undefined {
  if (!learnt.speech || !brief.rules.some((rule) => headKinds.has(rule.id) && rule[brief.use])) return undefined;
  heads ??= fetchHeads(brief.heads).catch(() => {
    heads = undefined;
  });
  return heads;
}

async function fetchHeads(address: string): Promise<void> {
  const came = await fetch(address);
  if (!came.ok) throw new Error(`${address} answered ${came.status}`);
  learnt.weights = loadWeights(new Uint8Array(await came.arrayBuffer()));
  answerAgain();
}

learnt.speech = await loadSpeech();
answerAgain();
await bringHeads();
