import { type SpeechWeights, speechWeightsOf } from './model.ts';

/** Brings what was learnt of speech: in a browser a file of its own, after the rest of the engine. */
export const loadSpeech = async (): Promise<SpeechWeights> => speechWeightsOf(await import('./weights.ts'));
