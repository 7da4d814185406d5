import { acts } from './acts.ts';
import type { Rule } from './rules.ts';

/** The names that a rule compares a fact with: `context.roles.contains("author")` names the role `author`. */
export function namesIn(rule: Rule, fact: 'roles' | 'standing'): string[] {
  const names: string[] = [];
  visit(rule.json.conditions, (node) => {
    for (const test of ['contains', 'containsAny', 'containsAll']) {
      const call = part(node, test);
      if (part(part(call, 'left'), '.', 'attr') === fact) names.push(...stringsIn(part(call, 'right')));
    }
  });
  return names;
}

/** The acts that a rule speaks of. */
export function actsOf(rule: Rule): string[] {
  const scope = rule.json.action;
  if (scope.op === 'All') return Object.keys(acts);
  return stringsIn(scope, 'id').filter((id) => id in acts);
}

function visit(node: unknown, see: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  see(node);
  for (const inner of Object.values(node)) visit(inner, see);
}

function part(node: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (one, key) => (typeof one === 'object' && one !== null ? Reflect.get(one, key) : undefined),
    node,
  );
}

/** Literals below a node: those under `Value`, or those under `key`. */
function stringsIn(node: unknown, key = 'Value'): string[] {
  const found: string[] = [];
  visit(node, (one) => {
    const value = part(one, key);
    if (typeof value === 'string') found.push(value);
  });
  return found;
}
