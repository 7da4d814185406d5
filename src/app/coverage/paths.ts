/** What a list of clauses is narrowed by; what is empty narrows nothing. */
export type CoverageFilter = {
  status?: string | undefined;
  /** A policy's number: the agency's own or one that it rests on. */
  policy?: string | undefined;
  /** An audience of the policy, by its id. */
  owner?: string | undefined;
  /** One clause alone. */
  clause?: string | undefined;
  /** The clause after which the page begins. */
  after?: string | undefined;
};

/** The one place on the page to which a link with a filter leads. */
const LIST = '#clauses';

const query = (filter: CoverageFilter) => {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = given
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%20', '+')}`)
    .join('&');
  return text ? `?${text}` : '';
};

/** Where it is shown what keeps each clause, and what shows that it did. */
export const paths = {
  home: '/coverage',
  by: (filter: CoverageFilter) => `/coverage${query(filter)}${LIST}` as const,
  /** The proof of one entry of the ledger, which some control left behind. */
  evidence: <Id extends string>(entryId: Id) => `/coverage/evidence/${entryId}` as const,
  /** What a verifier is given: `proof.tlog-proof`, `entry.json`, `disclosures.jsonl`. */
  evidenceFile: <Id extends string, File extends string>(entryId: Id, file: File) =>
    `/coverage/evidence/${entryId}/${file}` as const,
};
