/**
 * A sentence that says of something that it stays: `We don't remove criticism, rude or not.` Only what one can point to in
 * the sentence counts; `stays civil` and `stays off` say the opposite.
 */
const keeps =
  /\bstays?\b(?! (?:off|away|out|on|within|civil|polite|positive|respectful|constructive|friendly|calm))|\b(?:do(?:es)?|will|shall|may|can) not (?:hide|remove|delete|block|ban)\b|\b(?:don|doesn|won)['\u2019]t (?:hide|remove|delete|block|ban)\b|\bcan(?:no|['\u2019])t (?:hide|remove|delete|block|ban)\b|\bnever (?:hide|remove|delete|block|ban)s?\b|\b(?:hide|remove|delete|block)s? nothing\b|\b(?:is|are|be) (?:not|never) (?:hidden|removed|deleted|blocked|banned|a ground|a reason|grounds|reasons)\b|\b(?:isn|aren)['\u2019]t (?:hidden|removed|deleted|blocked|banned|a ground|a reason|grounds|reasons)\b|\bno (?:ground|reason) to (?:hide|remove|delete|block|ban)\b/giu;

/** What takes back what a sentence grants, or grants it to some. */
const takes =
  /\b(?:hid(?:e|es|den|ing)|remov(?:e|es|ed|al|ing)|delet(?:e|es|ed|ing)|block(?:s|ed|ing)?|ban(?:s|ned)?|prohibit(?:s|ed)?|forbid(?:s|den)?|only|unless|except|but|must|not (?:allowed|permitted|welcome|tolerated))\b/iu;

const endOfSentence = /[.!?;]\s+|\n+/u;

/** The text without the sentences that only say that something stays; the words of the others as they stand. */
export function withoutWhatStays(text: string): string {
  return text
    .split(endOfSentence)
    .filter((sentence) => {
      const rest = sentence.replaceAll(keeps, ' ');
      return rest === sentence || takes.test(rest);
    })
    .join('\n');
}

const nobody =
  /\b(?:nobody|no one|no block)\b|\b(?:never|not) (?:blocks?|blocked|bans?|banned|permanent(?:ly)?|for (?:good|life)|forever)\b|n['\u2019]t (?:block|ban)\b/iu;

/** The text without the sentences that say that something is done to nobody. */
export function withoutDenials(text: string): string {
  return text
    .split(endOfSentence)
    .filter((sentence) => !nobody.test(sentence))
    .join('\n');
}
