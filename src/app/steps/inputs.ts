import { z } from 'zod';

import { charactersIn } from '#kernel/graphemes';
import { grouped } from '#kernel/numbers';
import { MOST_UNITS } from '#screening';

/** What forms and commands give, each with the words of its trouble. */

export const id = z.uuid('Choose one from the list.');

export const line = (words: string, most = 200) =>
  z
    .string(words)
    .trim()
    .min(1, words)
    .max(most, `At most ${grouped(most)} characters.`)
    .refine(isOneLine, 'One line, please: without line breaks or control signs.');

export const paragraph = (words: string, most = 4000) =>
  z
    .string(words)
    .trim()
    .min(1, words)
    .max(most, `At most ${grouped(most)} characters.`);

/** A day as a form gives it, or nothing. It ends at its first second, UTC. */
export const lastDay = z
  .literal('')
  .transform(() => undefined)
  .or(z.iso.date('Write the day as 2026-11-30.').transform((day) => new Date(`${day}T00:00:00Z`)))
  .optional();

function isOneLine(text: string): boolean {
  return !/\p{Cc}/u.test(text);
}

/** Graphemes; one can be put together of many UTF-16 units, of which no more may stand there than are looked through. */
const MOST_TEXT = 50_000;

/** A draft's text. Far above what any network takes, so that what was written is kept and what is too long can be said. */
export const draftText = z
  .string('Write what the post shall say.')
  .max(
    MOST_UNITS,
    'The signs of this need more room than any network gives a post; nothing was saved. Shorten it, with fewer emoji or stacked accents, and save again.',
  )
  .refine(
    (text) => charactersIn(text) <= MOST_TEXT,
    `This is over ${grouped(MOST_TEXT)} characters, which no network takes; nothing was saved. Shorten it and save again.`,
  )
  .refine((text) => text.trim().length > 0, 'Write what the post shall say.')
  .refine(
    (text) => !text.includes('\0') && text.isWellFormed(),
    'The text has a broken character, which no network takes. Type it again instead of pasting.',
  )
  .transform((text) => text.replaceAll('\r\n', '\n'));
