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
export { type Proposal, addProposal, keepPack, moveProposal, proposalOf } from './proposals.ts';
export { type ReviewSigned, addReview, lastReview, wasRemindedOfReview } from './reviews.ts';
