import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { bluesky } from '#connectors/bluesky';
import type { Connector } from '#connectors/contract';
import { site } from '#connectors/site';
import { allAgencies } from '#domain/agencies';
import { queues } from '#jobs/queues';
import { newId } from '#kernel/ids';
import { type Blobs, openBlobs } from '#platform/blobs';
import { openDatabase, refuseMightyRole } from '#platform/database';
import { type Ctx as DatabaseCtx, type Database, type Who, contextOf, databaseOf, postgres } from '#platform/db';
import type { Environment } from '#platform/env';
import { type Jobs, openJobs, prepareJobs, queuesStand } from '#platform/jobs';
import { openMail } from '#platform/mail';
import { openMalware } from '#platform/malware';
import { migrate } from '#platform/migrations';
import { outgoing } from '#platform/outgoing';
import { openPictureText, programOnPath } from '#platform/picture-text';
import { type SignIn, openSignIn } from '#platform/sign-in';
import { openTimeStamps } from '#platform/time-stamp';
import { type Trace, openTrace } from '#platform/trace';
import { openTranslator, translateLimits } from '#platform/translator';
import { type Keys, openKeys } from '#platform/vault-keys';
import { rootDirectory } from '#policy';
import { type Ctx, type World, inWorld } from '#steps/world';

import { agencyLogs } from './agency-logs.ts';
import { credentials } from './credentials.ts';
import { headWeights } from './head-weights.ts';
import { siteStore } from './site-store.ts';

const NETWORK_LIMITS = { timeoutMs: 20_000, maxBytes: 20_000_000 };

/** Whoever signs waits for it. */
const STAMP_LIMITS = { timeoutMs: 5000, maxBytes: 200_000 };

type NewWho = Omit<Who, 'requestId' | 'now'> & Partial<Who>;

/** Everything that one process holds, opened once. `close` gives it back in order. */
export type House = {
  env: Environment;
  db: Database;
  keys: Keys;
  world: World;
  signIn: SignIn;
  trace: Trace;
  /** Which database it is, in words. */
  says: string;
  /** What whoever sets up the first agency has to know: printed on the console alone. */
  setUpCode: string;
  contextFor: (who: NewWho) => Ctx;
  close: () => Promise<void>;
};

/** What a house is made of, each opened by whoever makes it. */
export type Parts = {
  env: Environment;
  db: Database;
  keys: Keys;
  blobs: Blobs;
  jobs: Jobs;
  signIn: SignIn;
  trace: Trace;
  says: string;
  close: () => Promise<void>;
};

/** Opens database (migrated), jobs, blobs, keys, mail, connectors and sign-in. Throws in words for the administrator. */
export async function openHouse(env: Environment): Promise<House> {
  const trace = openTrace({ level: env.traceLevel });
  const home = await openDatabase({ dataDir: env.data, url: env.databaseUrl, ownerUrl: env.databaseOwnerUrl });
  await migrate(home.owner, path.join(rootDirectory(), 'migrations'));
  if (!(await queuesStand(home.app, queues))) await prepareJobs(home.owner, queues);
  await refuseMightyRole(home.app);
  const db = databaseOf(postgres(home.app));
  // Where there are agencies already, new keys would open nothing of theirs: a file that is missing is said, not made.
  const keys = openKeys(env.keys, { mayCreate: (await allAgencies(db)).length === 0 });
  const blobs = await openBlobs(path.join(env.data, 'blobs'));
  const jobs = await openJobs(home.app, (error) => trace.warn('jobs', { error: asError(error) }));
  const signIn = openSignIn({
    database: home.app,
    secret: keys.secretFor('sessions').toString('base64'),
    origins: originsOf(env.url),
  });
  const close = async () => {
    await jobs.stop();
    await signIn.close();
    await db.destroy();
    await home.stop();
  };
  return houseOf({ env, db, keys, blobs, jobs, signIn, trace, says: home.says, close });
}

/** pg-boss reports plain objects too; only an error's words go through the trace's masking. */
const asError = (reported: unknown) => (reported instanceof Error ? reported : new Error(JSON.stringify(reported)));

/** The house from its parts. */
export function houseOf({ blobs, jobs, ...parts }: Parts): House {
  const { env, db, keys } = parts;
  const databaseCtx = (who: NewWho): DatabaseCtx => {
    const now = new Date();
    return contextOf(db, { requestId: newId(now), now, ...who });
  };
  const world: World = {
    connectorOf: connectorsOf(env, databaseCtx, blobs),
    ...credentials(keys),
    logOf: agencyLogs(env, keys),
    blobs,
    jobs,
    mail: openMail(env.smtpUrl, { from: { name: 'Rostrum', address: env.mailFrom } }),
    timeStamps: openTimeStamps(env.timeStampUrl, stampFetch(env)),
    headWeights: headWeights(),
    malware: openMalware(env.clamdUrl),
    pictureText: openPictureText(readerOf(env)),
    translator: openTranslator({ url: env.translateUrl, key: env.translateKey, fetch: translateFetch(env) }),
    origin: env.url,
  };
  return {
    ...parts,
    world,
    setUpCode: randomBytes(6).toString('hex'),
    contextFor: (who) => inWorld(databaseCtx(who), world),
  };
}

/** The program that is named, else the one on the search path; none where it is switched off. */
const readerOf = ({ tesseract = programOnPath('tesseract') }: Environment) =>
  tesseract === 'off' ? undefined : tesseract;

/** The authority that the configuration names may be in our own network. */
function stampFetch({ timeStampUrl }: Environment) {
  const allow = timeStampUrl ? [new URL(timeStampUrl).origin] : [];
  return outgoing({ ...STAMP_LIMITS, allow });
}

/** A translator in our own network is reached where the configuration allows its origin, as with networks. */
const translateFetch = ({ networkOrigins }: Environment) => outgoing({ ...translateLimits, allow: networkOrigins });

/** On loopback a browser may say either name. */
function originsOf(url: string): [string, ...string[]] {
  const { protocol, hostname, port } = new URL(url);
  return hostname === 'localhost' ? [url, `${protocol}//127.0.0.1${port ? `:${port}` : ''}`] : [url];
}

type AccountReached = Parameters<World['connectorOf']>[0];

/** One connector for each server of a network, since it keeps its signed-in sessions. */
function connectorsOf(
  env: Environment,
  ctx: (who: { agencyId: string; personId: null; byPerson: false }) => DatabaseCtx,
  blobs: Blobs,
) {
  const servers = new Map<string, Connector>();
  const fetch = outgoing({ ...NETWORK_LIMITS, allow: env.networkOrigins });
  const blueskyAt = (service: string, appView: string | undefined) => {
    const known = servers.get(`${service} ${appView}`);
    if (known) return known;
    const made = bluesky({ service, fetch, ...(appView ? { appView } : {}) });
    servers.set(`${service} ${appView}`, made);
    return made;
  };
  return ({ agencyId, id, network, reach }: AccountReached): Connector | undefined => {
    if (network === 'bluesky') return blueskyAt(reach['service'] || 'https://bsky.social', reach['appView']);
    if (network !== 'site') return undefined;
    const store = siteStore(() => ctx({ agencyId, personId: null, byPerson: false }), id, blobs);
    return site({ store, url: `${env.url}${reach['page'] ?? ''}` });
  };
}
