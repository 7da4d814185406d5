import { type Block, makePdf } from './pdf.ts';

/** A policy as it stands, in plain words, for paper. Dates and times are given as they are to be read. */
export type PolicyPaper = {
  agency: string;
  number: string;
  title: string;
  createdAt: Date;
  /** What the policy's first page says: name and value. */
  head: readonly (readonly [string, string])[];
  /** Hash, span in force, signature, exceptions in force. */
  version: readonly (readonly [string, string])[];
  groups: readonly { name: string; clauses: readonly PaperClause[] }[];
  readings: readonly { label: string; value: string; clause: string; by: string; why: string }[];
  grounds: readonly { label: string; clause: string; words: string; risk: string }[];
  collisions: readonly { title: string; what: string; does: string; note: string }[];
  law: readonly { title: string; says: string }[];
};

/** `own` where `words` are the agency's; otherwise they are a summary. */
export type PaperClause = { id: string; force: string; whom: string; words: string; own: boolean; note: string };

/**
 * The whole policy as a tagged PDF: its first page, every clause, how the agency reads it, what collides, and the hash by
 * which the version is known. The same paper gives the same bytes.
 */
export function makePolicyPdf(paper: PolicyPaper): Promise<Buffer> {
  const { agency, number, title, createdAt } = paper;
  return makePdf({
    title: `${number}: ${title}`,
    author: agency,
    createdAt,
    blocks: blocksOf(paper),
    footer: `${agency} · ${number}`,
  });
}

function* blocksOf(paper: PolicyPaper): Iterable<Block> {
  yield { pairs: paper.head };
  yield { heading: 'This version' };
  yield { pairs: paper.version };
  yield { heading: 'Clauses' };
  yield { paragraph: wordsAbout(paper) };
  for (const { name, clauses } of paper.groups) {
    yield { heading: name, level: 3 };
    yield {
      table: { head: ['Clause', 'Force', 'For', 'What it says'], shares: [1.3, 0.7, 1.2, 4], rows: rowsOf(clauses) },
    };
  }
  yield* table('How the agency reads it', ['Setting', 'Value', 'Clause', 'Whose reading', 'Why'], {
    rows: paper.readings.map(({ label, value, clause, by, why }) => [label, value, clause, by, why]),
    shares: [2, 1, 1.3, 1.5, 2.5],
  });
  yield* table('Grounds on which a comment is hidden or somebody is blocked', ['Ground', 'Clause', 'Words', 'Risk'], {
    rows: paper.grounds.map(({ label, clause, words, risk }) => [label, clause, words, risk]),
    shares: [1.5, 1.2, 3, 2],
  });
  yield* collisionsOf(paper);
  if (paper.law.length > 0) {
    yield { heading: 'Law and standards that it refers to' };
    yield { list: paper.law.map(({ title, says }) => (says === '' ? title : `${title}: ${says}`)) };
  }
}

function wordsAbout({ groups }: PolicyPaper): string {
  const all = groups.flatMap(({ clauses }) => clauses);
  if (all.every(({ own }) => own)) return `${all.length} clauses, in the agency's own words.`;
  const own = all.filter((one) => one.own).length;
  const rest = 'What is marked as a summary is not the policy’s text, which the agency holds.';
  return own === 0
    ? `${all.length} clauses. The words below are summaries, not the policy’s text, which the agency holds.`
    : `${all.length} clauses, ${own} of them in the agency's own words. ${rest}`;
}

function rowsOf(clauses: readonly PaperClause[]): string[][] {
  const someOwn = clauses.some(({ own }) => own);
  return clauses.map(({ id, force, whom, words, own, note }) => [
    id,
    force,
    whom,
    [someOwn && !own ? `Summary: ${words}` : words, note].filter((one) => one !== '').join('\n'),
  ]);
}

type Table = { rows: readonly (readonly string[])[]; shares: readonly number[] };

function* table(heading: string, head: readonly string[], { rows, shares }: Table): Iterable<Block> {
  if (rows.length === 0) return;
  yield { heading };
  yield { table: { head, rows, shares } };
}

function* collisionsOf({ collisions }: PolicyPaper): Iterable<Block> {
  if (collisions.length === 0) return;
  yield { heading: 'Where clauses collide with each other or with law' };
  for (const { title, what, does, note } of collisions) {
    yield { heading: title, level: 3 };
    yield { paragraph: what };
    yield { paragraph: `What the software does: ${does}` };
    if (note !== '') yield { paragraph: note };
  }
}
