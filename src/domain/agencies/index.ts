export { type Agency, addAgency, addDivision, agencyOf, divisionNamed } from './agencies.ts';
