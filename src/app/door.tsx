import type { Context } from 'hono';
import type { Child } from 'hono/jsx';

import type { Answer } from '#flow';
import type { Citation } from '#kernel/result';
import type { Ctx } from '#steps/world';
import { Shell, page } from '#ui/shell';
import type { Agency, Link } from '#ui/shell-parts';
import type { PersonHere } from '#ui/shell-person';

/** Who asks, and all that stands around the page: put there by the house for every request of somebody signed in. */
export type Visit = {
  ctx: Ctx;
  agency: Agency & { slug: string; zone: string };
  person: PersonHere & { id: string; roles: readonly string[] };
  areas: readonly Link[];
  /** What every form of this person carries. */
  token: string;
};

declare module 'hono' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- an augmentation has to be an interface
  interface ContextVariableMap {
    visit: Visit;
  }
}

/** The visit of this request. Throws where the house let somebody in who isn't signed in. */
export function visitOf(c: Context): Visit {
  return c.get('visit');
}

type Shown = {
  title: string;
  here?: string;
  islands?: readonly string[];
  status?: 200 | 403 | 404 | 409 | 422;
};

/** The page around a screen, for the person of this request. `here` is the path of the area it belongs to. */
export function show(c: Context, { status = 200, ...shown }: Shown, body: Child): Response | Promise<Response> {
  const { agency, person, areas, token } = visitOf(c);
  const shell = (
    <Shell {...shown} agency={agency} person={person} areas={areas} token={token}>
      {body}
    </Shell>
  );
  return c.html(page(shell), status);
}

/** What a form shows again when it wasn't done: the fields' words, or the clauses that refuse it. */
export type Again = { troubles?: Record<string, string>; citations?: Citation[] };

/** The two ways in which a flow wasn't done, as a screen's props. */
export function again(answer: Exclude<Answer<unknown>, { kind: 'done' }>): Again {
  return answer.kind === 'refused' ? { citations: answer.citations } : { troubles: answer.fields };
}

/** One field of a parsed form as text; what isn't text, or isn't there, is empty. */
export function textOf(form: Record<string, unknown>, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

/** All fields of this name, in their order. */
export function textsOf(form: Record<string, unknown>, name: string): string[] {
  const value = form[name];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}
