const escaped = encodeURIComponent;

/** Where versions of the policy are uploaded, looked at, adopted and reviewed. */
export const paths = {
  home: '/versions',
  /** Which version was in force: `at` is a day or an instant. */
  at: (at: string) => `/versions?at=${escaped(at)}` as const,
  upload: '/versions/upload',
  compare: '/versions/compare',
  /** Two versions by their hashes. */
  compared: (before: string, after: string) =>
    `/versions/compare?before=${escaped(before)}&after=${escaped(after)}` as const,
  reviews: '/versions/reviews',
  proposal: <Id extends string>(id: Id) => `/versions/proposals/${id}` as const,
  /** Who must acknowledge a proposal, by name. */
  people: <Id extends string>(id: Id) => `/versions/proposals/${id}/people` as const,
  adopt: <Id extends string>(id: Id) => `/versions/proposals/${id}/adopt` as const,
  withdraw: <Id extends string>(id: Id) => `/versions/proposals/${id}/withdraw` as const,
  version: <Id extends string>(id: Id) => `/versions/${id}` as const,
  pdf: <Id extends string>(id: Id) => `/versions/${id}/policy.pdf` as const,
};

/** Where a campaign of acknowledgements begins for the people whom a version asks. */
export const campaignFor = (hash: string) => `/acknowledgements/new?policy=${escaped(hash)}` as const;
