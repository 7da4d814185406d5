import { expect, test } from 'vitest';

import { type Answered, type Told, asksNewest } from './newest.ts';

/** A thread that answers when it is told to. */
function aThread() {
  const sent: Told<string>[] = [];
  let hear: (event: { data: Answered<string> }) => void = () => {};
  return {
    sent,
    postMessage: (message: Told<string>) => void sent.push(message),
    addEventListener: (_type: 'message', hears: typeof hear) => void (hear = hears),
    answers: (number: number, answer: string) => hear({ data: { number, answer } }),
  };
}

test('of what is typed while a text is read only the newest is read after it', () => {
  const thread = aThread();
  const asking = asksNewest(thread, () => {});
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
  const asking = asksNewest(thread, (answer) => heard.push(answer));
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
  const asking = asksNewest<string, string>(thread, (answer, text) => heard.push(`${text}: ${answer}`));
  asking.read('a');
  thread.answers(1, 'numbers');
  asking.read('ab');
  thread.answers(1, 'numbers and speech');
  thread.answers(2, 'all');

  expect(heard).toEqual(['a: numbers', 'ab: all']);
});
