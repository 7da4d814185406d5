import { expect, test } from 'vitest';

import { linesOf } from './lines.ts';

async function* pieces(...all: string[]): AsyncGenerator<string> {
  for (const one of all) yield await Promise.resolve(one);
}

async function read(most: number, ...all: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const some of linesOf(pieces(...all), most)) lines.push(...some);
  return lines;
}

test('lines are the same however the text is cut into pieces; a return before the end is none of the line', async () => {
  const text = 'one\r\n\ntwo\u2028still two\nthree';
  const lines = ['one', '', 'two\u2028still two', 'three'];

  expect(await read(99, text)).toEqual(lines);
  expect(await read(99, ...text.split(''))).toEqual(lines);
  expect(await read(99, `${text}\n`)).toEqual(lines);
  expect(await read(99)).toEqual([]);
});

test('of a line without end only the beginning is held', async () => {
  const [first, second] = await read(10, ...Array.from({ length: 1000 }, () => '12345678'), '\nnext');

  expect(first).toBe('1234567812345678');
  expect(second).toBe('next');
});
