export type { HeadWeights } from '#screening/heads/weights';
export { loadWeights } from '#screening/heads/weights';
export { type Finding, type FindingKind, findings } from './findings.ts';
export { type Engine, type Ruled, type ScreeningRule, type Use, engineVersion, screenFor, uses } from './screen.ts';
export { labelOf, secretKinds } from './kind-words.ts';
