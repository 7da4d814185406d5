import { readFileSync } from 'node:fs';
import path from 'node:path';

import { WrongUse } from '#kernel/trouble';
import { rootDirectory } from '#policy';
import { uses } from '#screening';

import type { Answer, Asked } from './check-lines.ts';
import { type Threads, threadsOf } from './check-threads.ts';
import { type Command, type Io, MOST_LINE } from './command.ts';
import { readTypedScreening } from './policy-source.ts';

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
    const typed = options['pack'] ?? 'op-021002';
    const weights = readFileSync(path.join(rootDirectory(), 'src', 'screening', 'heads', 'heads.bin'));
    if (flags?.includes('jsonl')) return lines(weights, { typed, use }, io);
    const { asked, policy } = askedOf(typed, use, io);
    const { answering } = await import('./check-lines.ts');
    const answer = (await answering(weights, asked))(words.length > 0 ? words.join(' ') : await whole(io));
    return single(answer, policy, io);
  },
};

function askedOf(typed: string, use: Asked['use'], io: Io): { asked: Asked; policy: string } {
  const { policy, hash, screening: rules } = readTypedScreening(typed, io);
  return { asked: { use, rules, hash }, policy };
}

function single(answer: Answer, policy: string, io: Io): 0 | 1 {
  io.tell(answer);
  for (const { kind, quote, clause, action, band, explanation, instead } of answer.findings) {
    io.say(`${action.padEnd(16)} ${kind.padEnd(21)} ${clause.padEnd(24)} “${quote.slice(0, 60)}” (${band})`);
    io.say(`                 ${explanation} Instead: ${instead}`);
  }
  if (answer.findings.length === 0) io.say(`Nothing is found that ${policy} looks for here.`);
  return answer.findings.length === 0 ? 0 : 1;
}

async function whole(io: Io): Promise<string> {
  const all: string[] = [];
  for await (const some of io.lines(Infinity)) all.push(...some);
  return all.join('\n');
}

/**
 * One answer a line, in order, as soon as the lines before it have theirs; a line that can't be read gets an error, and the
 * rest goes on. Threads answer side by side, and start while the policy is read. Memory doesn't grow.
 */
async function lines(
  weights: Uint8Array,
  { typed, use }: { typed: string; use: Asked['use'] },
  io: Io,
): Promise<0 | 1> {
  const shared = new SharedArrayBuffer(weights.length);
  new Uint8Array(shared).set(weights);
  const threads = threadsOf(() => io.screener(shared));
  try {
    threads.begin(askedOf(typed, use, io).asked);
    return (await answered(threads, io)) === 0 ? 0 : 1;
  } finally {
    await threads.close();
  }
}

/** Answers all lines; says how many of them can't be read. */
async function answered(threads: Threads, io: Io): Promise<number> {
  const unwritten: Promise<number>[] = [];
  let last = Promise.resolve(0);
  let first = 1;
  for await (const some of io.lines(MOST_LINE)) {
    last = written(threads.ask({ first, lines: some }), last, io);
    // Its trouble is met where it is waited for, perhaps later.
    last.catch(() => {});
    unwritten.push(last);
    first += some.length;
    if (unwritten.length >= threads.most) await unwritten.shift();
  }
  return last;
}

/** Writes an answer after the ones before it; says how many lines up to here can't be read. */
async function written(asked: ReturnType<Threads['ask']>, before: Promise<number>, io: Io): Promise<number> {
  const [sum, { bytes, broken }] = await Promise.all([before, asked]);
  if (bytes.length > 0) await io.write(bytes);
  // Else the bytes stay until memory is swept, which is seldom where hardly anything else is made.
  bytes.buffer.transfer(0);
  return sum + broken;
}
