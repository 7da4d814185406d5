import type { Reading, Sentence } from './reading.ts';

/** The tokens that claim it, from the first to behind the last, and how often such words are a claim. */
export type Claim = { from: number; to: number; confidence: number };

/** What is claimed from a token on; undefined where nothing is. */
export type Pattern = (reading: Reading, at: number, sentence: Sentence) => Claim | undefined;

/** How often such words are a claim: plain ones, and figures or words that are also said otherwise. */
const SURE = 0.82;
export const LIKELY = 0.7;

/** A claim of these tokens. */
export const claim = (from: number, to: number, confidence = SURE): Claim => ({ from, to, confidence });
