import type { FindingKind } from './types.ts';

const call = 'Leave it out. Ask the person to call, or give a secure form to use.';
const others = 'Leave it out: it is somebody’s own, and can’t be called back.';
const plain = 'Say the same in words that a stranger can’t hold against the agency.';

/** What each kind is called, and what to write instead. */
export const kindWords: Readonly<Record<FindingKind, { label: string; instead: string }>> = {
  ssn: { label: 'Social Security number', instead: call },
  card: { label: 'Card number', instead: 'Leave the number out. Payments are never arranged in a post.' },
  routing: { label: 'Routing number', instead: call },
  account: { label: 'Account number', instead: call },
  phone: { label: 'Telephone number', instead: 'Give a number of the agency, or none.' },
  email: { label: 'E-mail address', instead: 'Give an address of the agency, or none.' },
  address: { label: 'Home address', instead: others },
  dob: { label: 'Date of birth', instead: others },
  driver_license: { label: 'Driver license number', instead: call },
  offender_number: {
    label: 'Offender number',
    instead: 'Leave the number out; the public search shows what is public.',
  },
  mrn: { label: 'Medical record number', instead: others },
  insurance: { label: 'Insurance number', instead: others },
  medical: { label: 'Somebody’s health', instead: 'Speak of nobody’s health. Offer a way to talk in private.' },
  iban: { label: 'Account number', instead: call },
  ip: { label: 'Network address', instead: 'Leave it out, or tell the service desk.' },
  secret: { label: 'Key or token', instead: 'Leave it out, and have it changed: whoever saw it can use it.' },
  password: { label: 'Password', instead: 'Leave it out, and have it changed: whoever saw it can sign in.' },
  profanity: { label: 'Swear word', instead: plain },
  obscene: { label: 'Obscene words', instead: plain },
  threat: { label: 'Threat', instead: 'Take it out. If somebody is in danger, call 911 first.' },
  slur: { label: 'Slur', instead: 'Take it out. Where it is quoted, tell what happened without it.' },
  harassment: { label: 'Insult to a person', instead: 'Say what happened, not what somebody is.' },
  accusation: { label: 'Accusation', instead: 'Say what was decided, by whom, and where that can be read.' },
  incitement: { label: 'Call to harm', instead: 'Take it out. If somebody is in danger, call 911 first.' },
  discrimination: { label: 'Contempt for who people are', instead: 'Speak of what was done, not of who somebody is.' },
  electioneering: {
    label: 'For or against a candidate',
    instead: 'Say when and how to vote, and nothing for or against anybody.',
  },
  campaign_contribution: {
    label: 'Asks for a campaign',
    instead: 'Take it out: the agency asks nobody for a campaign.',
  },
  ballot_question: {
    label: 'For or against a question on a ballot',
    instead: 'Say what the question is and when it is voted on, and nothing for or against it.',
  },
  commercial: { label: 'Advertising', instead: 'Name the service without an offer, a price or a link to a shop.' },
  guilt: {
    label: 'Says who is guilty',
    instead: 'Say what was charged, by whom and when; leave guilt and innocence to the court.',
  },
  pending_case: {
    label: 'On a pending case',
    instead: 'Give the court, the number and the date of the hearing, and nothing on its merits.',
  },
  grievance: {
    label: 'A matter for the workplace',
    instead: 'Take it to the supervisor or to Human Resources. What the law protects stays your right.',
  },
  confidential: {
    label: 'What only insiders know',
    instead: 'Say what is published already, or ask who decides on it.',
  },
  endorsement: {
    label: 'Endorsement',
    instead: 'Name the product only where the instruction needs it, without praise.',
  },
  confirms_person: {
    label: 'Confirms whose case it is',
    instead: 'Say neither yes nor no of anybody. Give the public search or a number to call, and answer in private.',
  },
  election_name: {
    label: 'Somebody who stands for election',
    instead: 'Name the office or the service, not the person. If the name has to stand, the director decides.',
  },
  misattributed_fact: {
    label: 'A fact without its source',
    instead:
      'Say who found it and when, or link to it. What nobody can look up is left out, or said as the agency’s own view.',
  },
  link_risk: {
    label: 'Risky link',
    instead: 'Give the page’s own full address, beginning with https, on a site that people know.',
  },
  language: { label: 'Another language', instead: 'Have it read by somebody who speaks the language.' },
  alt_text: { label: 'Alt text', instead: 'Say in a sentence what the picture shows.' },
  alt_text_cap: { label: 'Alt text too long', instead: 'Say what matters in it, and the rest in the post.' },
  image_of_text: { label: 'Picture of text', instead: 'Say all of it in the post or in the alt text.' },
  captions: {
    label: 'Captions of a video',
    instead:
      'Look whether the video has captions and say so (“with captions”), link to one that has, or say that nobody speaks in it.',
  },
  hashtag_case: { label: 'Hashtag without capitals', instead: 'Begin each word with a capital, as in #RoadWorkAhead.' },
  emoji_run: { label: 'Many pictures in a row', instead: 'One picture says it, at the end.' },
  all_caps: { label: 'Capitals throughout', instead: 'Write as in a letter; begin with what matters.' },
  reading_grade: { label: 'Hard to read', instead: 'Shorter sentences, one thought in each, and everyday words.' },
};

/** What a kind is called; undefined for what is none. */
export const labelOf = (kind: string): string | undefined =>
  Object.entries(kindWords).find(([name]) => name === kind)?.[1].label;

/** What must not be sent over social media by anybody's leave; found by {@link secretsIn}. */
export const secretKinds: ReadonlySet<string> = new Set([
  'ssn',
  'card',
  'account',
  'routing',
  'iban',
  'password',
  'secret',
]);
