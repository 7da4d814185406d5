import type { Context, Hono } from 'hono';

import { idOf } from '#app/people/people.read';
import { type Visit, again, show, textOf, visitOf } from '#door';
import { sha256 } from '#kernel/hash';
import { csvLimits, csvOf, readCsv } from '#platform/csv';
import type { Asks } from '#steps/asks';
import { NotFound } from '#ui/not-found';

import { columns, explained, headsOf } from './columns.ts';
import { importDirectory } from './import-directory.flow.ts';
import { importAsked, recentImports, shownImport, shownLines } from './import.read.ts';
import type { FileLine } from './line.ts';
import { paths } from './paths.ts';
import { type Deed, deeds } from './plan-types.ts';
import { previewDirectory } from './preview-directory.flow.ts';
import { ShownScreen } from './shown.screen.tsx';
import { UploadScreen } from './upload.screen.tsx';

type House = { asks: Asks; endSessions: (signInId: string) => Promise<void> };

const ID = '{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}';
const here = '/people';

const missing = (c: Context) =>
  show(c, { title: 'Not found', here, status: 404 }, <NotFound says="There is no such file here." />);
const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });

/** A file of the directory: the form, what the file would do, and doing it. Shown to whoever may import. */
export function imports(app: Hono, { asks, endSessions }: House): void {
  const mayImport = async (visit: Visit) => {
    const pack = await visit.ctx.view(asks.packInForce);
    return asks.offered(pack, asker(visit), ['import-directory']).length > 0;
  };
  app
    .get(paths.upload, async (c) => ((await mayImport(visitOf(c))) ? uploadForm(c) : missing(c)))
    .post(paths.upload, uploaded)
    .get(paths.template, (c) =>
      c.body(template(), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="directory-template.csv"',
      }),
    )
    .get(paths.shown(`:id${ID}`), async (c) => ((await mayImport(visitOf(c))) ? shownPage(c) : missing(c)))
    .post(paths.again(`:id${ID}`), otherwise)
    .post(paths.apply(`:id${ID}`), (c) => applied(c, endSessions));
}

/** The columns as their heads, and what stands in each as lines that the import passes over. */
function template(): string {
  const says = columns.map((column) => [`# ${column}: ${explained[column].says}`]);
  return csvOf(columns, [
    ...says,
    columns.map((column) => explained[column].example).with(0, `# ${explained.number.example}`),
  ]);
}

type Not = Partial<ReturnType<typeof again>>;

async function uploadForm(c: Context, typed: Record<string, string> = {}, not: Not = {}): Promise<Response> {
  const { ctx, agency, token } = visitOf(c);
  const recent = await ctx.view(recentImports);
  const status = not.troubles || not.citations ? 422 : 200;
  const screen = <UploadScreen recent={recent} typed={typed} token={token} zone={agency.zone} {...not} />;
  return show(c, { title: 'Import the directory', here, status }, screen);
}

type Read = { says: string } | { lines: FileLine[]; unread: string[] };

/** The cells of each line in the order of our columns, or why the file can't be read. */
function linesIn(bytes: Uint8Array): Read {
  const table = readCsv(bytes);
  if (!table.ok) return table;
  const { at, unread, troubles } = headsOf(table.heads);
  if (troubles.length > 0) return { says: troubles.join(' ') };
  if (table.lines.length === 0) return { says: 'The file has no line below the names of its columns.' };
  const lines = table.lines.map(({ line, cells }) => ({
    line,
    cells: columns.map((column) => {
      const index = at[column];
      return index === undefined ? null : (cells[index] ?? '');
    }),
    ...(cells.slice(table.heads.length).some((cell) => cell !== '') ? { surplus: true } : {}),
  }));
  return { lines, unread };
}

async function uploaded(c: Context): Promise<Response> {
  const { ctx } = visitOf(c);
  const form = await c.req.parseBody();
  const typed = { whole: textOf(form, 'whole'), newDivisions: textOf(form, 'newDivisions') };
  const { file } = form;
  if (!(file instanceof File) || file.size === 0)
    return uploadForm(c, typed, { troubles: { file: 'Choose a file that isn’t empty.' } });
  if (file.size > csvLimits.maxBytes) return uploadForm(c, typed, { troubles: { file: 'At most 20 MB are taken.' } });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = linesIn(bytes);
  if ('says' in read) return uploadForm(c, typed, { troubles: { file: read.says } });
  const fileName = file.name.slice(0, 200) || 'the file';
  const ways = { whole: typed.whole === 'yes', newDivisions: typed.newDivisions === 'yes' };
  const answer = await previewDirectory.perform(ctx, {
    ...read,
    ...ways,
    without: [],
    fileName,
    sha256: sha256(bytes),
  });
  if (answer.kind === 'done') return c.redirect(paths.shown(answer.value.importId), 303);
  return uploadForm(c, typed, again(answer));
}

const isDeed = (word: string): word is Deed => deeds.some((deed) => deed === word);

async function shownPage(c: Context, not: Not = {}): Promise<Response> {
  const { ctx, agency, token } = visitOf(c);
  const id = idOf(c.req.param('id'));
  const word = c.req.query('show') ?? '';
  const from = Number(c.req.query('after') ?? '0');
  const found = await ctx.view(async (view) => {
    const shown = await shownImport(view, id);
    const first = word === '' && (shown?.head.counts.wrong ?? 0) > 0 ? 'wrong' : word;
    const does: Deed | '' = isDeed(first) ? first : '';
    const after = Number.isSafeInteger(from) && from > 0 ? from : 0;
    return { shown, does, ...(await shownLines(view, { id, does, after })) };
  });
  const { shown, ...page } = found;
  if (!shown) return missing(c);
  const status = not.troubles || not.citations ? 422 : 200;
  const props = { shown, ...page, ...not, token, zone: agency.zone };
  return show(c, { title: shown.fileName, here, status }, <ShownScreen {...props} />);
}

/** The same file, looked at in another way: without the lines that are wrong, or with its new divisions made. */
async function otherwise(c: Context): Promise<Response> {
  const { ctx } = visitOf(c);
  const form = await c.req.parseBody();
  const before = await ctx.view((view) => importAsked(view, idOf(c.req.param('id'))));
  if (!before) return missing(c);
  const { wrong, without, ...file } = before;
  const answer = await previewDirectory.perform(ctx, {
    ...file,
    whole: textOf(form, 'whole') === 'yes',
    newDivisions: textOf(form, 'newDivisions') === 'yes',
    without: textOf(form, 'without') === 'wrong' ? [...without, ...wrong] : without,
  });
  if (answer.kind === 'done') return c.redirect(paths.shown(answer.value.importId), 303);
  return uploadForm(c, {}, again(answer));
}

async function applied(c: Context, endSessions: House['endSessions']): Promise<Response> {
  const { ctx } = visitOf(c);
  const importId = c.req.param('id') ?? '';
  const shown = await ctx.view((view) => shownImport(view, idOf(importId)));
  const leaving = textOf(await c.req.parseBody(), 'leaving');
  if (shown?.head.counts.left && !shown.done && leaving !== 'yes')
    return shownPage(c, { troubles: { leaving: 'Say that these people leave by this file.' } });
  const answer = await importDirectory.perform(ctx, { importId });
  if (answer.kind !== 'done') return shownPage(c, again(answer));
  for (const signInId of answer.value.signInIds) await endSessions(signInId);
  return c.redirect(paths.shown(importId), 303);
}
