export { exceptionFacts } from './exceptions.ts';
export { type Exception, exceptionsFor, holdsOn } from './in-force.ts';
