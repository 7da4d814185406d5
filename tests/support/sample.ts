import { sha256 } from '#kernel/hash';

const ofSample = (text: string) => Number.parseInt(sha256(text).slice(0, 8), 16) % 10 === 0;

/** The text with a number behind it, so that it is of the sample of comments that are read by a person first; or isn't. */
export function written(text: string, { sampled }: { sampled: boolean }): string {
  for (let number = 1; number < 1000; number++)
    if (ofSample(`${text} (${number})`) === sampled) return `${text} (${number})`;
  throw new Error('no such number');
}
