import { addElection } from '#app/registers/add-election.flow';
import { addTerm } from '#app/registers/add-term.flow';
import { endTerm } from '#app/registers/end-term.flow';
import { nameCandidate } from '#app/registers/name-candidate.flow';
import { civilDate, dateAfter } from '#kernel/instant';
import type { Stage, Tale } from '#main/tale';

/**
 * At ODOC the chief administrator keeps the words that screening minds, and the calendar: an election in forty days with
 * somebody in it. One entry was ended.
 */
export async function tellLists(tale: Tale, stage: Stage): Promise<void> {
  const adds = (term: Record<string, string>) => tale.does(stage, 'june', addTerm, term);
  await adds({ sort: 'watched', words: 'Operation Blue Sky', reason: 'Not public before the spring.' });
  await adds({ sort: 'name', words: 'Scunthorpe', reason: 'The town that the choir visits.' });
  await adds({ sort: 'number', words: 'A######', near: 'inmate, offender', reason: 'How offenders are numbered.' });
  const { termId } = await adds({ sort: 'contact', words: '405-555-0100', reason: 'The families’ line.' });
  await tale.does(stage, 'june', endTerm, { termId, reason: 'The line has another number now.' });
  const heldOn = dateAfter(civilDate(new Date(), 'America/Chicago'), { days: 40 });
  const election = { name: 'Special election for Sheriff', jurisdiction: 'Pecan County', heldOn };
  const { electionId } = await tale.does(stage, 'june', addElection, election);
  const named = { words: 'Avery Q. Colt', office: 'Sheriff', reason: 'The election board’s list.' };
  await tale.does(stage, 'june', nameCandidate, { electionId, ...named });
}
