import { Client } from 'pg';

import { loadAgency } from '../city.ts';
import { randomOf } from '../city/random.ts';
import type { Row } from '../city/rows.ts';
import { crowdOf, talkOf, waitingOn } from '../city/talk.ts';
import { offices } from '../city/words.ts';
import type { BenchDatabase } from './database.ts';
import { demoAccount, demoPeople } from './demo.ts';

const DAY_MS = 86_400_000;
const SPAN_DAYS = 90;

/** On the page of a demonstration's agency lie so many records of three months, and so many comments that nobody has read. */
export async function peopled(
  database: BenchDatabase,
  slug: string,
  wanted: { records: number; waiting: number },
): Promise<void> {
  const [account, people] = [await demoAccount(database, slug), await demoPeople(database, slug)];
  const random = randomOf(5);
  const stage = {
    ...account,
    network: 'site',
    office: offices[3] ?? offices[0],
    authorId: people['marisol']?.id ?? '',
    monitorId: people['theo']?.id ?? '',
    crowd: crowdOf(random, 400),
  };
  const yesterday = new Date(Date.now() - 2 * DAY_MS);
  const span = { from: new Date(yesterday.getTime() - SPAN_DAYS * DAY_MS), until: yesterday };
  function* rows(): Generator<Row> {
    yield* talkOf(random, stage, { span, records: wanted.records });
    yield* waitingOn(random, stage, { at: yesterday, comments: wanted.waiting });
  }
  const client = new Client(database.owner);
  await client.connect();
  await loadAgency(client, account.agencyId, rows());
  await client.query('analyze');
  await client.end();
}

/** The password of everybody in the demonstration. */
const PASSWORD = 'a demonstration of Rostrum';

type SignsIn = {
  signIn(typed: {
    email: string;
    password: string;
    address: string;
  }): Promise<{ kind: string; cookies?: readonly string[] }>;
};

/** Somebody signs in; answers the cookies that the browser then sends. */
export async function cookiesOf(signIn: SignsIn, email: string): Promise<string> {
  const answer = await signIn.signIn({ email, password: PASSWORD, address: '127.0.0.1' });
  if (answer.kind !== 'signed in') throw new Error(`${email} is not signed in: ${JSON.stringify(answer)}`);
  return (answer.cookies ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
}
