import { expect, test } from 'vitest';

import { AGAIN_AFTER_MS, type Answered, type Lack, type Told, asksNewest } from './newest.ts';

/** A thread that answers when it is told to. */
function aThread() {
  const sent: Told<string>[] = [];
  const heard = new EventTarget();
  return {
    sent,
    ended: false,
    postMessage: (message: Told<string>) => void sent.push(message),
    addEventListener: (type: string, hears: (event: { data: Answered<string> }) => void) =>
      heard.addEventListener(type, (event) => hears({ data: event instanceof MessageEvent ? event.data : undefined })),
    answers: (number: number, answer: string, lacks?: boolean) =>
      void heard.dispatchEvent(new MessageEvent('message', { data: { number, answer, lacks } })),
    breaks: () => void heard.dispatchEvent(new Event('error')),
    terminate() {
      this.ended = true;
    },
  };
}

const quiet = { hears: () => {}, lacks: () => {} };

test('of what is typed while a text is read only the newest is read after it', () => {
  const thread = aThread();
  const asking = asksNewest(() => thread, quiet);
  for (const text of ['a', 'ab', 'abc', 'abcd']) asking.read(text);
  const first = [...thread.sent];
  thread.answers(1, '');

  expect(first).toEqual([{ text: 'a', number: 1 }]);
  expect(thread.sent).toEqual([...first, { text: 'abcd', number: 2 }]);
  thread.answers(2, '');
  asking.read('e');
  expect(thread.sent.at(-1)).toEqual({ text: 'e', number: 3 });
});

test('a text that is answered twice is heard twice, and asks for nothing', () => {
  const thread = aThread();
  const heard: string[] = [];
  const asking = asksNewest(() => thread, { ...quiet, hears: (answer) => heard.push(answer) });
  asking.brief('rules');
  asking.read('a');
  thread.answers(1, 'numbers');
  thread.answers(1, 'numbers and speech');

  expect(heard).toEqual(['numbers', 'numbers and speech']);
  expect(thread.sent).toEqual([{ brief: 'rules' }, { text: 'a', number: 1 }]);
});

test('a second answer to a text that was typed over is not heard: its places are none of the new text', () => {
  const thread = aThread();
  const heard: string[] = [];
  const asking = asksNewest<string, string>(() => thread, {
    ...quiet,
    hears: (answer, text) => heard.push(`${text}: ${answer}`),
  });
  asking.read('a');
  thread.answers(1, 'numbers');
  asking.read('ab');
  thread.answers(1, 'numbers and speech');
  thread.answers(2, 'all');

  expect(heard).toEqual(['a: numbers', 'ab: all']);
});

/** Begins threads one after another, and keeps what is said of them. */
function begun() {
  const threads = [aThread()];
  const said: (Lack | undefined)[] = [];
  const clock = { now: 0 };
  const next = threads.values();
  const begin = () => next.next().value ?? aThread();
  threads.push(aThread());
  const asking = asksNewest<string, string>(begin, {
    ...quiet,
    lacks: (what) => said.push(what),
    now: () => clock.now,
  });
  asking.brief('rules');
  return { threads, said, clock, asking };
}

test('that a part is lacking is said once, and after some time the next text goes to a new thread, with the brief', () => {
  const { threads, said, clock, asking } = begun();
  asking.read('a');
  threads[0]?.answers(1, 'numbers', true);
  threads[0]?.answers(1, 'numbers', true);
  clock.now = AGAIN_AFTER_MS - 1;
  asking.read('ab');
  const early = [...(threads[1]?.sent ?? [])];
  threads[0]?.answers(2, 'numbers', true);
  clock.now = AGAIN_AFTER_MS;
  asking.read('abc');
  threads[1]?.answers(1, 'numbers and speech');
  const before = [...said];
  threads[1]?.answers(1, 'all', false);

  expect(early).toEqual([]);
  expect(threads[0]?.ended).toBe(true);
  expect(threads[1]?.sent).toEqual([{ brief: 'rules' }, { text: 'abc', number: 1 }]);
  expect([before, said]).toEqual([['part'], ['part', undefined]]);
});

test('a thread that doesn’t begin or breaks reads nothing: that is said, and another is begun after some time', () => {
  const { threads, said, clock, asking } = begun();
  asking.read('a');
  threads[0]?.breaks();
  clock.now = AGAIN_AFTER_MS;
  asking.read('ab');

  expect(said).toEqual(['all']);
  expect(threads[1]?.sent).toEqual([{ brief: 'rules' }, { text: 'ab', number: 1 }]);
});
