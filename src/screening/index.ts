export { altTrouble, isImageOfText } from '#screening/access/alt';
export { MOST_UNITS } from '#screening/fold/fold';
export { type HeadWeights, loadWeights } from '#screening/heads/weights';
export { spellingsOf } from '#screening/near/spellings';
export { loadSpeech } from '#screening/speech/load';
export { type Brief, type Found, type FromFinder, foundUnder } from './finder.ts';
export { labelOf, secretKinds } from './kind-words.ts';
export {
  type Engine,
  type Ruled,
  type ScreeningRule,
  type Use,
  engineVersion,
  secretsIn,
  screenFor,
  useOf,
  uses,
} from './screen.ts';
export { suggests } from './suggests.ts';
export { tells } from './told.ts';
export type { AgencyTerms, LeftOut } from './types.ts';
