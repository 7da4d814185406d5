import { secretKinds } from './kind-words.ts';
import { type Engine, type Ruled, type ScreeningRule, type Use, screenFor, secretsIn } from './screen.ts';
import type { Finding, LeftOut } from './types.ts';

/** What somebody who writes is told of a text: what nobody may send, what stops by the policy's rules, what is advised against. */
export type ToldOf = { secrets: Finding[]; stops: Ruled[]; advice: Ruled[]; leftOut: LeftOut[] };

const others = new WeakMap<readonly ScreeningRule[], readonly ScreeningRule[]>();

/** All but secrets, which stop whatever a policy says of them; the same list for the same rules, by which the engine knows it again. */
function rulesBesideSecrets(rules: readonly ScreeningRule[]): readonly ScreeningRule[] {
  const known = others.get(rules) ?? rules.filter(({ id }) => !secretKinds.has(id));
  others.set(rules, known);
  return known;
}

/** The same while it is typed and when it is saved, each in the order of the text. The rules are taken as they are first given. */
export function tells(
  text: string,
  use: Exclude<Use, 'comment'>,
  { rules, ...engine }: Engine & { rules: readonly ScreeningRule[] },
): ToldOf {
  const { findings, leftOut } = screenFor(text, use, { ...engine, rules: rulesBesideSecrets(rules) });
  const { advice = [], stops = [] } = Object.groupBy(findings, ({ action }) =>
    action === 'advise' ? 'advice' : 'stops',
  );
  return { secrets: secretsIn(text), stops, advice, leftOut };
}
