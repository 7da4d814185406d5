import { paths } from '#paths/exceptions';

import type { TestHouse } from './house.ts';
import { wordsOf } from './steps.ts';

/** An exception that somebody asks for by the form; times are of the agency's clock. */
export type Asking = {
  by: string;
  clause: string;
  /** Keys such as `odoc/grace`; none for everybody. */
  people?: readonly string[];
  accounts?: readonly string[];
  from: Date;
  until: Date;
  reason?: string;
  /** When it is asked; now unless said. */
  at?: Date;
};

/** The form of a request, sent: answers what the door answers. */
export function asksFor(house: TestHouse, asking: Asking): Promise<Response> {
  const { by, clause, people = [], accounts = [], from, until, reason = 'The unit is short of staff.', at } = asking;
  const form = {
    clause,
    reason,
    whom: people.length === 0 ? 'everybody' : 'named',
    mails: people.map((who) => `${who.split('/')[1]}@${who.split('/')[0]}.example`).join('\n'),
    accounts,
    from: from.toISOString(),
    until: until.toISOString(),
  };
  return house.visit(by, paths.new, form, at ? { at } : {});
}

/** Asked for; answers its id. Throws with the page's words when it wasn't done. */
export async function asked(house: TestHouse, asking: Asking): Promise<string> {
  const response = await asksFor(house, asking);
  const [, id] = /^\/exceptions\/([0-9a-f-]{36})$/.exec(response.headers.get('location') ?? '') ?? [];
  if (!id) throw new Error(`not asked (${response.status}): ${wordsOf(await response.text())}`);
  return id;
}

/** The director's form, sent and signed. */
export function grants(house: TestHouse, by: string, id: string, options: { at?: Date; address?: string } = {}) {
  return house.visit(by, paths.grant(id), { consent: 'yes', signed: 'Harold Bright', answer: '' }, options);
}

/** Asked for and granted at once, by the agency's director; answers its id. */
export async function granted(house: TestHouse, director: string, asking: Asking): Promise<string> {
  const id = await asked(house, asking);
  const response = await grants(house, director, id, asking.at ? { at: asking.at } : {});
  if (response.status !== 303) throw new Error(`not granted (${response.status}): ${wordsOf(await response.text())}`);
  return id;
}
