import { z } from 'zod';

import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';

import { surelyNotEnglish } from './language.ts';
import type { Outgoing } from './outgoing.ts';

export type Translator = {
  /** Whether a translator is named. Where none is, nothing is translated and nothing is promised. */
  configured: boolean;
  /** Who translates, for people; undefined where nobody does. */
  name: string | undefined;
  /**
   * These words in English; `source` is ISO 639-1. What comes back is a stranger's text, bounded and well formed.
   *
   * Throws NetworkUnavailable where the translator is away, slow, overloaded or answers nonsense, NetworkRefused where it doesn't
   * take this language or text, or what it answers is no English.
   */
  translate: (words: string, source: string) => Promise<string>;
};

/** Of a text so much is sent, and of an answer so much taken, in UTF-16 units; an answer has at most so many bytes, in so long a time. */
export const translateLimits = { mostSent: 5000, mostTaken: 20_000, maxBytes: 200_000, timeoutMs: 20_000 };

const Answer = z.object({ translatedText: z.string() });

type Named = { url: string | undefined; key: string | undefined; fetch: Outgoing };

/** The translator at this address, with its key where it wants one. Source: LibreTranslate's HTTP API, POST /translate. */
export function openTranslator({ url, key, fetch }: Named): Translator {
  if (url === undefined)
    return {
      configured: false,
      name: undefined,
      translate: () => Promise.reject(new NetworkUnavailable('No translator is configured.')),
    };
  const { host } = new URL(url);
  return {
    configured: true,
    name: host,
    async translate(words, source) {
      const q = cut(words, translateLimits.mostSent);
      const answer = await fetch(`${url}/translate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ q, source, target: 'en', format: 'text', ...(key ? { api_key: key } : {}) }),
      });
      if (answer.status === 400)
        throw new NetworkRefused(`The translator ${host} doesn’t take this language, or this text.`);
      if (!answer.ok) throw new NetworkUnavailable(`The translator ${host} answered ${answer.status}.`);
      return englishOf(await answer.text(), { host, given: q });
    },
  };
}

/** What is usable of an answer. What it says of the language besides isn't believed. */
function englishOf(body: string, { host, given }: { host: string; given: string }): string {
  const read = Answer.safeParse(parsed(body));
  if (!read.success) throw new NetworkUnavailable(`The translator ${host} answered something that is not understood.`);
  const words = cut(
    read.data.translatedText.replaceAll('\0', '\uFFFD').toWellFormed(),
    translateLimits.mostTaken,
  ).trim();
  if (words === '' || words === given.trim() || surelyNotEnglish(words) !== undefined)
    throw new NetworkRefused(`What the translator ${host} answered is not in English.`);
  return words;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Never through the middle of a character. */
const cut = (words: string, most: number): string =>
  words.length > most ? words.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : words;
