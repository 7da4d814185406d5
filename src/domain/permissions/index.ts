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
export {
  type Document,
  type Filled,
  type Request,
  type Signature,
  addRequest,
  endRequest,
  grantRequest,
  refuseRequest,
  requestFacts,
} from './requests.ts';
