export { addGrant, endGrant, grantFacts, type GrantKind } from './grants.ts';
export { addCourse, courseOf } from './courses.ts';
export { standingAt, standingOn, type Standing } from './standing.ts';
