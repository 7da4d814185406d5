export {
  type Adoption,
  Signed,
  adoptFrom,
  adoptPack,
  adoptionsOf,
  lockPolicies,
  takeBackAdoption,
} from './adoptions.ts';
export { packAt, packByHash, packInForce } from './pack-in-force.ts';
export { addProposal, moveProposal, proposalOf } from './proposals.ts';
export { addReview, lastReview, wasRemindedOfReview } from './reviews.ts';
