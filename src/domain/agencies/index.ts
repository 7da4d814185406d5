export { type Agency, addAgency, addDivision, addDivisions, agencyOf, hasDivision } from './agencies.ts';
export { agencyBySlug, allAgencies, personBySignIn } from './lookups.ts';
