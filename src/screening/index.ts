export { loadWeights } from '#screening/heads/weights';
export { loadSpeech } from '#screening/speech/load';
export { labelOf, secretKinds } from './kind-words.ts';
export {
  type Engine,
  type Ruled,
  type ScreeningRule,
  type Use,
  engineVersion,
  secretsIn,
  screenFor,
  uses,
} from './screen.ts';
