import { paths } from '#paths/self-check';

import type { TestHouse } from './house.ts';
import { wordsOf } from './steps.ts';

/** One piece of advice of the guide: its words, and the clause to which its 'Why?' leads. */
export type Advice = { label: string; words: string; clause: string };

/** The guide 'May I post this?' of an agency, as anybody reads it: the advice of each part by its name, and all its words. */
export async function guideOf(
  house: TestHouse,
  agency: string,
): Promise<{ words: string; part: (name: string) => Advice[] }> {
  const html = await (await house.anybody(paths.home(agency))).text();
  const parts = html.split(/(?=<div data-part="|<section class="section"><h2>A line to copy)/);
  return {
    words: wordsOf(html),
    part(name) {
      const found = parts.find((one) => one.startsWith(`<div data-part="${name}"`)) ?? '';
      return [...found.matchAll(/<article aria-label="([^"]*)".*?<\/article>/gs)].map(([article, label = '']) => ({
        label: label.replaceAll('&#39;', "'"),
        words: wordsOf(article),
        clause: decodeURIComponent(/policies\/([^"]+)"/.exec(article)?.[1] ?? ''),
      }));
    },
  };
}

/** What the page has its script look for in the words: in all, and of that in a private person's. */
export async function looksFor(
  house: TestHouse,
  agency: string,
): Promise<{ all: Record<string, string>; inPrivate: string[] }> {
  const html = await (await house.anybody(paths.home(agency))).text();
  const handed = (name: string) =>
    JSON.parse((new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1] ?? '[]').replaceAll('&quot;', '"'));
  const rules: { id: string; clause: string }[] = handed('rules');
  return { all: Object.fromEntries(rules.map(({ id, clause }) => [id, clause])), inPrivate: handed('private') };
}
