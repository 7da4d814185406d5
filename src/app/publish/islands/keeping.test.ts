import { expect, test } from 'vitest';

import { forget, keep, keptUnder } from './keeping.ts';

function aStore() {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
  };
}

test('what was typed is kept under its own name alone, until it is forgotten', () => {
  const store = aStore();
  keep(store, 'ada:1', { at: 5, fields: { text: 'Half a sent' } });

  expect(keptUnder(store, 'ada:1')).toEqual({ at: 5, fields: { text: 'Half a sent' } });
  expect(keptUnder(store, 'ben:1')).toBeUndefined();
  forget(store, 'ada:1');
  expect(keptUnder(store, 'ada:1')).toBeUndefined();
});

test.for(['{"at":', 'null', '{"at":1,"fields":{"text":7}}', '{"fields":{}}', '[]'])(
  'what is none of ours is no kept text: %s',
  (text) => {
    const store = aStore();
    store.setItem('rostrum:ada:1', text);

    expect(keptUnder(store, 'ada:1')).toBeUndefined();
  },
);

test('a store that is full or forbidden is no trouble for who writes', () => {
  const broken = () => {
    throw new Error('QuotaExceededError');
  };
  const store = { getItem: broken, setItem: broken, removeItem: broken };

  expect(() => keep(store, 'ada:1', { at: 1, fields: {} })).not.toThrow();
  expect(() => forget(store, 'ada:1')).not.toThrow();
  expect(keptUnder(store, 'ada:1')).toBeUndefined();
});
