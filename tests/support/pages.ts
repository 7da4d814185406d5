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
