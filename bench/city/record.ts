import { sha256 } from '#kernel/hash';
import { newId } from '#kernel/ids';

import type { Random } from './random.ts';
import { type Row, row } from './rows.ts';
import type { Office } from './words.ts';

/** An account, and those who work at it. */
export type Stage = {
  agencyId: string;
  accountId: string;
  network: string;
  handle: string;
  name: string;
  office: Office;
  authorId: string;
  monitorId: string;
  packHash: string;
  /** People of the public who write here. */
  crowd: readonly Author[];
};

/** Somebody of the public. */
export type Author = { id: string; name: string };

export const hexOf = (random: Random, bytes: number): string => Buffer.from(random.bytes(bytes)).toString('hex');

/** A decision of somebody of the agency, granted. */
export function decision(
  random: Random,
  stage: Stage,
  made: { act: string; kind: string; subjectId: string; personId: string; at: Date },
) {
  const id = newId(made.at, random.bytes(10));
  const facts = { byPerson: true, ordered: false, roles: [], standing: [], commentsOn: true, workstation: true };
  const line = row('decisions', {
    agency_id: stage.agencyId,
    id,
    person_id: made.personId,
    act: made.act,
    subject_kind: made.kind,
    subject_id: made.subjectId,
    granted: true,
    controls: '{}',
    facts,
    pack_hash: stage.packHash,
    request_id: newId(made.at, random.bytes(10)),
    at: made.at,
  });
  return { id, line };
}

/** One state of one thing, as the network showed it. */
export type Said = {
  kind: 'post' | 'comment' | 'edit' | 'deletion' | 'evidence';
  remoteId: string;
  root: string;
  parent: string | null;
  version: string;
  author: Author;
  text: string;
  at: Date;
};

/** One captured state: its raw bytes' name, its record, and its entry in the ledger, which waits to be numbered. */
export function* recorded(
  random: Random,
  { agencyId: agency_id, accountId: account_id }: Stage,
  said: Said,
): Generator<Row, string> {
  const { at, author, text, version, kind } = said;
  const own = kind === 'evidence';
  const id = newId(at, random.bytes(10));
  const rawId = newId(at, random.bytes(10));
  const bytes = JSON.stringify({ uri: said.remoteId, author, text, version });
  const raw = sha256(bytes);
  const remote_id = own ? `evidence ${id}` : said.remoteId;
  yield row('raw_captures', {
    agency_id,
    id: rawId,
    account_id,
    sha256: raw,
    size_bytes: Buffer.byteLength(bytes),
    media_type: 'application/json',
    source: said.remoteId,
    at,
  });
  yield row('record_ids', { agency_id, account_id, remote_id, version, id, at });
  yield row('records', {
    agency_id,
    at,
    id,
    kind,
    account_id,
    remote_id,
    root_remote_id: said.root,
    parent_remote_id: said.parent,
    version,
    author,
    text,
    certainty: kind === 'deletion' ? 'inferred' : 'stated',
    how: own ? 'own' : 'poll',
    raw_id: rawId,
    body: { at, textLeftOut: 0, media: [] },
  });
  const payload = { recordId: id, raw, remoteId: remote_id, version, author, text, how: 'poll', certainty: 'stated' };
  yield* entry(random, agency_id, { kind: `captured.${kind}`, subjectId: id, at, payload });
  return id;
}

type Entry = { kind: string; subjectId: string; at: Date; payload: object; personId?: string; decisionId?: string };

/** One entry of the ledger with its seed. */
export function* entry(
  random: Random,
  agency_id: string,
  { kind, subjectId, at, payload, ...by }: Entry,
): Generator<Row> {
  const id = newId(at, random.bytes(10));
  const { personId = null, decisionId = null } = by;
  yield row('ledger', {
    agency_id,
    id,
    kind,
    subject_id: subjectId,
    person_id: personId,
    by_decision: decisionId,
    at,
    payload,
  });
  yield row('ledger_seeds', { agency_id, ledger_id: id, seed: random.bytes(32) });
}
