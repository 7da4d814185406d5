export {
  type Exception,
  addException,
  endException,
  exceptionFacts,
  exceptionOf,
  grantException,
  refuseException,
} from './exceptions.ts';
export { exceptionsEndingWithin, exceptionsFor, untoldOfEnd } from './in-force.ts';
