export {
  type Ending,
  type Permission,
  endTold,
  endingBy,
  permissionsAmong,
  ranOut,
  ranOutTold,
  standsAt,
  untoldOf,
} from './in-force.ts';
export { type Request, addRequest, endRequest, grantRequest, refuseRequest, requestFacts } from './requests.ts';
