// What the lint knows of law and of words: data, with the reason for each. Not legal advice; counsel reads the originals.

/** Cases by the id under which a pack's library has them: the name, and only what that case is about or says. */
export const cases = {
  'lindke-v-freed': {
    name: 'Lindke v. Freed (U.S. 2024)',
    says: 'When an official speaks for the government on social media, and that a block reaches every post of a page while deleting reaches one.',
  },
  'peta-v-tabak': {
    name: 'PETA v. Tabak (D.C. Cir. 2024)',
    says: "An agency's off-topic rule, kept by keyword filters, was unreasonable: no objective, workable line, and no eye for context.",
  },
  'krasno-v-mnookin': {
    name: 'Krasno v. Mnookin (7th Cir. 2025)',
    says: "A public university's off-topic rule, kept by keyword filters, was neither reasonable nor neutral as to viewpoint where it was used against a critic.",
  },
  'robinson-v-hunt-county': {
    name: 'Robinson v. Hunt County (5th Cir. 2019)',
    says: "A complaint stood that a sheriff's page, which welcomed positive comments and removed foul language, hate speech and what it thought inappropriate, shut out a viewpoint.",
  },
  garnier: {
    name: "Garnier v. O'Connor-Ratcliff",
    says: 'Two trustees blocked parents over repeated comments. The Supreme Court sent the first judgment back in 2024; read where it stands.',
  },
} as const;

export type CaseId = keyof typeof cases;

/** A word that has no measure, or one that names a view or a feeling instead of a fact about the words. */
export type Suspect = {
  /** Finds the word in any of its forms; no expression here can take longer than the text is long. */
  finds: RegExp;
  kind: 'undefined' | 'viewpoint';
  why: string;
  cites: readonly CaseId[];
};

const feeling = 'It says what somebody feels about a view. What offends is protected speech too.';
const taste = 'It is a judgment of taste, and two readers will judge differently. Say which words or acts are meant.';
const praise = 'It lets one side speak: praise stays and criticism goes.';
const topic = 'Where the topic ends is nowhere said. A standard says how a reader tells, post by post.';

export const suspects: readonly Suspect[] = [
  { finds: /\binappropriate\b/giu, kind: 'undefined', why: taste, cites: ['robinson-v-hunt-county'] },
  { finds: /\bunacceptable\b/giu, kind: 'undefined', why: taste, cites: [] },
  { finds: /\bobjectionable\b/giu, kind: 'undefined', why: taste, cites: [] },
  { finds: /\bunprofessional\b/giu, kind: 'undefined', why: taste, cites: [] },
  { finds: /\b(?:vulgar|indecent|crude)\b/giu, kind: 'undefined', why: taste, cites: [] },
  {
    finds: /\bprofan(?:e|ity|ities)\b|\bfoul language\b/giu,
    kind: 'undefined',
    why: 'Profanity alone is mostly protected speech, and no list or standard says which words are meant.',
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds: /\boff[- ]?topic\b|\birrelevant\b|\bunrelated\b|\bnot on topic\b/giu,
    kind: 'undefined',
    why: topic,
    cites: ['peta-v-tabak', 'krasno-v-mnookin'],
  },
  {
    finds: /\bspam(?:s|ming)?\b/giu,
    kind: 'undefined',
    why: 'Whether repetition, advertising or fraud is meant is not said; repeated criticism is not spam.',
    cites: ['garnier'],
  },
  {
    finds: /\brepetiti(?:ve|ous)\b|\brepeated comments\b/giu,
    kind: 'undefined',
    why: 'How often, how alike and in how short a time is not said; who has a grievance repeats it.',
    cites: ['garnier'],
  },
  {
    finds: /\bdisruptive\b|\btrolling\b|\btrolls?\b/giu,
    kind: 'undefined',
    why: 'What it disrupts, and how a reader tells, is not said.',
    cites: [],
  },
  {
    finds: /\bpositive\b|\bsupportive\b|\bconstructive\b/giu,
    kind: 'viewpoint',
    why: praise,
    cites: ['robinson-v-hunt-county'],
  },
  { finds: /\bnegativ(?:e|ity)\b/giu, kind: 'viewpoint', why: praise, cites: ['robinson-v-hunt-county'] },
  {
    finds: /\bcritici[sz](?:es?|ing)\b|\bcritical of\b|\bdisparag\w{1,9}\b|\bderogatory\b/giu,
    kind: 'viewpoint',
    why: 'Criticism of the government is what the First Amendment protects first.',
    cites: ['robinson-v-hunt-county', 'krasno-v-mnookin'],
  },
  {
    finds: /\boffen[sc]e\b|\boffensive\b|\boffend(?:s|ing)?\b/giu,
    kind: 'viewpoint',
    why: feeling,
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds: /\bdisrespect(?:ful)?\b|\brude(?:ness)?\b|\buncivil\b|\bincivility\b|\bunkind\b/giu,
    kind: 'viewpoint',
    why: feeling,
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds: /\b(?:insult|degrad)(?:s|e|es|ing)?\b/giu,
    kind: 'viewpoint',
    why: feeling,
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds: /\bhateful\b|\bhate speech\b|\bhatred\b/giu,
    kind: 'viewpoint',
    why: 'It is no category that the law knows: a hateful view is a view. A threat, or words that incite violence, can be named as such.',
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds: /\b(?:racial |ethnic )?slurs?\b|\bdiscrimination\b|\bdiscriminatory\b/giu,
    kind: 'viewpoint',
    why: 'A slur, or a view that discriminates, is protected against the government as long as it is no threat; a term that is quoted or reclaimed is none.',
    cites: ['robinson-v-hunt-county'],
  },
  { finds: /\btoxic\b/giu, kind: 'viewpoint', why: feeling, cites: [] },
  {
    finds: /\bmisinformation\b|\bdisinformation\b|\bmisleading\b/giu,
    kind: 'viewpoint',
    why: "It makes the agency judge of what is true. Answer with the facts; a falsehood that harms somebody's name is another ground.",
    cites: [],
  },
  {
    finds: /\bcontroversial\b|\binflammatory\b|\bdivisive\b/giu,
    kind: 'viewpoint',
    why: 'It names the strength of a disagreement, not what is wrong with the words.',
    cites: [],
  },
];

/** Words in a filter that people who complain use: a filter with them hides the complaint. */
export const criticsWords =
  /\b(?:corrupt(?:ion)?|liars?|lies|lying|cover[- ]?up|incompeten(?:t|ce)|resign|fired?|shame(?:ful)?|shame on|cruel(?:ty)?|abus(?:e|es|ive|ing)|tortur(?:e|ing)|disgrace(?:ful)?|stupid|idiots?|waste|scandal|lawsuit|racis[mt]s?|sexis[mt]s?|nazis?|fascis[mt]s?|boycott|protest|defund)\b/giu;
