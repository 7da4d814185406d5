export { type Finding, type FindingKind, findings } from './findings.ts';
