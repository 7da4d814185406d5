const deepestNesting = 24;
const mostLinks = 120;
const mostParts = 250;
const longestRule = 6000;
const mostRules = 200;

/**
 * What is too large in a text of Cedar rules, with its line; undefined when nothing is.
 *
 * Cedar's parser recurses, and a stack that overflows inside it leaves it unusable for the whole process: every later
 * decision would fail. So text of anybody's is counted before Cedar sees it: at most {@link mostRules} rules, of at most
 * {@link longestRule} characters, {@link deepestNesting} brackets deep, with {@link mostLinks} operators and
 * {@link mostParts} brackets and commas. With cedar-wasm 4.13 overflows began at 200 brackets, 600 calls in a row and
 * 2000 operators, and a set of 900 sets took it 40 milliseconds.
 */
export function tooLargeIn(text: string): { line: number; says: string } | undefined {
  const rule = { depth: 0, links: 0, parts: 0, start: 0 };
  let rules = 0;
  for (const { sign, at } of signsOf(text)) {
    count(rule, sign);
    const says = exceeded(rule, at);
    if (says) return { line: text.slice(0, at).split('\n').length, says };
    if (sign !== ';') continue;
    rules += 1;
    Object.assign(rule, { depth: 0, links: 0, parts: 0, start: at });
  }
  if (text.length - rule.start > longestRule)
    return {
      line: text.slice(0, rule.start).split('\n').length,
      says: `a rule of more than ${longestRule} characters`,
    };
  return rules > mostRules ? { line: 1, says: `${rules} rules in one file; at most ${mostRules}` } : undefined;
}

/** How many rules a text seems to hold: how often one ends. */
export function rulesCountedIn(text: string): number {
  let rules = 0;
  for (const { sign } of signsOf(text)) if (sign === ';') rules += 1;
  return rules;
}

type Counts = { depth: number; links: number; parts: number; start: number };

function count(rule: Counts, sign: string): void {
  if ('([{,'.includes(sign)) rule.parts += 1;
  if ('([{'.includes(sign)) rule.depth += 1;
  else if (')]}'.includes(sign)) rule.depth = Math.max(0, rule.depth - 1);
  else if (sign !== ';' && sign !== ',') rule.links += 1;
}

function exceeded(rule: Counts, at: number): string | undefined {
  if (rule.depth > deepestNesting) return `brackets nested more than ${deepestNesting} deep`;
  if (rule.links > mostLinks) return `more than ${mostLinks} operators in one rule; make it two rules`;
  if (rule.parts > mostParts) return `more than ${mostParts} brackets and commas in one rule; make it two rules`;
  return at - rule.start > longestRule ? `a rule of more than ${longestRule} characters` : undefined;
}

/** Brackets, commas, ends of rules, and whatever chains expressions; nothing from comments and strings. */
function* signsOf(text: string): Generator<{ sign: string; at: number }> {
  const tokens =
    /\/\/[^\n]*|"(?:[^"\\]|\\[^])*"|[()[\]{};,]|&&|\|\||==|!=|<=|>=|[-+*<>.!]|\b(?:if|then|else|in|has|like|is|when|unless)\b/g;
  for (const found of text.matchAll(tokens)) {
    const sign = found[0];
    if (!sign.startsWith('//') && !sign.startsWith('"')) yield { sign, at: found.index };
  }
}
