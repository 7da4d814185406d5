import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect } from 'vitest';

import { paths } from '#paths/counsel';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const SECRET = 'Quixotic Zanzibar';
const NOTE = { title: `On ${SECRET} filters`, text: `Whether the ${SECRET} filter stays on.`, clause: '' };
const DAY_MS = 86_400_000;

async function writes(house: TestHouse): Promise<string> {
  const { location } = await pageOf(house.visit('odoc/winston', paths.write, NOTE));
  if (!location) throw new Error('the note was not kept');
  return location;
}

test('whoever is counsel for a time reads the notes in that time, and from its last second on none of them', async ({
  house,
}) => {
  const at = await writes(house);
  const until = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
  const june = house.demo.people['odoc/june']?.id ?? '';
  const given = await house.visit('odoc/nadia', `/people/${june}/give/give-role`, { role: 'counsel', until });
  const during = await pageOf(house.visit('odoc/june', at));
  const after = { at: new Date(Date.now() + 32 * DAY_MS) };
  const [note, list] = [
    await house.visit('odoc/june', at, undefined, after),
    await pageOf(house.visit('odoc/june', paths.home, undefined, after)),
  ];

  expect(given.status).toBe(303);
  expect(during.words).toContain(NOTE.text);
  expect(note.status).toBe(404);
  expect(list.words).not.toContain(SECRET);
});

test('a named reader who has left reads nothing more, and what is not understood repeats nothing of it to others', async ({
  house,
}) => {
  const at = await writes(house);
  const june = house.demo.people['odoc/june']?.id ?? '';
  await house.visit('odoc/winston', `${at}/readers`, { personId: june, reads: 'yes' });
  const before = await house.visit('odoc/june', at);
  await house.as('odoc/nadia').transact(async (tx) => {
    await tx.updateTable('people').set({ until_at: tx.now }).where('id', '=', june).execute();
    return { ok: true, value: null };
  });
  const left = await house.visit('odoc/june', at);

  expect(before.status).toBe(200);
  expect(left.status).not.toBe(200);
  expect(await left.text()).not.toContain(SECRET);
});

test(
  'papers, registers, searches, coverage and reports have no word of it',
  { timeout: 120_000 },
  async ({ house }) => {
    await writes(house);
    const found: string[] = [];
    for (const who of ['odoc/harold', 'odoc/nadia', 'odoc/ruth', 'odoc/winston'])
      for (const target of [
        '/coverage',
        `/records?q=${encodeURIComponent(SECRET)}`,
        `/people?q=${encodeURIComponent(SECRET)}`,
        '/forms/register/images/list.csv',
        '/versions',
        '/exceptions',
        '/exceptions/report',
        '/policy',
        '/',
      ]) {
        const body = await (await house.visit(who, target)).text();
        // What was typed into a search stands in its field; the title of the note doesn't.
        if (body.includes(NOTE.title) || body.includes(NOTE.text)) found.push(`${who} ${target}`);
      }

    expect(found).toEqual([]);
  },
);

test('the notes are read in their own area and kept in their own folder: no other file names their table', () => {
  const all = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const naming = all.filter((name) => readFileSync(path.join('src', name), 'utf8').includes('counsel_notes'));

  expect(naming.toSorted()).toEqual(['app/counsel/counsel.read.ts', 'domain/counsel/notes.ts', 'platform/tables.ts']);
});

test('a note that cannot be kept is told to counsel alone: the machine’s trace repeats no word of it', async ({
  house,
}) => {
  const write = process.stdout.write.bind(process.stdout);
  const [says, errors]: [string[], typeof process.stderr.write] = [[], process.stderr.write.bind(process.stderr)];
  const keep = (chunk: unknown) => says.push(String(chunk)) > 0;
  process.stdout.write = keep;
  process.stderr.write = keep;
  try {
    for (const text of [`${SECRET}\0`, `${SECRET} \uD800`, `${SECRET} `.repeat(20_000)]) {
      const answer = await house.visit('odoc/winston', paths.write, { ...NOTE, text });
      expect([303, 413, 422]).toContain(answer.status);
    }
    await house.visit('odoc/winston', paths.write, { ...NOTE, clause: SECRET });
    await house.visit('odoc/winston', `/counsel/notes/${SECRET}`);
  } finally {
    process.stdout.write = write;
    process.stderr.write = errors;
  }
  expect(says.filter((line) => line.includes('Zanzibar'))).toEqual([]);
});
