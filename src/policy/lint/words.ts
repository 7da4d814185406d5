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
    says: "A public university's off-topic rule, kept by keyword filters, was neither reasonable nor neutral as to viewpoint where it was used against a critic; its policy reserved the removal of any content for any reason. One judge dissented.",
  },
  'robinson-v-hunt-county': {
    name: 'Robinson v. Hunt County (5th Cir. 2019)',
    says: "A complaint stood that a sheriff's page, which welcomed positive comments and removed foul language, hate speech and what it thought inappropriate, shut out a viewpoint.",
  },
  mansky: {
    name: 'Minnesota Voters Alliance v. Mansky (U.S. 2018)',
    says: "A ban of 'political' apparel at polling places was unreasonable: nothing objective and workable said what counts as political.",
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
  /** It counts even in a sentence that says that such comments stay. */
  alsoWhereItStays?: true;
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
  {
    finds:
      /\b(?:vulgar|indecent|crude|lewd|unsuitable|improper|distasteful|tasteless|abusive)\b|\b(?:poor|bad) taste\b|\bbad faith\b/giu,
    kind: 'undefined',
    why: taste,
    cites: [],
  },
  {
    finds: /\bprofan(?:e|ity|ities)\b|\bfoul language\b/giu,
    kind: 'undefined',
    why: 'Profanity alone is mostly protected speech, and no list or standard says which words are meant.',
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds:
      /\boff[- ]?(?:topic|subject)\b|\birrelevant\b|\bunrelated\b|\bnot on topic\b|\b(?:not|un)[- ]?germane\b|\bout of scope\b|\bunproductive\b|\bunhelpful\b|\badds? nothing\b|\b(?:do|does) not (?:add|contribute)\b/giu,
    kind: 'undefined',
    why: topic,
    cites: ['peta-v-tabak', 'krasno-v-mnookin'],
  },
  {
    finds: /\bspam(?:s|my|ming)?\b/giu,
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
    finds: /\bdisruptive\b|\btrolling\b|\btrolls?\b|\bflaming\b|\bbaiting\b/giu,
    kind: 'undefined',
    why: 'What it disrupts, and how a reader tells, is not said.',
    cites: [],
  },
  {
    finds:
      /\b(?:be|stay|remain|keep it|keep comments|are|is) (?:civil|respectful|polite|courteous|nice|friendly)\b|\b(?:respectful|polite|courteous|civil) (?:comments?|tone|language|manner|discourse|discussion|dialogue)\b|\bdecorum\b/giu,
    kind: 'undefined',
    why: 'It judges the tone, and sharp words are often the view itself. As a wish it may stand; as a reason to hide it says nothing that two readers would read alike.',
    cites: [],
  },
  {
    finds: /\bpolitic(?:s|al)\b/giu,
    kind: 'undefined',
    why: 'What is political is nowhere said, and what an agency does is political to those who object.',
    cites: ['mansky'],
  },
  {
    finds: /\bexcessive(?:ly)?\b|\bbut not limited to\b|\betc\b|\band the like\b/giu,
    kind: 'undefined',
    why: 'It leaves open what else, or how much, counts.',
    cites: [],
  },
  {
    finds:
      /\bdiscretion\b|\breserves? the right to (?:hide|remove|delete|block|ban|edit)\b|\bfor any reason\b|\bfor no reason\b|\bas we see fit\b|\b(?:without|no) (?:reason|cause)\b/giu,
    kind: 'viewpoint',
    why: 'It names no reason, so whoever decides may go by the view. Name the grounds, and nothing beside them.',
    cites: ['krasno-v-mnookin', 'mansky'],
  },
  {
    finds:
      /\bwe (?:deem|find|judge|consider|feel)\b|\b(?:deemed|considered) (?:to be )?(?:by|un\w{1,12}|in\w{1,12})\b/giu,
    kind: 'undefined',
    why: 'It makes the reader the measure. A ground says what in the words counts, whoever reads.',
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds:
      /\bembarrass\w{0,6}\b|\bdisrepute\b|\breputation of (?:the|our)\b|\b(?:agency|department|office|city|town|county|state)['\u2019]s (?:reputation|image)\b/giu,
    kind: 'viewpoint',
    why: "It protects the agency's name against criticism.",
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds:
      /\bpositive\b|\bsupportive\b|\b(?:un|non-?)?constructive\b|\bonly (?:praise|supporters?)\b|\bin favou?r of (?:the|our|us)\b/giu,
    kind: 'viewpoint',
    why: praise,
    cites: ['robinson-v-hunt-county'],
    alsoWhereItStays: true,
  },
  { finds: /\bnegativ(?:e|ity)\b/giu, kind: 'viewpoint', why: praise, cites: ['robinson-v-hunt-county'] },
  {
    finds:
      /\bcritici[sz](?:es?|ing)\b|\bcritical of\b|\bno criticism\b|\bcriticism (?:is|will be) (?:not|never|hidden|removed|deleted|blocked)\b|\bno complaints?\b|\b(?:do not|don['\u2019]t|must not|may not) complain\b|\bcomplaints? (?:is|are|will be) (?:not|hidden|removed|deleted)\b|\bdisparag\w{1,9}\b|\bderogatory\b|\bunpatriotic\b|\banti-(?:government|police|agency|state)\b/giu,
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
    finds:
      /\bdisrespect(?:s|ing|ful|fully)?\b|\brude(?:ly|ness)?\b|\buncivil\b|\bincivility\b|\bunkind\b|\bmean-spirited\b|\bsnarky\b|\bsarcas(?:m|tic)\b|\bwhin(?:es?|ing)\b|\binsensitive\b|\bhurtful\b|\bupsetting\b|\bhostile\b|\baggressive\b|\bargumentative\b/giu,
    kind: 'viewpoint',
    why: feeling,
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds:
      /\b(?:insult|degrad)(?:s|e|es|ing)?\b|\bpersonal attacks?\b|\battacks? on (?:the|our|us|any|staff|employees|officers|officials)\b|\bridicul(?:es?|ing)\b|\bmock(?:s|ing|ery)?\b|\bbelittl(?:es?|ing)\b|\bdemean(?:s|ing)?\b|\bdenigrat(?:es?|ing)\b|\bhumiliat(?:es?|ing)\b/giu,
    kind: 'viewpoint',
    why: feeling,
    cites: ['robinson-v-hunt-county'],
  },
  {
    finds: /\bhateful\b|\bhate speech\b|\bhatred\b|\bno hate\b|\b(?:racist|sexist|bigoted|homophobic)\b/giu,
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
    finds: /\bmisinformation\b|\bdisinformation\b|\bmisleading\b|\bfake news\b|\bfalse information\b|\brumou?rs?\b/giu,
    kind: 'viewpoint',
    why: "It makes the agency judge of what is true. Answer with the facts; a falsehood that harms somebody's name is another ground.",
    cites: [],
  },
  {
    finds: /\bcontroversial\b|\binflam(?:matory|ing)\b|\bdivisive\b/giu,
    kind: 'viewpoint',
    why: 'It names the strength of a disagreement, not what is wrong with the words.',
    cites: [],
  },
];

/** What a rule says against contributors in so many words: that a block has no end, that nobody is told, or looks again. */
export const saysItself = {
  forGood:
    /\bpermanent(?:ly)?\b|\bfor good\b|\bforever\b|\bfor life\b|\bindefinitely\b|\bwith(?:out| no) (?:an )?end\b|\bwithout the possibility of return\b/iu,
  untold: /\bwithout (?:prior |any )?(?:notice|warning|notification)\b/iu,
  final:
    /\bno appeal\b|\b(?:may|can) ?not (?:be )?appeal(?:ed)?\b|\bdecisions? (?:is|are) final\b|\bwithout appeal\b/iu,
} as const;

/** Words in a filter that people who complain use: a filter with them hides the complaint. */
export const criticsWords =
  /\b(?:corrupt(?:ion)?|liars?|lies|lying|cover[- ]?up|incompeten(?:t|ce)|resign|fired?|shame(?:ful)?|shame on|cruel(?:ty)?|abus(?:e|es|ive|ing)|tortur(?:e|ing)|disgrace(?:ful)?|stupid|idiots?|waste|scandal|lawsuit|racis[mt]s?|sexis[mt]s?|nazis?|fascis[mt]s?|boycott|protest|defund)\b/giu;
