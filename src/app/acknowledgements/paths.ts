/** What a list of people is narrowed by, by the names of the fields. */
type PeopleFilter = Record<string, string | undefined>;

const query = (filter: PeopleFilter) => {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(given).toString();
  return text ? `?${text}` : '';
};

/** Addresses of this area. */
export const paths = {
  /** What waits for me and what I signed; campaigns for those who run them. */
  home: '/acknowledgements',
  start: '/acknowledgements/new',
  /** People of mine who haven't answered. */
  team: '/acknowledgements/team',
  poster: '/acknowledgements/poster',
  ownForm: '/acknowledgements/form',
  ownFormFile: <Hash extends string>(sha256: Hash) => `/acknowledgements/form/${sha256}/bytes` as const,
  /** One person's acknowledgement: the words then, the paper, the proof. */
  one: <Id extends string>(id: Id) => `/acknowledgements/one/${id}` as const,
  /** What a verifier is given: `proof.tlog-proof`, `entry.json`, `disclosures.jsonl`. */
  proofFile: <Id extends string, File extends string>(id: Id, file: File) =>
    `/acknowledgements/one/${id}/proof/${file}` as const,
  campaign: <Id extends string>(id: Id) => `/acknowledgements/campaigns/${id}` as const,
  people: (id: string, filter: PeopleFilter) => `/acknowledgements/campaigns/${id}${query(filter)}#people` as const,
  csv: <Id extends string>(id: Id) => `/acknowledgements/campaigns/${id}/people.csv` as const,
  csvBy: (id: string, filter: PeopleFilter) => `/acknowledgements/campaigns/${id}/people.csv${query(filter)}` as const,
  sign: <Id extends string>(id: Id) => `/acknowledgements/campaigns/${id}/sign` as const,
  record: <Id extends string>(id: Id) => `/acknowledgements/campaigns/${id}/record` as const,
  recordFor: (id: string, filter: PeopleFilter) => `/acknowledgements/campaigns/${id}/record${query(filter)}` as const,
  rollCall: <Id extends string>(id: Id) => `/acknowledgements/campaigns/${id}/roll-call.pdf` as const,
  rollCallFor: (id: string, filter: PeopleFilter) =>
    `/acknowledgements/campaigns/${id}/roll-call.pdf${query(filter)}` as const,
  mailAgain: <Id extends string>(id: Id) => `/acknowledgements/campaigns/${id}/mail` as const,
  kiosk: <Id extends string>(id: Id) => `/acknowledgements/campaigns/${id}/kiosk` as const,
  end: <Id extends string>(id: Id) => `/acknowledgements/campaigns/${id}/end` as const,
};

/** Addresses for those who don't sign in: a person's own link, a shared device, and where a link is asked for. */
export const publicPaths = {
  link: <Secret extends string>(secret: Secret) => `/acknowledge/${secret}` as const,
  kiosk: <Key extends string>(key: Key) => `/acknowledge/kiosk/${key}` as const,
  ask: <Slug extends string>(slug: Slug) => `/acknowledge/at/${slug}` as const,
};
