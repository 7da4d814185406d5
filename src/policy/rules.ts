import * as cedar from '@cedar-policy/cedar-wasm/nodejs';

import { tooLargeIn } from './cedar-bounds.ts';
import { isControl } from './controls.ts';
import { policyFile } from './reading/files.ts';

/** One Cedar policy. `id` is ours: `<floor or file>/<permit or forbid>/<control or any>/<number in its file>`. */
export type Rule = {
  id: string;
  text: string;
  /** The line in its file where it begins, from 1. */
  line: number;
  effect: 'permit' | 'forbid';
  control: string | undefined;
  clause: string | undefined;
  /** In force only while the pack's setting has this value. */
  setting: { name: string; value: string } | undefined;
  json: cedar.PolicyJson;
};

type RuleFault = { line: number; says: string };

/** Either all rules of the text, or what is wrong with it. */
export type RulesRead = { rules: Rule[]; faults: RuleFault[] };

let schemaText: string | undefined;
let floorRules: Rule[] | undefined;

/** The kinds of thing, acts and facts, as Cedar reads them. */
export function schema(): string {
  schemaText ??= policyFile('acts.cedarschema');
  return schemaText;
}

/** What no pack lifts. */
export function floor(): Rule[] {
  if (!floorRules) {
    const { rules, faults } = readRules('floor', policyFile('floor.cedar'));
    if (faults.length > 0)
      throw new Error(`floor.cedar: ${faults.map(({ line, says }) => `${line}: ${says}`).join('; ')}`);
    floorRules = rules;
  }
  return floorRules;
}

/** The control that a rule's id leads to; undefined for a permit. */
export function controlOf(id: string): string | undefined {
  return id.split('/').find(isControl);
}

const keptFiles = 64;
const readBefore = new Map<string, RulesRead>();

/**
 * Reads the rules of one file. The text may be anybody's: it is bounded before Cedar parses it. Nothing is thrown.
 * The last 64 files are remembered, since parsing takes longer than all else about a pack.
 */
export function readRules(origin: string, text: string): RulesRead {
  const key = `${origin}\n${text}`;
  const read = readBefore.get(key) ?? readFile(origin, text);
  readBefore.delete(key);
  readBefore.set(key, read);
  const [oldest] = readBefore.keys();
  if (readBefore.size > keptFiles && oldest !== undefined) readBefore.delete(oldest);
  return read;
}

function readFile(origin: string, text: string): RulesRead {
  const tooLarge = tooLargeIn(text);
  if (tooLarge) return { rules: [], faults: [tooLarge] };
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === 'failure') return { rules: [], faults: parts.errors.map((error) => faultOf(error, text, 0)) };
  if (parts.policy_templates.length > 0)
    return { rules: [], faults: [{ line: 1, says: 'a template (?principal, ?resource) has nobody to fill it' }] };
  const starts = startsOf(text, parts.policies);
  const rules = parts.policies
    .map((rule, number) => ({ rule, start: starts[number] ?? 0 }))
    .toSorted((a, b) => a.start - b.start)
    .map(({ rule, start }, number) => ruleOf(rule, { origin, number, line: lineAt(text, start) }));
  return { rules, faults: invalidIn(rules) };
}

/** Cedar hands out the parts in an order of its own; the same text may stand there twice. */
function startsOf(text: string, policies: string[]): number[] {
  const next = new Map<string, number>();
  return policies.map((policy) => {
    const start = text.indexOf(policy, next.get(policy) ?? 0);
    next.set(policy, start + 1);
    return start;
  });
}

function ruleOf(text: string, from: { origin: string; number: number; line: number }): Rule {
  const parsed = cedar.policyToJson(text);
  if (parsed.type === 'failure') throw new Error(parsed.errors.map((error) => error.message).join('; '));
  const { effect, annotations } = parsed.json;
  const control = annotations?.['control'];
  const name = annotations?.['setting'];
  return {
    id: `${from.origin}/${effect}/${control ?? 'any'}/${from.number}`,
    text,
    line: from.line,
    effect,
    control,
    clause: annotations?.['clause'],
    setting: name === undefined ? undefined : { name, value: annotations?.['value'] ?? '' },
    json: parsed.json,
  };
}

/** What Cedar's validator says: acts, kinds and facts that don't exist, types that don't fit. */
function invalidIn(rules: Rule[]): RuleFault[] {
  const staticPolicies = Object.fromEntries(rules.map((rule) => [rule.id, rule.text]));
  const answer = cedar.validate({ schema: schema(), policies: { staticPolicies } });
  if (answer.type === 'failure') return answer.errors.map((error) => faultOf(error, '', 0));
  return answer.validationErrors.map(({ policyId, error }) => {
    const rule = rules.find(({ id }) => id === policyId);
    return faultOf(error, rule?.text ?? '', (rule?.line ?? 1) - 1);
  });
}

function faultOf(error: cedar.DetailedError, text: string, linesBefore: number): RuleFault {
  const [where] = error.sourceLocations ?? [];
  const help = [error.help, where?.label].filter((one) => typeof one === 'string').join('; ');
  const words = error.message.replace(/^for policy `[^`]*`, /, '');
  return {
    line: linesBefore + lineAtByte(text, where?.start ?? 0),
    says: `not a rule: ${words}${help ? ` (${help})` : ''}`.slice(0, 500),
  };
}

/** Cedar counts bytes of UTF-8. */
function lineAtByte(text: string, byte: number): number {
  return Buffer.from(text).subarray(0, byte).toString('utf8').split('\n').length;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, Math.max(0, index)).split('\n').length;
}
