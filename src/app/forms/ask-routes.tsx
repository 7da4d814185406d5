import type { Context, Hono } from 'hono';

import { type Again, again, show, textOf, textsOf, visitOf } from '#door';

import { AskScreen, nameOf } from './ask.screen.tsx';
import { type Taken, takeFile } from './file-door.tsx';
import { troublesIn } from './fill.ts';
import { type FormsHouse, type Pack, askOf, here, missing } from './forms-door.tsx';
import { openAccounts } from './one.read.ts';
import { paths } from './paths.ts';
import { requestPermission } from './request-permission.flow.ts';

type Form = Pack['forms'][string];
type Named = { name: string; form: Form; pack: Pack };

/** A form of the policy in force, to be filled in, signed and sent. */
export function asking(app: Hono, house: FormsHouse): void {
  const named = async (c: Context): Promise<Named | undefined> => {
    const name = c.req.param('form') ?? '';
    const pack = await visitOf(c).ctx.view(house.asks.packInForce);
    const form = Object.hasOwn(pack.forms, name) ? pack.forms[name] : undefined;
    return form?.decides && { name, form, pack };
  };
  app
    .get(paths.ask(':form'), async (c) => {
      const asked = await named(c);
      return asked ? page(c, asked, { typed: {}, agreed: [] }) : missing(c, NONE);
    })
    .post(paths.ask(':form'), async (c) => {
      const asked = await named(c);
      return asked ? send(c, asked) : missing(c, NONE);
    });
}

const NONE = 'The policy in force has no such form, or nobody decides on it.';

type Shown = { typed: Record<string, string>; agreed: readonly string[] } & Again;

async function page(c: Context, { name, form, pack }: Named, shown: Shown) {
  const { ctx, token } = visitOf(c);
  const accounts = form.fields?.some(({ type }) => type === 'account') ? await ctx.view(openAccounts) : [];
  const status = shown.troubles || shown.citations ? 422 : 200;
  const screen = <AskScreen {...shown} ask={askOf(pack, name, form)} accounts={accounts} token={token} />;
  return show(c, { title: form.title, here, status }, screen);
}

async function send(c: Context, asked: Named) {
  const { name, form } = asked;
  const body = await c.req.parseBody({ all: true });
  const typed = Object.fromEntries(Object.keys(body).map((key) => [key, textOf(body, key)]));
  const fields = Object.fromEntries((form.fields ?? []).map(({ id }) => [id, typed[nameOf(id)] ?? '']));
  const agreed = textsOf(body, 'agreed');
  const files = filesIn(body, form);
  const wrong = {
    ...byName(troublesIn(form, { fields, files: files.map(([field]) => field), agreed })),
    ...(textOf(body, 'signed').trim() === '' ? { signed: 'Type your name to sign.' } : {}),
  };
  const taken: Taken[] = [];
  for (const [field, file] of files) taken.push(await takeFile(c, field, file));
  const refused = files.flatMap(([field], at) => toldOf(taken[at], Object.keys(wrong).length > 0, field));
  const troubles = { ...wrong, ...Object.fromEntries(refused) };
  if (Object.keys(troubles).length > 0) return page(c, asked, { typed, agreed, ...citationsOf(taken), troubles });
  const documents = taken.flatMap((one) => (one.ok ? [one.document] : []));
  const sent = { form: name, fields, documents, agreed, signed: textOf(body, 'signed') };
  const answer = await requestPermission.perform(visitOf(c).ctx, sent);
  if (answer.kind === 'done') return c.redirect(paths.request(answer.value.requestId), 303);
  return page(c, asked, { typed, agreed, ...again(answer) });
}

/** The clause of the first file in which malware was found. */
function citationsOf(taken: readonly Taken[]): Again {
  const [answer] = taken.flatMap((one) => (!one.ok && one.refused ? [one.refused] : []));
  return answer && answer.kind !== 'done' ? again(answer) : {};
}

/** A file that can't be used; or one that can, of a form that comes back, since a browser doesn't keep it. */
function toldOf(taken: Taken | undefined, comesBack: boolean, field: string): [string, string][] {
  if (taken && !taken.ok) return [[nameOf(field), taken.says]];
  return comesBack ? [[nameOf(field), 'Choose the file again: a browser doesn’t keep it.']] : [];
}

const byName = (troubles: Record<string, string>) =>
  Object.fromEntries(Object.entries(troubles).map(([id, says]) => [id === 'agreed' ? id : nameOf(id), says]));

function filesIn(body: Record<string, unknown>, { fields = [] }: Form): [string, File][] {
  return fields
    .filter(({ type }) => type === 'file')
    .flatMap(({ id }): [string, File][] => {
      const [file] = [body[nameOf(id)]].flat();
      return file instanceof File && (file.name !== '' || file.size > 0) ? [[id, file]] : [];
    });
}
