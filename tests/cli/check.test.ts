import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import { expect, test } from 'vitest';

import { threadsOf } from '#cli/check-threads';

import { rostrum } from './io.ts';

/** What each of the process's threads may hold, and lines that are far more than that for each of four. */
const MOST_HELD_MB = 120;
const [LINES, AT_ONCE, NEWLINE] = [33_000, 100, 10];
const MOST_THREADS = 4;

type Answer = {
  id: unknown;
  error?: string;
  line?: number;
  findings?: { kind: string; start: number; end: number; quote: string; clause: string; action: string }[];
  scores?: Record<string, number>;
  version?: string;
};

/** The answers to lines on standard input. */
async function answers(lines: string, ...words: string[]): Promise<{ code: number | null; told: Answer[] }> {
  const child = spawn(process.execPath, ['src/main/cli.ts', 'check', '--jsonl', ...words]);
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stdin.end(lines);
  const [code] = (await once(child, 'close')) as [number | null];
  return {
    code,
    told: out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Answer),
  };
}

test('a text is screened by what the policy looks for in that use, with its clause and what follows', async () => {
  const text = 'The password is hunter2 and you are an asshole';
  const draft = await rostrum('check', '--for', 'draft', '--pack', 'omes-006', '--json', text);
  const comment = await rostrum('check', '--for', 'comment', '--json', text);
  const clean = await rostrum('check', '--for', 'draft', 'The office is open from 8 to 5.');
  const told = JSON.parse(draft.out) as Answer;

  expect(draft.code).toBe(1);
  expect(told.findings).toContainEqual(
    expect.objectContaining({ kind: 'profanity', quote: 'asshole', clause: 'OMES-006/guidelines.J', action: 'block' }),
  );
  expect((JSON.parse(comment.out) as Answer).findings?.map(({ action }) => action)).not.toContain('block');
  expect(clean).toMatchObject({ code: 0, out: 'Nothing is found that OP-021002 looks for here.\n' });
});

test('lines are answered in order; a broken one gets an error, and the rest goes on', async () => {
  const { code, told } = await answers(
    [
      JSON.stringify({ id: 'one', text: 'A fine day, you bastard.' }),
      '{"id": "two", "text"',
      JSON.stringify({ id: 3, words: 'none' }),
      '',
      JSON.stringify({ id: 'four', text: 'Thank you!' }),
    ].join('\n'),
    '--for',
    'comment',
  );
  const [first] = told;

  expect(code).toBe(1);
  expect(told.map(({ id }) => id)).toEqual(['one', null, 3, 'four']);
  expect(told.map(({ line }) => line)).toEqual([undefined, 2, 3, undefined]);
  expect(told[1]?.error).toContain('no JSON');
  expect(told[2]?.error).toContain('no "text"');
  expect(first?.findings?.[0]).toMatchObject({ start: 16, end: 23, quote: 'bastard', action: 'suggest' });
  expect(first?.version).toMatch(/^[0-9a-f]{64}$/);
});

test('threads side by side leave the order as it was, and count lines through', { timeout: 120_000 }, async () => {
  const lines = Array.from({ length: 3000 }, (_, at) =>
    at % 700 === 699 ? 'no JSON' : JSON.stringify({ id: at, text: `Line ${at}. ${'A fine day. '.repeat(at % 40)}` }),
  );
  const { code, told } = await answers(lines.join('\n'), '--for', 'comment');

  expect(code).toBe(1);
  expect(told.map(({ id, line }) => line ?? Number(id) + 1)).toEqual(lines.map((_, at) => at + 1));
  expect(told.filter(({ error }) => error).map(({ line }) => line)).toEqual([700, 1400, 2100, 2800]);
});

test('a line is answered while more may come', async () => {
  const child = spawn(process.execPath, ['src/main/cli.ts', 'check', '--jsonl', '--for', 'comment']);
  child.stdin.write(`${JSON.stringify({ id: 'first', text: 'A fine day.' })}\n`);
  const [answer] = (await once(child.stdout, 'data')) as [Buffer];
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number | null];

  expect(JSON.parse(answer.toString())).toMatchObject({ id: 'first', findings: [] });
  expect(code).toBe(0);
});

test('a thread that ends is said, and no answer after it is written', async () => {
  const worker = new Worker('setTimeout(() => { throw new Error("out of room"); }, 10)', { eval: true });
  const threads = threadsOf(() => worker);
  const asked = threads.ask({ first: 1, lines: ['{}'] });

  await expect(asked).rejects.toThrow('A thread that screens ended: out of room.');
  await expect(threads.ask({ first: 2, lines: ['{}'] })).rejects.toThrow('out of room');
  await threads.close();
});

test('what it is for has to be said', async () => {
  const { code, err } = await rostrum('check', 'words');

  expect(code).toBe(2);
  expect(err).toContain('--for draft, --for reply, --for comment, --for self');
});

test('memory doesn’t grow with the lines: many more than it holds pass through it', { timeout: 120_000 }, async () => {
  const line = `${JSON.stringify({ id: 'x'.repeat(16_000), text: 'A fine day, you bastard.' })}\n`;
  const child = spawn(process.execPath, [
    `--max-old-space-size=${MOST_HELD_MB}`,
    'src/main/cli.ts',
    'check',
    '--jsonl',
    '--for',
    'comment',
  ]);
  let answered = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) answered += 1;
  });
  for (let sent = 0; sent < LINES; sent += AT_ONCE)
    if (!child.stdin.write(line.repeat(AT_ONCE))) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number | null];

  expect(LINES * line.length).toBeGreaterThan(MOST_HELD_MB * 1_000_000 * MOST_THREADS);
  expect({ code, answered }).toEqual({ code: 0, answered: LINES });
});
