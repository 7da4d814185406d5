import { createRequire } from 'node:module';

/** A package, asked whether a text holds a rude word. */
export type Peer = { name: string; finds: (text: string) => boolean };

const load = createRequire(new URL('../peers/package.json', import.meta.url));

type Found = { new (options?: object): { [method: string]: (text: string) => boolean } };

/** The profanity packages, each with what it has against disguises switched on. */
export function wordPeers(): Peer[] {
  return [obscenity(), toad(), glin(), allProfanity(), leo(), naughtyWords()];
}

function obscenity(): Peer {
  const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = load('obscenity') as {
    RegExpMatcher: new (options: object) => { hasMatch: (text: string) => boolean };
    englishDataset: { build: () => object };
    englishRecommendedTransformers: object;
  };
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return { name: 'obscenity', finds: (text) => matcher.hasMatch(text) };
}

function toad(): Peer {
  const { Profanity } = load('@2toad/profanity') as { Profanity: Found };
  const filter = new Profanity({ unicodeWordBoundaries: true });
  return { name: '@2toad/profanity', finds: (text) => filter['exists']?.(text) ?? false };
}

function glin(): Peer {
  const { Filter } = load('glin-profanity') as { Filter: Found };
  const filter = new Filter({
    languages: ['english'],
    detectLeetspeak: true,
    leetspeakLevel: 'aggressive',
    normalizeUnicode: true,
  });
  return { name: 'glin-profanity', finds: (text) => filter['isProfane']?.(text) ?? false };
}

function allProfanity(): Peer {
  const { AllProfanity } = load('allprofanity') as { AllProfanity: Found };
  const evasionProtection = { unicode: true, repeatedCharacters: true, maskedCharacters: true, separatedLetters: true };
  const filter = new AllProfanity({ languages: ['english'], enableLeetSpeak: true, silent: true, evasionProtection });
  return { name: 'allprofanity', finds: (text) => filter['check']?.(text) ?? false };
}

function leo(): Peer {
  const filter = load('leo-profanity') as { check: (text: string) => boolean };
  return { name: 'leo-profanity', finds: (text) => filter.check(text) };
}

/** A list alone: its words as whole words, and its phrases. */
function naughtyWords(): Peer {
  const { en } = load('naughty-words') as { en: string[] };
  const words = new Set(en);
  const phrases = en.filter((word) => word.includes(' '));
  return {
    name: 'naughty-words',
    finds: (text) => {
      const lower = text.toLowerCase();
      return (
        (lower.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => words.has(word)) ||
        phrases.some((one) => lower.includes(one))
      );
    },
  };
}
