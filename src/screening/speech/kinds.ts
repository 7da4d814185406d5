/** The kinds of speech that this part tells apart, in the order of the weights. */
export const speechKinds = [
  'accusation',
  'incitement',
  'guilt',
  'pending_case',
  'confidential',
  'electioneering',
  'commercial',
  'grievance',
  'ballot_question',
  'campaign_contribution',
  'endorsement',
  'confirms_person',
] as const;

export type SpeechKind = (typeof speechKinds)[number];

/** What a finding of the kind says, in plain words. */
export const explanations: Record<SpeechKind, string> = {
  accusation: 'says as a fact that a person or a body did something criminal, corrupt or shameful',
  incitement: 'calls for or wishes violence, or panic, against people, a facility or an office',
  guilt: 'says of somebody charged, arrested or held that he did it, or did not',
  pending_case:
    'judges a case that is not decided: its evidence, its witnesses, its outcome or what the court should do',
  confidential:
    'gives away what only insiders know: security, movements, investigations, people, or plans not yet public',
  electioneering: 'is for or against a candidate or a party',
  commercial: 'offers something for sale or advertises it',
  grievance: 'complains as an employee of pay, hours, leave, discipline or a superior, or asks for them in public',
  ballot_question: 'is for or against a question that voters decide',
  campaign_contribution: 'asks for or offers money, goods or work for a campaign, a candidate or a party',
  endorsement: 'recommends a company, a product, a faith or a private person in the name of the agency',
  confirms_person:
    'says of one person that they are, or were, somebody whom the agency holds, treats, serves or has a case on',
};

/** What turns a sum of weights into a finding. */
export type Measure = {
  /** The largest weight, what stands alone, and from which sum on there is a finding. */
  scale: number;
  bias: number;
  threshold: number;
  /** The logistic curve from the sum to how often it is right. */
  slope: number;
  offset: number;
};
