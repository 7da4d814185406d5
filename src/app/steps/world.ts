import type { Connector } from '#connectors/contract';
import type { Blobs } from '#platform/blobs';
import type { Ctx as DatabaseCtx } from '#platform/db';
import type { Jobs } from '#platform/jobs';
import type { Mail } from '#platform/mail';
import type { Malware } from '#platform/malware';
import type { PictureText } from '#platform/picture-text';
import type { TimeStamps } from '#platform/time-stamp';
import type { Translator } from '#platform/translator';
import type { HeadWeights } from '#screening';
import type { Signer, TileStore } from '#tlog';

/** What lies outside the database and what flows reach only outside a transaction, but for sending jobs. */
export type World = {
  /** The connector of an account, by its network and reach. Undefined when this installation has none for it. */
  connectorOf(account: {
    agencyId: string;
    id: string;
    network: string;
    reach: Record<string, string>;
  }): Connector | undefined;
  /** Opens an account's sealed credential for one call. */
  openCredential(account: { agencyId: string; id: string }, kept: { version: number; sealed: Uint8Array }): Credential;
  sealCredential(account: { agencyId: string; id: string }, version: number, credential: Credential): Uint8Array;
  /** The agency's log: its tiles, and the key that signs its checkpoints. */
  logOf(agencyId: string, log: 'public' | 'restricted'): Promise<AgencyLog>;
  blobs: Blobs;
  jobs: Jobs;
  mail: Mail;
  /** Stamps what was signed with the time, where an authority is named. */
  timeStamps: TimeStamps;
  /** What the screening has learnt. */
  headWeights: HeadWeights;
  /** Looks through files for malware, where a scanner is named. */
  malware: Malware;
  /** Reads the text in pictures, where a reader is installed. */
  pictureText: PictureText;
  /** Translates comments whose language isn't read, where a translator is named. */
  translator: Translator;
  /** Where people reach this installation, without a slash at the end. */
  origin: string;
};

export type AgencyLog = { store: TileStore; signer: Signer };

export type Credential = { identifier: string; password: string };

/** One request, job or command: the database as one agency and person, and the world. */
export type Ctx = Omit<DatabaseCtx, 'as'> & { world: World; as(changes: Parameters<DatabaseCtx['as']>[0]): Ctx };

/** The same context with the world beside it. */
export function inWorld(ctx: DatabaseCtx, world: World): Ctx {
  return { ...ctx, world, as: (changes) => inWorld(ctx.as(changes), world) };
}
