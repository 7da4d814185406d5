export { addElection, electionFacts, electionStands, endElection } from './elections.ts';
export { type Term, addCandidate, addTerm, endTerm, termFacts, termsAt } from './terms.ts';
