import { sql } from 'kysely';
import { expect } from 'vitest';

import { exportPost } from '#app/records/export-post.flow';
import { sequenceLog } from '#app/records/sequence-log.flow';
import { paths } from '#paths/counsel';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPublishedPost } from '#tests/support/published';
import { wordsOf } from '#tests/support/steps';

const SECRET = 'Quixotic Zanzibar';
const NOTE = {
  token: 'token',
  title: `On ${SECRET} filters`,
  text: `Whether the ${SECRET} filter stays on.`,
  clause: 'OP-021002/V.E.1.a',
};

/** Winston, counsel, writes the note; answers where it is. */
async function writes(house: TestHouse, form: Record<string, string> = NOTE): Promise<string> {
  const { location } = await pageOf(house.visit('odoc/winston', paths.write, form));
  if (!location) throw new Error('the note was not kept');
  return location;
}

const names = (house: TestHouse, at: string, personId: string | undefined, reads = 'yes') =>
  house.visit('odoc/winston', `${at}/readers`, { token: 'token', personId: personId ?? '', reads });

test('counsel writes a note, reads it again marked as privileged, and finds it in the list by its kind', async ({
  house,
}) => {
  const at = await writes(house);
  const note = await pageOf(house.visit('odoc/winston', at));
  const list = await pageOf(house.visit('odoc/winston', `${paths.home}?kind=note`));
  const others = await pageOf(house.visit('odoc/winston', `${paths.home}?kind=lint`));

  expect(note.words).toContain('Privileged and confidential: attorney–client communication');
  expect(note.words).toContain(NOTE.text);
  expect(note.html).toMatch(/href="\/policy\/OP-021002\/V\.E\.1\.a\?at=\d{4}-/);
  expect(list.words).toContain(NOTE.title);
  expect(list.words).toContain('Counsel alone');
  expect(others.words).not.toContain(NOTE.title);
});

test('a note without words comes back with what was typed and what is missing', async ({ house }) => {
  const again = await pageOf(house.visit('odoc/winston', paths.write, { ...NOTE, text: ' ' }));

  expect(again.status).toBe(422);
  expect(again.words).toContain('Write the note.');
  expect(again.html).toContain(NOTE.title);
});

test('whom counsel names reads that note and no other, until counsel takes the name back', async ({ house }) => {
  const [at, other] = [await writes(house), await writes(house, { ...NOTE, title: 'Something else' })];
  const june = house.demo.people['odoc/june']?.id;
  const found = await pageOf(house.visit('odoc/winston', `${at}?q=delacroix`));
  await names(house, at, june);
  const read = await pageOf(house.visit('odoc/june', at));
  const list = await pageOf(house.visit('odoc/june', paths.home));
  const elsewhere = await pageOf(house.visit('odoc/june', other));
  const told = await pageOf(house.visit('odoc/june', '/'));
  await names(house, at, june, 'no');

  expect(found.words).toContain('June Delacroix');
  expect(read.words).toContain(NOTE.text);
  expect(read.words).not.toContain('Find a reader');
  expect(list.words).toContain(NOTE.title);
  expect(list.words).not.toContain('Something else');
  expect(elsewhere.status).toBe(404);
  expect(told.words).toContain('Counsel has named you as a reader');
  expect(told.words).not.toContain(SECRET);
  expect((await pageOf(house.visit('odoc/june', at))).status).toBe(404);
});

test('nobody but counsel writes, names readers or has reports run', async ({ house }) => {
  const at = await writes(house);
  for (const who of ['odoc/nadia', 'odoc/harold', 'odoc/june', 'odoc/ruth']) {
    const answers = [
      await house.visit(who, paths.write, NOTE),
      await house.visit(who, `${at}/readers`, { token: 'token', personId: house.demo.people[who]?.id ?? '' }),
      await house.visit(who, paths.reports, { token: 'token', kind: 'lint' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 404, 422]);
    expect((await house.visit(who, paths.write)).status).toBe(404);
    expect((await house.visit(who, at)).status).toBe(404);
  }
  const { readers } = await house
    .clock('odoc')
    .view((view) => view.selectFrom('counsel_notes').select('readers').executeTakeFirstOrThrow());
  expect(readers).toEqual([]);
});

test('a note of one agency is not there for counsel or anybody of another', async ({ house }) => {
  const at = await writes(house);

  expect((await house.visit('omes/victor', at)).status).toBe(404);
  expect((await pageOf(house.visit('omes/victor', paths.home))).words).not.toContain(SECRET);
});

test('the words of a note stand in its own row and nowhere else: no ledger, decision, notice, job or record', async ({
  house,
}) => {
  const at = await writes(house);
  await names(house, at, house.demo.people['odoc/june']?.id);
  const { ledger, held } = await house.clock('odoc').view(async (view) => ({
    ledger: await view.selectFrom('ledger').select(['log', 'payload']).where('kind', 'like', 'counsel.%').execute(),
    held: await tablesThatHold(view, SECRET),
  }));

  expect(held).toEqual(['counsel_notes']);
  expect(ledger.map(({ log }) => log)).toEqual(['restricted', 'restricted']);
  expect(JSON.stringify(ledger)).not.toContain('V.E.1.a');
  expect(ledger[0]?.payload).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
});

/** Every table that the application can read, asked whether any row of the agency holds these words. */
async function tablesThatHold(
  view: Parameters<Parameters<ReturnType<TestHouse['clock']>['view']>[0]>[0],
  words: string,
): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')
       and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select')`.execute(view);
  const held: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.raw(name)} t where t::text like ${`%${words}%`} limit 1`.execute(
      view,
    );
    if (rows.length > 0) held.push(name.replace('public.', ''));
  }
  expect(tables.length).toBeGreaterThan(30);
  return held;
}

test(
  'no page shows a word of it to anybody else: administrator, auditor, director, Human Resources or the public',
  { timeout: 300_000 },
  async ({ house }) => {
    const at = await writes(house);
    await house.visit('odoc/winston', paths.reports, { token: 'token', kind: 'lint' });
    const counts: number[] = [];
    for (const who of ['odoc/nadia', 'odoc/harold', 'odoc/ruth', 'odoc/della']) {
      const seen = await crawl((path) => house.visit(who, path), ['/', '/policy', '/coverage', paths.home]);
      counts.push(seen.pages);
      expect(seen.found).toEqual([]);
    }
    const seen = await crawl((path) => house.anybody(path), ['/site/odoc', '/log/odoc/']);

    expect(seen.found).toEqual([]);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    expect((await house.anybody(at)).status).toBe(303);
  },
);

const MOST_PAGES = 90;

/** Follows links, each kind of page three times at most; the pages that have the secret, or the title of a report. */
async function crawl(ask: (path: string) => Promise<Response>, starts: string[]) {
  const waiting = [...starts];
  const times = new Map(waiting.map((path) => [path, 3]));
  const found: string[] = [];
  let pages = 0;
  for (; waiting.length > 0 && pages < MOST_PAGES; pages++) {
    const path = waiting.shift() ?? '/';
    const html = await (await ask(path)).text();
    if (/Zanzibar|may not bear/.test(html)) found.push(path);
    for (const href of linksIn(html).filter((one) => isNew(times, one))) waiting.push(href);
  }
  return { found, pages };
}

const linksIn = (html: string) =>
  [...html.matchAll(/href="(\/[^"#?]*)/g)].map(([, href = '']) => href).filter((href) => !href.startsWith('/assets'));

function isNew(times: Map<string, number>, href: string): boolean {
  const kind = href
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, ':id')
    .replace(/(policy|policies)\/.+/, '$1/:clause');
  const [all, same] = [times.get(kind) ?? 0, kind === href ? 0 : (times.get(href) ?? 0)];
  times.set(kind, all + 1);
  if (kind !== href) times.set(href, 1);
  return same === 0 && all < (kind === href ? 1 : 3);
}

test('the clause that a note points to shows nobody the note, nor that counsel wrote one', async ({ house }) => {
  await writes(house);
  const clause = await pageOf(house.visit('odoc/june', '/policy/OP-021002/V.E.1.a'));
  const decision = await house
    .clock('odoc')
    .view((view) =>
      view.selectFrom('decisions').select('id').where('act', '=', 'write-counsel-note').executeTakeFirstOrThrow(),
    );

  expect(clause.words).not.toContain(SECRET);
  expect(clause.words).not.toContain('counsel note');
  expect((await house.visit('odoc/june', `/decisions/${decision.id}`)).status).toBe(404);
  expect((await house.visit('odoc/winston', `/decisions/${decision.id}`)).status).toBe(200);
});

test('a package of records has no word of it', async ({ house }) => {
  await writes(house);
  const { recordId } = await aPublishedPost(house);
  const answer = await exportPost.perform(house.as('odoc/ruth'), { recordId });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  const texts: string[] = [];
  for await (const { path: name, bytes } of answer.value.files) texts.push(name, Buffer.from(bytes).toString('latin1'));

  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => text.includes('Zanzibar') || text.includes('counsel.kept'))).toEqual([]);
});

test('the restricted log numbers a note by its hash, and the public log does not grow', async ({ house }) => {
  await writes(house);
  await sequenceLog.run(house.clock('odoc'), { log: 'public' });
  const waits = await waiting(house);
  await sequenceLog.run(house.clock('odoc'), { log: 'restricted' });

  expect(waits).toBe(1);
  expect(await waiting(house)).toBe(0);
});

const waiting = (house: TestHouse) =>
  house.clock('odoc').view(async (view) => {
    const rows = await view
      .selectFrom('ledger')
      .select('id')
      .where('kind', 'like', 'counsel.%')
      .where('log_index', 'is', null)
      .execute();
    return rows.length;
  });

test('a report that counsel has run lands among the notes: what the rules for comments may not bear', async ({
  house,
}) => {
  const { location } = await pageOf(house.visit('odoc/winston', paths.reports, { token: 'token', kind: 'lint' }));
  const report = await pageOf(house.visit('odoc/winston', location ?? ''));

  expect(report.words).toContain('First Amendment report');
  expect(report.words).toContain('Privileged and confidential');
  expect(report.words).toContain('Ground to hide: profane');
  expect(report.words).toContain('Robinson v. Hunt County (5th Cir. 2019)');
  expect(report.words).toContain('Not legal advice.');
  expect((await house.visit('odoc/harold', location ?? '')).status).toBe(404);
});

test('a report says where the policy does not hang together, each place with its clauses as they were then', async ({
  house,
}) => {
  const { location } = await pageOf(
    house.visit('odoc/winston', paths.reports, { token: 'token', kind: 'consistency' }),
  );
  const html = await (await house.visit('odoc/winston', location ?? '')).text();

  expect(wordsOf(html)).toContain('nobody of the agency has confirmed it');
  expect(wordsOf(html)).toContain('The text is not held');
  expect(html).toMatch(/href="\/policy\/OP-021002\/V\.D\.1\?at=/);
});
