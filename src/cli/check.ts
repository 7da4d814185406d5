import { readFileSync } from 'node:fs';
import path from 'node:path';

import { sha256 } from '#kernel/hash';
import { WrongUse } from '#kernel/trouble';
import { languageOf } from '#platform/language';
import { type Pack, rootDirectory } from '#policy';
import { type Engine, type Ruled, type Use, engineVersion, loadSpeech, loadWeights, screenFor, uses } from '#screening';

import type { Command, Io } from './command.ts';
import { readTyped } from './policy-source.ts';

/** Longer lines are told as broken; a post of any network is far shorter. */
const MOST_LINE = 1_000_000;

type Asked = { use: Use; pack: Pack; engine: Engine; version: string };

/** Screens texts as a policy says, without a database. */
export const check: Command = {
  name: 'check',
  takes: '--for USE [--pack DIR] [--jsonl] [TEXT]',
  says: 'Screens a text, or lines of {id, text} on standard input, by what a policy looks for.',
  help: [
    '--for USE   draft, reply, comment or self: the policy says for each what is looked for, and what follows',
    '--pack DIR  a folder with pack.yaml, a ZIP of one, or a bundled name; without it op-021002',
    '--jsonl     a JSON object a line on standard input; an answer a line, in the same order',
    'TEXT        the text, where it isn’t on standard input',
    'Ends with 1 where something is found; with --jsonl where a line can’t be read.',
  ],
  options: { for: { type: 'string' }, pack: { type: 'string' }, jsonl: { type: 'boolean' } },
  async run({ words, options, flags }, io) {
    const use = uses.find((one) => one === options['for']);
    if (!use) throw new WrongUse(`Say what it is for: --for ${uses.join(', --for ')}.`);
    const pack = readTyped(options['pack'] ?? 'op-021002', io);
    const weights = loadWeights(readFileSync(path.join(rootDirectory(), 'src', 'screening', 'heads', 'heads.bin')));
    const engine = { weights, speech: await loadSpeech() };
    const asked: Asked = { use, pack, engine, version: sha256(`${engineVersion(engine)} ${pack.hash}`) };
    if (flags?.includes('jsonl')) return lines(asked, io);
    return single(asked, words.length > 0 ? words.join(' ') : await whole(io), io);
  },
};

type Answer = { findings: Ruled[]; scores: Record<string, number>; language: string; version: string };

function answerTo(text: string, { use, pack, engine, version }: Asked): Answer {
  const { findings, scores } = screenFor(text, use, { ...engine, rules: pack.screening });
  return { findings, scores: { ...scores }, language: languageOf(text), version };
}

function single(asked: Asked, text: string, io: Io): 0 | 1 {
  const answer = answerTo(text, asked);
  io.tell(answer);
  for (const { kind, quote, clause, action, band, explanation, instead } of answer.findings) {
    io.say(`${action.padEnd(16)} ${kind.padEnd(21)} ${clause.padEnd(24)} “${quote.slice(0, 60)}” (${band})`);
    io.say(`                 ${explanation} Instead: ${instead}`);
  }
  if (answer.findings.length === 0) io.say(`Nothing is found that ${asked.pack.policy} looks for here.`);
  return answer.findings.length === 0 ? 0 : 1;
}

async function whole(io: Io): Promise<string> {
  const all: string[] = [];
  for await (const some of io.lines(Infinity)) all.push(...some);
  return all.join('\n');
}

/** One answer a line, in order; a line that can't be read gets an error, and the rest goes on. Memory doesn't grow. */
async function lines(asked: Asked, io: Io): Promise<0 | 1> {
  const count = { lines: 0, broken: 0 };
  for await (const some of io.lines(MOST_LINE)) {
    let told = '';
    for (const line of some) told += answerToLine(line, asked, count);
    if (told !== '') await io.write(told);
  }
  return count.broken === 0 ? 0 : 1;
}

function answerToLine(line: string, asked: Asked, count: { lines: number; broken: number }): string {
  count.lines += 1;
  if (line.trim() === '') return '';
  const read = readLine(line);
  if (!('trouble' in read)) return `${JSON.stringify({ id: read.id, ...answerTo(read.text, asked) })}\n`;
  count.broken += 1;
  return `${JSON.stringify({ id: read.id, line: count.lines, error: read.trouble })}\n`;
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
