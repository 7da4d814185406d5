export { addGrant, endGrant, grantFacts, type GrantKind } from './grants.ts';
export { addCourse, courseOf } from './courses.ts';
export { standingAt, type Standing } from './standing.ts';
