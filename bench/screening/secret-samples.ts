import { type Random, randomOf } from '../city/random.ts';

/** A sentence and, if it holds one, the secret in it. All values are made by the seed; none was ever a key. */
export type Sample = { text: string; secret: string | undefined; format: string };

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const hex = '0123456789abcdef';
const word = lower + upper + digits;
const dashed = `${word}_-`;
const base64 = `${word}+/`;

type Make = (random: Random) => string;

const draw = (random: Random, from: string, length: number): string =>
  Array.from({ length }, () => from.charAt(random.below(from.length))).join('');

/** Values of a fixed beginning. The beginnings are joined here so that no file holds one whole. */
const begun =
  (start: readonly string[], from: string, length: number): Make =>
  (random) =>
    start.join('') + draw(random, from, length);

const jwt: Make = (random) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: draw(random, digits, 8), iat: 1_700_000_000 + random.below(9_999_999) };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${draw(random, dashed, 43)}`;
};

const pem =
  (label: string): Make =>
  (random) => {
    const lines = Array.from({ length: 6 }, () => draw(random, base64, 64)).join('\n');
    return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----`;
  };

const people = ['admin', 'svc_web', 'jlopez', 'backup', 'reporting', 'root'] as const;
const password: Make = (random) => draw(random, word, 10) + random.pick(['!', '#7', '_9', '%2', '9']);

/** Formats that carry their own mark. */
const marked: Record<string, Make> = {
  'aws key id': begun(['AK', 'IA'], upper + '234567', 16),
  'aws temporary key id': begun(['AS', 'IA'], upper + '234567', 16),
  github: begun(['gh', 'p_'], word, 36),
  'github server': begun(['gh', 's_'], word, 36),
  'github fine-grained': (random) =>
    `${['github', 'pat', ''].join('_')}${draw(random, word, 22)}_${draw(random, word, 59)}`,
  gitlab: begun(['gl', 'pat-'], dashed, 20),
  'slack bot': (random) =>
    `${['xo', 'xb'].join('')}-${draw(random, digits, 12)}-${draw(random, digits, 12)}-${draw(random, word, 24)}`,
  'slack user': (random) =>
    `${['xo', 'xp'].join('')}-${draw(random, digits, 12)}-${draw(random, digits, 12)}-${draw(random, digits, 12)}-${draw(random, hex, 32)}`,
  'slack webhook': (random) =>
    `https://hooks.slack.com/${['ser', 'vices'].join('')}/T${draw(random, upper + digits, 8)}/B${draw(random, upper + digits, 8)}/${draw(random, word, 24)}`,
  stripe: begun(['sk', '_live_'], word, 24),
  'stripe restricted': begun(['rk', '_live_'], word, 99),
  google: begun(['AI', 'za'], dashed, 35),
  'google oauth secret': begun(['GOC', 'SPX-'], dashed, 28),
  npm: begun(['np', 'm_'], word, 36),
  pypi: (random) => `${['pypi', 'AgEIcHlwaS5vcmc'].join('-')}${draw(random, dashed, 150)}`,
  sendgrid: (random) => `${['S', 'G'].join('')}.${draw(random, dashed, 22)}.${draw(random, dashed, 43)}`,
  docker: begun(['dckr', '_pat_'], dashed, 27),
  'digital ocean': begun(['dop', '_v1_'], hex, 64),
  'hugging face': begun(['h', 'f_'], lower + upper, 34),
  anthropic: begun(['sk-', 'ant-', 'api03-'], dashed, 95),
  openai: begun(['sk-', 'proj-'], dashed, 74),
  shopify: begun(['shp', 'at_'], hex, 32),
  vault: begun(['hv', 's.'], word, 24),
  mailgun: begun(['ke', 'y-'], hex, 32),
  telegram: (random) => `${draw(random, digits.slice(1), 10)}:AA${draw(random, dashed, 33)}`,
  'discord webhook': (random) =>
    `https://discord.com/api/${['web', 'hooks'].join('')}/${draw(random, digits.slice(1), 18)}/${draw(random, dashed, 68)}`,
  jwt,
  'private key': pem(['RSA', 'PRIVATE', 'KEY'].join(' ')),
  'openssh key': pem(['OPENSSH', 'PRIVATE', 'KEY'].join(' ')),
  'postgres address': (random) =>
    `postgres://${random.pick(people)}:${draw(random, word, 14)}@db${random.below(9)}.example.gov:5432/cases`,
  'mongodb address': (random) =>
    `mongodb+srv://${random.pick(people)}:${draw(random, word, 16)}@cluster${random.below(9)}.example.net/records`,
  'basic auth': (random) => `https://${random.pick(people)}:${draw(random, word, 12)}@intranet.example.gov/files`,
};

/** Formats that only the words before them give away. */
const announced: Record<string, readonly [frame: (value: string) => string, make: Make]> = {
  'aws secret': [(value) => `aws_secret_access_key = ${value}`, (random) => draw(random, base64, 40)],
  'azure account key': [
    (value) => `AccountName=ccfiles;AccountKey=${value};EndpointSuffix=core`,
    (random) => `${draw(random, base64, 86)}==`,
  ],
  'hex api key': [(value) => `the api key is ${value}, please rotate it`, (random) => draw(random, hex, 32)],
  'client secret': [
    (value) => `client_secret: "${value}"`,
    (random) => `${draw(random, word, 3)}8Q~${draw(random, word, 34)}`,
  ],
  'bearer token': [
    (value) => `curl -H "Authorization: Bearer ${value}" worked for me`,
    (random) => draw(random, word, 40),
  ],
  'signing key': [(value) => `our signing key (${value}) leaked in the log`, (random) => draw(random, word, 44)],
  'wifi password': [(value) => `The wifi password for the lobby is ${value}`, password],
  login: [(value) => `user: kiosk password: ${value}`, password],
  pw: [(value) => `pw ${value} until Friday`, password],
};

const frames: readonly [(value: string) => string, ...((value: string) => string)[]] = [
  (value) => `Does anybody know why ${value} stopped working?`,
  (value) => `@StateAgency you left this on your page: ${value}`,
  (value) => `config says TOKEN=${value}`,
  (value) => `Found in the public repo: "${value}".`,
  (value) => `FYI our vendor uses (${value}) for the map`,
  (value) => `${value} is what the contractor posted, please take it down`,
  (value) => `Reminder for the web team: ${value}\nThanks!`,
  (value) => `{"key":"${value}","region":"central"}`,
];

/** So many sentences with a secret each, over all formats in turn. */
export function secrets(count: number, seed: number): Sample[] {
  const random = randomOf(seed);
  const makers: readonly (readonly [string, (random: Random) => Sample])[] = [
    ...Object.entries(marked).map(
      ([format, make]) =>
        [
          format,
          (drawn: Random) => {
            const secret = make(drawn);
            return { text: drawn.pick(frames)(secret), secret, format };
          },
        ] as const,
    ),
    ...Object.entries(announced).map(
      ([format, [frame, make]]) =>
        [
          format,
          (drawn: Random) => {
            const secret = make(drawn);
            return { text: frame(secret), secret, format };
          },
        ] as const,
    ),
  ];
  return Array.from({ length: count }, (_, at) => makers[at % makers.length]?.[1](random)).filter(
    (one) => one !== undefined,
  );
}

const uuid: Make = (random) => [8, 4, 4, 4, 12].map((length) => draw(random, hex, length)).join('-');

/** What looks like a secret and is none. */
const lookAlikes: readonly [Make, ...Make[]] = [
  (random) => `Request id ${uuid(random)} failed, please send it to the help desk`,
  (random) => `The token id in the ticket is ${uuid(random)}`,
  (random) => `SHA-256 of the form: ${draw(random, hex, 64)}`,
  (random) => `commit ${draw(random, hex, 40)} fixes the map`,
  (random) => `md5 checksum ${draw(random, hex, 32)} for the records export`,
  (random) => `"integrity": "sha512-${draw(random, base64, 86)}=="`,
  (random) => `<img src="data:image/png;base64,iVBORw0KGgo${draw(random, base64, 120)}">`,
  (random) => `Watch the hearing: https://video.example.org/watch?v=${draw(random, dashed, 11)}`,
  (random) => `Agenda: https://files.example.gov/d/${draw(random, dashed, 33)}/view?usp=sharing`,
  (random) => `Survey: https://forms.example.com/r/${draw(random, word, 10)} closes on Friday`,
  (random) => `Track it with 1Z${draw(random, digits + upper, 16)} or ${draw(random, digits, 22)}`,
  () => `Set ${['AK', 'IA'].join('')}IOSFODNN7EXAMPLE as the key in the sample`,
  () => `Use Authorization: Bearer YOUR_ACCESS_TOKEN_HERE in the header`,
  () => `api_key=<your-api-key-goes-here>`,
  () => ['export TOKEN=$', '{GITHUB_TOKEN}'].join(''),
  () => `password: ********`,
  () => `A password is required; choose one of 12 to 64 characters with 2 digits`,
  () => `Reset your password: visit the help desk or call before 4:30`,
  () => `Never share your password, PIN or passphrase with anybody`,
  () => `Forgot your password? It expires every 90 days.`,
  () => `Your PIN is 4 digits long and comes by mail`,
  () => `mysql://user:password@localhost/example shows the form of an address`,
  (random) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${draw(random, base64, 43)} ann@example`,
  (random) =>
    `-----BEGIN CERTIFICATE-----\n${draw(random, base64, 64)}\n${draw(random, base64, 64)}\n-----END CERTIFICATE-----`,
  () => `A file that starts with ${['-----BEGIN', 'PRIVATE', 'KEY-----'].join(' ')} must never be posted`,
  (random) => `Our public key is pk_live_${draw(random, word, 24)} on the payment page`,
  (random) =>
    `Docket CF-${2020 + random.below(7)}-${draw(random, digits, 5)}, order number ${draw(random, digits, 14)}`,
  (random) =>
    `Release v${random.below(9)}.${random.below(30)}.${random.below(99)}-rc.${random.below(9)}+${draw(random, hex, 7)}`,
  (random) => `Parcel R${draw(random, digits, 9)}-${draw(random, digits, 4)}, plat book ${random.below(99)}`,
  (random) => `Serial number ${draw(random, upper + digits, 12)}-${draw(random, upper + digits, 8)} is recalled`,
  (random) => `etag: W/"${draw(random, hex, 32)}" means the page was not changed`,
  (random) => `Confirmation code ${draw(random, upper + digits, 6)} for case file ${draw(random, digits, 10)}`,
  () => `OklahomaDepartmentOfCorrectionsPublicMeetingNotice2026.pdf is on the site`,
  () => `The-secret-to-a-good-garden-is-patience-and-water-in-July-2026`,
  () => `As a token of thanks, 25 volunteers got tickets to Thunder2026Opening`,
  (random) => `GUID {${uuid(random).toUpperCase()}} is the id of the form`,
  (random) => `hash: ${draw(random, base64, 43)}= for the record of the ledger`,
  (random) => `Bitcoin scam alert: they ask you to send to bc1q${draw(random, lower + digits, 38)}`,
  (random) =>
    `Lot ${draw(random, upper, 3)}${draw(random, digits, 7)}, batch ${draw(random, upper + digits, 10)}, VIN 1FTEW1E5${draw(random, upper + digits, 9)}`,
  () => `#PublicRecordsWeek2026 #OpenGovernmentOklahoma2026`,
];

/** So many sentences that look as if they held a secret, over all sorts in turn. */
export function innocents(count: number, seed: number): Sample[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, at) => ({
    text: (lookAlikes[at % lookAlikes.length] ?? lookAlikes[0])(random),
    secret: undefined,
    format: `look-alike ${at % lookAlikes.length}`,
  }));
}
