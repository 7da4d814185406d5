import { labelOf, loadSpeech, screenFor, secretKinds, secretsIn } from '#screening';

import type { Answer, Asked, Found } from './finding.ts';

/**
 * Reads texts in a thread of its own, so that typing never waits. Numbers, passwords and words are looked for at once; what
 * policies bind of speech from when what was learnt of it has come, and then the last text is answered again.
 */

let speech: Awaited<ReturnType<typeof loadSpeech>> | undefined;
let last: Asked | undefined;

function foundIn({ text, rules, terms }: Asked): Found[] {
  const secrets = secretsIn(text).map((one) => ({ ...one, label: labelOf(one.kind), stops: true }));
  const others = rules.filter(({ id }) => !secretKinds.has(id));
  const ruled = screenFor(text, 'draft', { rules: others, speech, terms }).findings.map((one) => ({
    ...one,
    label: labelOf(one.kind),
    stops: one.action !== 'advise',
  }));
  return [...secrets, ...ruled].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function answer(asked: Asked): void {
  const told: Answer = foundIn(asked);
  postMessage(told);
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  last = data;
  answer(data);
});

speech = await loadSpeech();
if (last) answer(last);
