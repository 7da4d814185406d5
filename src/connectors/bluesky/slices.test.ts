import fc from 'fast-check';
import { expect, test } from 'vitest';

import { elementsOf } from './slices.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const texts = (json: string) => elementsOf(bytesOf(json), 'records').map((slice) => Buffer.from(slice).toString());

test('each element comes byte by byte as it was written', () => {
  expect(texts('{"cursor":"records\\":[", "records" : [ {"a":"]}\\\\"} ,[1,{"b":2}],"x"], "z":[9]}')).toEqual([
    ' {"a":"]}\\\\"} ',
    '[1,{"b":2}]',
    '"x"',
  ]);
  expect(texts('{"nested":{"records":[1]},"records":[2]}')).toEqual(['2']);
  expect(texts('{"records":[]}')).toEqual([]);
  expect(texts('{"records":7}')).toEqual([]);
  expect(texts('[{"records":[1]}]')).toEqual([]);
});

test('the slices of any JSON are its elements, in order', () => {
  const answers = fc.record({ before: fc.jsonValue(), records: fc.array(fc.jsonValue()), after: fc.jsonValue() });
  expect(() =>
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 2 }), (answer, indent) => {
        const json = JSON.stringify(answer, null, indent);
        const found = texts(json).map((text): unknown => JSON.parse(text));
        return JSON.stringify(found) === JSON.stringify(answer.records);
      }),
      { numRuns: 300 },
    ),
  ).not.toThrow();
});
