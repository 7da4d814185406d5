/** How the keys of one service begin, and what follows: characters of a sort, at least and at most so many. */
export type Format = { starts: string; of: Sort; least: number; most: number; name: string };

export type Sort = 'hex' | 'upper' | 'word' | 'dashed' | 'dotted' | 'base64' | 'value';

/** What may stand in each sort. */
const signs: Record<Sort, string> = {
  hex: '0-9a-f',
  upper: '0-9A-Z',
  word: '0-9A-Za-z_',
  dashed: '0-9A-Za-z_-',
  dotted: '0-9A-Za-z_.-',
  base64: '0-9A-Za-z+/=_-',
  value: '0-9A-Za-z+/_-',
};

/** For each sort, whether an ASCII character belongs to it. */
const tables = new Map(Object.entries(signs).map(([sort, of]) => [sort, tableOf(new RegExp(`[${of}]`))]));

function tableOf(sign: RegExp): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => sign.test(String.fromCharCode(code)));
}

/** The table of a sort: for each ASCII code whether it belongs. */
export const tableFor = (sort: Sort): readonly boolean[] => tables.get(sort) ?? [];

/** One service a line: name; sort; least and most characters; how its keys begin. Source: what each service publishes */
const rows = `
Amazon; upper; 16 16; AKIA ASIA ABIA ACCA
GitHub; word; 30 255; ghp_ gho_ ghu_ ghs_ ghr_ github_pat_
GitLab; dashed; 16 300; glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glimt- glagent- gloas- GR1348941
Slack; dashed; 20 400; xoxb- xoxa- xoxp- xoxr- xoxs- xoxe- xoxc- xoxd- xapp- xoxe.
Stripe; word; 16 250; sk_live_ rk_live_ sk_test_ rk_test_ whsec_ sk_prod_ rk_prod_
Google; dashed; 30 40; AIza
Google; dotted; 20 400; ya29.
Google; dashed; 20 40; GOCSPX-
npm; word; 30 80; npm_
PyPI; dashed; 40 400; pypi-AgE
Docker; dashed; 20 80; dckr_pat_ dckr_oat_
DigitalOcean; hex; 40 80; dop_v1_ doo_v1_ dor_v1_
Hugging Face; word; 28 60; hf_ api_org_
Anthropic; dashed; 24 200; sk-ant-
OpenAI; dashed; 20 250; sk-proj- sk-svcacct- sk-admin- sk-None-
OpenAI; word; 32 64; sk-
OpenRouter; dashed; 40 90; sk-or-v1-
SendGrid; dotted; 40 90; SG.
Mailgun; hex; 32 60; key-
Twilio; hex; 32 32; SK
Shopify; hex; 30 40; shpat_ shpss_ shpca_ shppa_
Square; dashed; 20 60; sq0atp- sq0csp- sq0idp-
Square; dashed; 50 70; EAAA
Facebook; word; 60 300; EAACEdEose0cBA EAAG EAAB
New Relic; upper; 20 60; NRAK- NRRA- NRII-
Linear; word; 32 60; lin_api_ lin_oauth_
Figma; dashed; 30 60; figd_ figu_
Grafana; word; 30 80; glsa_ glc_
Postman; dashed; 40 80; PMAK-
RubyGems; hex; 40 60; rubygems_
Doppler; word; 38 60; dp.pt. dp.st. dp.ct. dp.sa.
Vault; dashed; 20 200; hvs. hvb. hvr.
Pulumi; hex; 40 40; pul-
Sentry; base64; 40 300; sntrys_ sntryu_
Brevo; dashed; 60 100; xkeysib- xsmtpsib-
Supabase; hex; 36 50; sbp_
Supabase; dashed; 20 60; sb_secret_
Atlassian; base64; 40 300; ATATT3 ATCTT3 ATBB
Notion; word; 38 60; secret_ ntn_
age; upper; 50 64; AGE-SECRET-KEY-1
Databricks; hex; 30 40; dapi
Dynatrace; dotted; 60 120; dt0c01.
PlanetScale; dashed; 32 70; pscale_tkn_ pscale_pw_ pscale_oauth_
Flutterwave; dashed; 12 60; FLWSECK_TEST- FLWSECK-
Airtable; dotted; 60 100; pat
Netlify; word; 36 60; nfp_
Fly; base64; 40 400; FlyV1
Buildkite; word; 38 50; bkua_ bkct_
Replicate; word; 36 44; r8_
Groq; word; 40 60; gsk_
xAI; word; 60 100; xai-
Perplexity; word; 40 60; pplx-
Tailscale; dashed; 20 80; tskey-auth- tskey-api- tskey-client-
Prefect; word; 30 50; pnu_ pnb_
Clojars; hex; 50 70; CLOJARS_
EasyPost; word; 50 60; EZAK EZTK
Adafruit; word; 26 30; aio_
Duffel; dashed; 40 50; duffel_live_ duffel_test_
Frame.io; dashed; 60 70; fio-u-
Shippo; hex; 38 42; shippo_live_ shippo_test_
Typeform; dotted; 44 70; tfp_
Contentful; dashed; 40 60; CFPAT-
HubSpot; dashed; 36 40; pat-na1- pat-eu1-
Mapbox; dotted; 60 200; sk.eyJ
Intercom; base64; 50 60; dG9rO
`;

/** Prefixes of two letters and more that are also words' beginnings need the whole length and digits. */
export const formats: readonly Format[] = rows
  .trim()
  .split('\n')
  .flatMap((row) => {
    const [name = '', sort = '', size = '', starts = ''] = row.split('; ');
    const [least = 0, most = 0] = size.split(' ').map(Number);
    return starts
      .split(' ')
      .map((start) => ({ name, of: isSort(sort) ? sort : 'word', starts: start, least, most }) as const);
  })
  .toSorted((a, b) => b.starts.length - a.starts.length);

function isSort(sort: string): sort is Sort {
  return sort in signs;
}

/** The formats by their first two characters. */
export const byStart = Map.groupBy(formats, ({ starts }) => starts.slice(0, 2));
