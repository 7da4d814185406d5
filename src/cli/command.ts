import type { ParseArgsOptionsConfig } from 'node:util';
import type { Worker } from 'node:worker_threads';

import type { exportPost } from '#app/records/export-post.flow';
import type { TileReader, VerifierKey } from '#tlog';

/** One request's reach, as the flows take it. */
export type Ctx = Parameters<typeof exportPost.perform>[0];

/** What a command that needs the installation reaches: opened for it, closed after it. */
export type CliHouse = {
  /** Which database it is, in words. */
  says: string;
  data: string;
  keys: string;
  agencies(): Promise<{ id: string; slug: string; name: string }[]>;
  /** As a person at the console of the machine, or as nobody. */
  contextFor(who: { agencyId: string; personId: string | null }): Ctx;
  logOf(agencyId: string): Promise<{ reader: TileReader; key: VerifierKey }>;
};

/** Longer lines are told as broken; a post of any network is far shorter. */
export const MOST_LINE = 1_000_000;

/** 0 done; 1 refused, or found something; 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

export type Io = {
  /** One line of the answer, on standard output; not with `--json`. */
  say(line: string): void;
  /** The whole answer for `--json`; nothing otherwise. */
  tell(answer: unknown): void;
  /** One line for people who wait, on standard error; not with `--json`, and not where nobody looks. */
  progress(line: string): void;
  /** A path as it was typed, from where the command was called. */
  path(typed: string): string;
  /** The lines of standard input, many at once; of one with more than `most` signs the beginning, longer than that. */
  lines(most: number): AsyncIterable<readonly string[]>;
  /** Text or its UTF-8 as it is, on standard output; resolves when it is written, and what it was in may be used again. */
  write(text: string | Uint8Array): Promise<void>;
  /** A thread that screens lines with these weights, as `check-lines.ts` says. Whoever asks for it ends it. */
  screener(weights: SharedArrayBuffer): Worker;
  /** Opens the installation. Throws in words for the administrator. */
  house(): Promise<CliHouse>;
};

export type Given = {
  words: readonly string[];
  options: Readonly<Record<string, string | undefined>>;
  /** The options without a value that were typed. */
  flags?: readonly string[];
};

export type Command = {
  /** One word, or two: `policy check`. */
  name: string;
  /** After the name: `--post ID --out DIR`. */
  takes: string;
  /** What becomes true, in one sentence. */
  says: string;
  /** The further lines of its help: each option with what it means. */
  help: readonly string[];
  options: ParseArgsOptionsConfig;
  /** Throws WrongUse for what was typed wrongly. */
  run(given: Given, io: Io): Promise<ExitCode>;
};
