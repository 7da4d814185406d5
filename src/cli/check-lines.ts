import { parentPort, workerData } from 'node:worker_threads';

import { sha256 } from '#kernel/hash';
import { languageOf } from '#platform/language';
import {
  type Engine,
  type Ruled,
  type ScreeningRule,
  type Use,
  engineVersion,
  loadSpeech,
  loadWeights,
  screenFor,
} from '#screening';

import { MOST_LINE } from './command.ts';

/** What texts are read for: `hash` is that of the policy that the rules are of. */
export type Asked = { use: Use; rules: readonly ScreeningRule[]; hash: string };

/** Lines in their order; `first` is the number of the first, from 1. */
export type Batch = { first: number; lines: readonly string[] };

/** The answers to a batch as UTF-8, a line each, and how many of its lines can't be read. */
export type Told = { bytes: Uint8Array<ArrayBuffer>; broken: number };

/** What is told of a text: what is found, the scores, its language, and by which engine and policy. */
export type Answer = { findings: Ruled[]; scores: Record<string, number>; language: string; version: string };

/** Answers texts, with the weights of the heads in these bytes. */
export async function answering(weights: Uint8Array, { use, rules, hash }: Asked): Promise<(text: string) => Answer> {
  const engine: Engine = { weights: loadWeights(weights), speech: await loadSpeech() };
  const version = sha256(`${engineVersion(engine)} ${hash}`);
  return (text) => {
    const { findings, scores } = screenFor(text, use, { ...engine, rules });
    return { findings, scores: { ...scores }, language: languageOf(text), version };
  };
}

/**
 * In a thread: the first message is what is asked, each other one a batch, which is answered in the order in which they
 * come. What goes wrong ends the thread.
 */
export async function screenLines(): Promise<void> {
  if (!parentPort) throw new Error('Lines are screened in a thread of `rostrum check`.');
  const port = parentPort;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Io.screener` gives it
  const weights = new Uint8Array(workerData as SharedArrayBuffer);
  let answer: Promise<(text: string) => Answer> | undefined;
  port.on('message', (message: Asked | Batch) => void take(message));

  async function take(message: Asked | Batch): Promise<void> {
    if (!('lines' in message)) {
      answer = answering(weights, message);
      return;
    }
    if (!answer) throw new Error('Lines came before what is asked.');
    const told = answersTo(message, await answer);
    port.postMessage(told, [told.bytes.buffer]);
  }
}

const utf8 = new TextEncoder();

function answersTo({ first, lines }: Batch, answer: (text: string) => Answer): Told {
  let told = '';
  let broken = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if ('trouble' in read) {
      broken += 1;
      told += `${JSON.stringify({ id: read.id, line: first + at, error: read.trouble })}\n`;
    } else told += `${JSON.stringify({ id: read.id, ...answer(read.text) })}\n`;
  }
  return { bytes: utf8.encode(told), broken };
}

type Line = { id: unknown; text: string } | { id: unknown; trouble: string };

function readLine(line: string): Line {
  if (line.length > MOST_LINE) return { id: null, trouble: `The line has more than ${MOST_LINE} signs.` };
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return { id: null, trouble: 'The line is no JSON. Write {"id": …, "text": "…"}.' };
  }
  const { id = null, text } = typeof read === 'object' && read !== null ? { ...(read as LineRead) } : {};
  if (typeof text !== 'string') return { id, trouble: 'The line has no "text". Write {"id": …, "text": "…"}.' };
  return { id, text };
}

type LineRead = { id?: unknown; text?: unknown };
