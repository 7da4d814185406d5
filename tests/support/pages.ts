import { Client } from 'pg';

import { seenOf, wordsOf } from './steps.ts';

/** A page as somebody sees it: its status, its words, the clauses that it links to, and where it sends one. */
export type Page = { status: number; location: string | null; html: string; words: string; clauses: string[] };

/** Reads an answer of the door to its end. */
export async function pageOf(answer: Promise<Response>): Promise<Page> {
  const response = await answer;
  const html = seenOf(await response.text());
  const clauses = [...html.matchAll(/\shref="\/policy\/([^"?]+)/g)].map(([, clause = '']) =>
    decodeURIComponent(clause),
  );
  return {
    status: response.status,
    location: response.headers.get('location'),
    html,
    words: wordsOf(html),
    clauses: [...new Set(clauses)],
  };
}

/** How many statements a request takes, besides what begins, binds and ends a transaction. */
export async function counted(work: () => Promise<Response>) {
  const real = Object.getOwnPropertyDescriptor(Client.prototype, 'query');
  const query = real?.value as (...asked: unknown[]) => unknown;
  let statements = 0;
  const counting = function counting(this: Client, ...asked: [string | { text: string }, ...unknown[]]) {
    const text = typeof asked[0] === 'string' ? asked[0] : asked[0].text;
    if (!/^\s*(begin|start|commit|rollback|savepoint|release|set|select set_config)/i.test(text)) statements += 1;
    return Reflect.apply(query, this, asked);
  };
  Object.defineProperty(Client.prototype, 'query', { ...real, value: counting });
  try {
    const { status } = await work();
    return { status, statements };
  } finally {
    Object.defineProperty(Client.prototype, 'query', { ...real });
  }
}
