import { expect, test } from 'vitest';

import { changeOf } from './changes.ts';

test('what is new is said by its name, what is gone by what is left, and nothing twice', () => {
  expect(changeOf([], ['Swear word', 'Threat (stops it)'])).toBe('Found: Swear word; Threat (stops it). 2 in all.');
  expect(changeOf(['Swear word'], ['Swear word', 'Threat (stops it)'])).toBe('Found: Threat (stops it). 2 in all.');
  expect(changeOf(['Swear word'], ['Swear word'])).toBe('');
  expect(changeOf(['Swear word', 'Threat (stops it)'], ['Swear word'])).toBe('1 left.');
  expect(changeOf(['Swear word'], [])).toBe('Nothing is found any more.');
});
