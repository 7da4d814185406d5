import { sha256 } from '#kernel/hash';

import type { CommentingRule, Ground, RulesForThePublic, WordFilter } from './read.ts';
import { withoutDenials, withoutWhatStays } from './sentences.ts';
import { type CaseId, cases, criticsWords, saysItself, suspects } from './words.ts';

/** What the lint looks for in the rules for what the public writes. */
export type LintRule =
  | 'undefined-word'
  | 'viewpoint-word'
  | 'no-notice'
  | 'notice-hides-appeal'
  | 'no-appeal'
  | 'no-end'
  | 'no-quoted-words'
  | 'filter-unread'
  | 'filter-of-critics';

/** A place in a pack's rules for the public that counsel should read before the pack is adopted. Not legal advice. */
export type Warning = {
  /** The same as long as rule, place and words stay: SHA-256 of the three, its first 16 signs. */
  id: string;
  rule: LintRule;
  where: { section: 'commentingRules' | 'grounds' | 'blockGrounds' | 'wordFilters' | 'wording'; key: string };
  /** The words that it is about, as they stand there; empty where something is missing. */
  words: string;
  /** What is wrong and why, in one or two sentences. */
  says: string;
  /** Law and cases as the pack's library names them; none where no case that is known here decides it. */
  cites: readonly string[];
  /** The question that is left to counsel. */
  note: string;
};

type Found = Omit<Warning, 'id' | 'cites'> & { cites: readonly CaseId[] };
type Where = Warning['where'];

/**
 * Reads a pack's commenting rules, grounds, block grounds, word filters and what it says to the public, and answers what
 * may not stand under the First Amendment: the same pack gives the same warnings, in the order of the pack. Wording whose
 * name begins with `self-check` speaks to employees and is not read.
 */
export function lintPack(pack: RulesForThePublic): Warning[] {
  const found = [
    ...pack.commentingRules.flatMap((rule) => rulesWords(rule)),
    ...(['grounds', 'blockGrounds'] as const).flatMap((section) =>
      pack[section].flatMap((ground) => groundFaults(pack, section, ground)),
    ),
    ...pack.wordFilters.flatMap((filter) => filterFaults(pack, filter)),
    ...Object.entries(pack.wording)
      .filter(([key]) => !key.startsWith('self-check'))
      .flatMap(([key, { text }]) => suspectWords({ section: 'wording', key }, text)),
  ];
  return found.map((one) => ({ ...one, id: idOf(one), cites: one.cites.map((id) => nameOf(pack, id)) }));
}

function idOf({ rule, where, words }: Found): string {
  return sha256([rule, where.section, where.key, words].join('\n')).slice(0, 16);
}

function nameOf(pack: RulesForThePublic, id: CaseId): string {
  return pack.law.find((one) => one.id === id)?.title ?? cases[id].name;
}

/** A commenting rule with a standard has its measure; a word that names a view stays one. */
function rulesWords({ id, says, standard }: CommentingRule): Found[] {
  const where: Where = { section: 'commentingRules', key: id };
  const all = suspectWords(where, says);
  const found = standard === undefined ? all : all.filter(({ rule }) => rule === 'viewpoint-word');
  return [...found, ...againstContributors(where, says)];
}

/**
 * One warning for each kind of suspect word, with every form of it that stands there. A word in a sentence that says that
 * such comments stay is none, but for praise: where praise stays, the rest may go.
 */
function suspectWords(where: Where, text: string): Found[] {
  const blamed = withoutWhatStays(text);
  return suspects.flatMap(({ finds, kind, why, cites, alsoWhereItStays }): Found[] => {
    const forms = formsOf(alsoWhereItStays ? text : blamed, finds);
    if (forms.length === 0) return [];
    const words = forms.join(', ');
    const says = `“${forms.join('”, “')}”: ${why}`;
    return [{ ...suspected[kind], where, words, says, cites }];
  });
}

const suspected = {
  undefined: {
    rule: 'undefined-word',
    note: 'For counsel: which standard makes this word one that every reader applies alike.',
  },
  viewpoint: {
    rule: 'viewpoint-word',
    note: 'For counsel: whether a rule in these words can be used against what the public writes.',
  },
} as const;

/** What `finds` matches, as it is first written; the same word in capitals is the same. */
function formsOf(text: string, finds: RegExp): string[] {
  const forms = new Map<string, string>();
  for (const [word] of text.matchAll(finds)) if (!forms.has(word.toLowerCase())) forms.set(word.toLowerCase(), word);
  return [...forms.values()];
}

/** A rule that says itself that it holds for good, that nobody is told, or that nobody looks at it again. */
function againstContributors(where: Where, text: string): Found[] {
  const [forGood] = saysItself.forGood.exec(withoutDenials(text)) ?? [];
  const [untoldBy] = saysItself.untold.exec(text) ?? [];
  const [final] = saysItself.final.exec(text) ?? [];
  return [
    ...(forGood === undefined ? [] : [{ ...endless, where, words: forGood }]),
    ...(untoldBy === undefined ? [] : [{ ...silent, where, words: untoldBy }]),
    ...(final === undefined ? [] : [{ ...lasting, where, words: final }]),
  ];
}

const silent = {
  rule: 'no-notice',
  says: 'The rule says that the contributor is not told. Who does not know of it cannot object.',
  cites: [],
  note: 'For counsel: what a contributor is told, and when.',
} as const;

const lasting = {
  rule: 'no-appeal',
  says: 'The rule says that nobody looks at it again. A mistake then stays.',
  cites: [],
  note: 'For counsel: who looks at it again, and by when.',
} as const;

const endless = {
  rule: 'no-end',
  says: 'A block without an end keeps somebody from speaking to the agency at all, and on every post. Name the setting that says when it ends.',
  cites: ['lindke-v-freed', 'garnier'],
  note: 'For counsel: whether, and for how long, anybody may be blocked at all.',
} as const;

const missing = { words: '', cites: [] } as const;

function groundFaults(pack: RulesForThePublic, section: 'grounds' | 'blockGrounds', ground: Ground): Found[] {
  const where: Where = { section, key: ground.id };
  return [
    ...suspectWords(where, `${ground.label}\n${ground.words}`),
    ...untold(pack, where, ground),
    ...(section === 'blockGrounds' && ground.endsAfter === undefined ? [{ ...endless, where, words: '' }] : []),
    ...wordless(where, ground),
  ];
}

/** Whether the contributor learns of it, and how to object. */
function untold(pack: RulesForThePublic, where: Where, { notice, appeal }: Ground): Found[] {
  const faults: Found[] = [];
  if (notice === undefined)
    faults.push({
      ...missing,
      rule: 'no-notice',
      where,
      says: 'The contributor is not told: no wording is named for the notice. Who does not know of it cannot object.',
      note: 'For counsel: what a contributor is told, and when.',
    });
  if (appeal === undefined)
    faults.push({
      ...missing,
      rule: 'no-appeal',
      where,
      says: 'There is no appeal: no setting says how long one can be made. A mistake then stays.',
      note: 'For counsel: who looks at it again, and by when.',
    });
  else if (notice !== undefined && !/\bappeal/iu.test(pack.wording[notice]?.text ?? ''))
    faults.push({
      ...missing,
      rule: 'notice-hides-appeal',
      where,
      words: notice,
      says: `The notice '${notice}' doesn't say how to appeal, so the appeal helps nobody.`,
      note: 'For counsel: whether an appeal that nobody is told of counts.',
    });
  return faults;
}

function wordless(where: Where, { needs }: Ground): Found[] {
  if (needs.some((one) => /\bwords?\b|\bquot(?:e|ed|ation)\b|\bpassage\b|\bsentence\b/iu.test(one))) return [];
  return [
    {
      ...missing,
      rule: 'no-quoted-words',
      where,
      says: "Nothing that it needs are words of the comment, so whoever hides doesn't have to point at what was said.",
      note: 'For counsel: what has to be shown before this ground counts.',
    },
  ];
}

function filterFaults(pack: RulesForThePublic, { id, words }: WordFilter): Found[] {
  const where: Where = { section: 'wordFilters', key: id };
  const cites = ['peta-v-tabak', 'krasno-v-mnookin'] as const;
  const read = pack.settings['filter-review-every']?.type === 'number';
  const unread: Found = {
    ...missing,
    rule: 'filter-unread',
    where,
    says: "It hides by itself, without context, and no setting 'filter-review-every' says how often a person reads what it hid.",
    cites,
    note: 'For counsel: whether the filter stays on, and who reads what it hides.',
  };
  const listed = words.join('\n');
  const critics = formsOf(listed, criticsWords);
  const views = suspectWords(where, words.filter((one) => formsOf(one, criticsWords).length === 0).join('\n'));
  return [
    ...(read ? [] : [unread]),
    ...critics.map((word): Found => ({
      rule: 'filter-of-critics',
      where,
      words: word,
      says: `People who complain about an agency write “${word}”; a filter with it hides the complaint, whatever it says.`,
      cites,
      note: 'For counsel: whether this word may stand in a filter.',
    })),
    ...views.filter(({ rule }) => rule === 'viewpoint-word'),
  ];
}
