export { type Agency, addAgency, addDivision, agencyOf } from './agencies.ts';
export { agencyBySlug, allAgencies, personBySignIn } from './lookups.ts';
