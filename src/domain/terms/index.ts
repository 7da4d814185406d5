export { addElection, electionFacts, electionStands } from './elections.ts';
export { type Term, addCandidate, addTerm, endListed, termFacts, termsAt } from './terms.ts';
