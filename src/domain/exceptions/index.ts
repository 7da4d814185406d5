export {
  type Asked,
  type Exception,
  type Signature,
  addException,
  endException,
  exceptionFacts,
  exceptionOf,
  grantException,
  refuseException,
} from './exceptions.ts';
export { exceptionsEndingWithin, exceptionsFor } from './in-force.ts';
