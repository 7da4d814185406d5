export { type Agency, addAgency, addDivision, agencyOf, divisionNamed } from './agencies.ts';
export { agencyBySlug, allAgencies, personBySignIn } from './lookups.ts';
