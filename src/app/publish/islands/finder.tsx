import type { Told } from '#kernel/newest';
import { type Brief, type Engine, type FromFinder, foundUnder, loadSpeech, loadWeights } from '#screening';

/**
 * Reads texts in a thread of its own, so that typing never waits. Numbers, passwords and words are looked for at once; what
 * was learnt comes after, first of speech, then the heads, and each time the last text is answered again. For every page on
 * which somebody writes; it asks for nothing but what was learnt, and sends no text anywhere.
 */

const learnt: Pick<Engine, 'weights' | 'speech'> = {};
let brief: Brief = { use: 'draft', rules: [], terms: {}, heads: '' };
let last: { text: string; number: number } | undefined;
let heads: Promise<void> | undefined;

/** Whether something of what was learnt didn't come; undefined while that isn't known. */
let lacks: boolean | undefined;

function answer({ text, number }: { text: string; number: number }): void {
  const told: FromFinder = { number, answer: foundUnder(brief, text, learnt), lacks };
  postMessage(told);
}

function answerAgain(): void {
  if (last) answer(last);
}

addEventListener('message', ({ data }: MessageEvent<Told<Brief>>) => {
  if ('brief' in data) {
    brief = data.brief;
    void bringHeads();
    return;
  }
  last = data;
  answer(data);
});

/**
 * Two megabytes: not before the rest is here, and whatever the rules are, so that nothing that somebody answered shows in what
 * is asked for. Where they don't come that is said, and whoever asks begins another thread.
 */
function bringHeads(): Promise<void> | undefined {
  if (!learnt.speech || brief.heads === '') return undefined;
  heads ??= fetchHeads(brief.heads).then(
    () => isLacking(false),
    () => isLacking(true),
  );
  return heads;
}

function isLacking(something: boolean): void {
  lacks = something;
  answerAgain();
}

async function fetchHeads(address: string): Promise<void> {
  const came = await fetch(address);
  if (!came.ok) throw new Error(`${address} answered ${came.status}`);
  learnt.weights = loadWeights(new Uint8Array(await came.arrayBuffer()));
}

try {
  learnt.speech = await loadSpeech();
  answerAgain();
  await bringHeads();
} catch {
  isLacking(true);
}
