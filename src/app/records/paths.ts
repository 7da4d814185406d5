/** What a list of records is narrowed by. */
export type RecordFilter = {
  account?: string | undefined;
  kind?: string | undefined;
  /** A day on the agency's calendar, YYYY-MM-DD. */
  day?: string | undefined;
  /** The network's own name of a thread's first post. */
  thread?: string | undefined;
  after?: string | undefined;
};

const query = (filter: RecordFilter) => {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(given).toString();
  return text ? `?${text}` : '';
};

/** Where records are found, read, proven and downloaded. */
export const paths = {
  records: '/records',
  recordsBy: (filter: RecordFilter) => `/records${query(filter)}` as const,
  /** One record: what is known of it, and what was decided about it. */
  record: <Id extends string>(id: Id) => `/records/${id}` as const,
  parsed: <Id extends string>(id: Id) => `/records/${id}/parsed` as const,
  raw: <Id extends string>(id: Id) => `/records/${id}/raw` as const,
  proof: <Id extends string>(id: Id) => `/records/${id}/proof` as const,
  /** Its thread as it stood at a minute of the agency's clocks, or now. */
  thread: <Id extends string>(id: Id, at?: string) =>
    `/records/${id}/thread${at ? `?at=${encodeURIComponent(at)}` : ''}` as const,
  /** The raw bytes as they came. */
  bytes: <Id extends string>(id: Id) => `/records/${id}/bytes` as const,
  /** What a verifier is given: `proof.tlog-proof`, `entry.json`, `disclosures.jsonl`. */
  proofFile: <Id extends string, File extends string>(id: Id, file: File) => `/records/${id}/proof/${file}` as const,
};
