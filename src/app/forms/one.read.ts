import { sql } from 'kysely';
import { z } from 'zod';

import { type Block, makePdf } from '#formats/pdf';
import { formatInstant } from '#kernel/instant';
import type { View } from '#platform/db';

const Filled = z.array(z.object({ id: z.string(), label: z.string(), type: z.string(), value: z.string() }));
const Documents = z.array(
  z.object({ field: z.string(), name: z.string(), sha256: z.string(), mediaType: z.string(), sizeBytes: z.number() }),
);
const Signed = z.object({
  name: z.string(),
  words: z.array(z.string()),
  at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  address: z.string().nullable(),
});
const Decided = z.object({ signature: Signed, says: z.string(), policyHash: z.string() });
/** The form in the words that it had when it was asked by: what a page of the past shows. */
const Words = z.object({
  title: z.string(),
  clause: z.string(),
  intro: z.string().optional(),
  decides: z.object({ role: z.string(), says: z.string(), sign: z.string() }).optional(),
});

export type Signed = z.output<typeof Signed>;

/** One entry of the ledger about the request. */
export type Happened = {
  kind: string;
  at: Date;
  who: string | null;
  decisionId: string | null;
  logIndex: string | null;
  reason: string | null;
};

/** A request as it was asked, what was decided on it, and what happened. */
export type RequestPage = {
  id: string;
  form: string;
  covers: string;
  state: string;
  askedById: string;
  askedBy: string;
  askedTitle: string;
  askedAt: Date;
  account: { id: string; name: string } | null;
  from: Date | null;
  until: Date | null;
  policyHash: string;
  words: z.output<typeof Words>;
  fields: z.output<typeof Filled>;
  documents: z.output<typeof Documents>;
  signature: Signed;
  decided: (z.output<typeof Decided> & { by: string }) | null;
  /** Drafts that aren't published yet and rest on it. */
  drafts: number;
  happened: Happened[];
};

type Row = Omit<RequestPage, 'words' | 'fields' | 'documents' | 'signature' | 'decided' | 'account' | 'happened'> & {
  by: string | null;
  accountId: string | null;
  accountName: string | null;
  words: unknown;
  fields: unknown;
  documents: unknown;
  signature: unknown;
  decided: unknown;
};

const MOST = 100;

/** One request in two statements; undefined when the agency has none under this id. */
export async function requestPage(view: View, id: string): Promise<RequestPage | undefined> {
  const { rows } = await sql<Row>`
    select r.id, r.form, r.covers, r.state, r.asked_by as "askedById", p.name as "askedBy", p.title as "askedTitle",
           r.asked_at as "askedAt", r.account_id as "accountId", a.name as "accountName", r.from_at as "from",
           r.until_at as until, r.policy_hash as "policyHash", k.document->'forms'->r.form as words, r.fields, r.documents,
           r.signature, r.decided, b.name as by,
           (select count(*)::int
              from drafts d join draft_versions v on v.agency_id = d.agency_id and v.draft_id = d.id and v.version = d.version
             where d.state not in ('published', 'refused')
               and jsonb_path_exists(v.content, '$.**.needs.* ? (@ == $id)', jsonb_build_object('id', r.id))) as drafts
      from form_requests r
      join packs k on k.agency_id = r.agency_id and k.hash = r.policy_hash
      join people p on p.agency_id = r.agency_id and p.id = r.asked_by
      left join people b on b.agency_id = r.agency_id and b.id = r.decided_by
      left join accounts a on a.agency_id = r.agency_id and a.id = r.account_id
     where r.id = ${id}`.execute(view);
  const [row] = rows;
  if (!row) return undefined;
  const { by, accountId, accountName, words, decided, ...facts } = row;
  return {
    ...facts,
    account: accountId === null ? null : { id: accountId, name: accountName ?? '' },
    words: Words.parse(words),
    fields: Filled.parse(row.fields),
    documents: Documents.parse(row.documents),
    signature: Signed.parse(row.signature),
    decided: decided === null ? null : { ...Decided.parse(decided), by: by ?? '' },
    happened: await happenedTo(view, id),
  };
}

async function happenedTo(view: View, id: string): Promise<Happened[]> {
  const { rows } = await sql<Happened>`
    select l.kind, l.at, p.name as who, l.by_decision as "decisionId", l.log_index as "logIndex",
           l.payload->>'reason' as reason
      from ledger l left join people p on p.agency_id = l.agency_id and p.id = l.person_id
     where l.subject_id = ${id} order by l.at desc, l.id desc limit ${MOST}`.execute(view);
  return rows;
}

/** The accounts that a form chooses from; at most 500. */
export function openAccounts(view: View): Promise<{ id: string; name: string }[]> {
  return view
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('from_at', '<=', view.now)
    .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', view.now)]))
    .orderBy('name')
    .limit(500)
    .execute();
}

type Named = { agency: string; zone: string; now: Date };

/** A request on paper, with both signatures, for a file that is kept elsewhere. */
export function requestPaper(page: RequestPage, named: Named): Promise<Buffer> {
  return makePdf({
    title: page.words.title,
    author: named.agency,
    createdAt: named.now,
    blocks: blocksOf(page, named),
    footer: `${named.agency}. Request ${page.id}`,
  });
}

function factsOf(page: RequestPage, zone: string): [string, string][] {
  const { words, from, until } = page;
  const facts: [string, string | null][] = [
    ['Clause', words.clause === 'house' ? 'A rule of this software' : words.clause],
    ['Asked by', [page.askedBy, page.askedTitle].filter(Boolean).join(', ')],
    ['Account', page.account?.name ?? null],
    ['State', stateWords[page.state] ?? page.state],
    ['Holds from', from && formatInstant(from, zone)],
    ['Until', from && (until ? formatInstant(until, zone) : 'it is ended')],
    ['Policy version (SHA-256)', page.policyHash],
  ];
  return facts.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

function blocksOf(page: RequestPage, { zone }: Named): Block[] {
  const { words, fields, documents, signature, decided } = page;
  return [
    ...(words.intro ? [{ paragraph: words.intro }] : []),
    { pairs: factsOf(page, zone) },
    { heading: 'As it was asked' },
    { pairs: fields.filter(({ value }) => value !== '').map(({ label, value }) => [label, value] as const) },
    ...documents.map(({ name, sha256 }) => ({ paragraph: `File: ${name} (SHA-256 ${sha256})` })),
    ...signed('Signed by who asked', signature, zone),
    ...(decided ? signed(`Signed by who decided: ${decided.by}`, decided.signature, zone) : []),
    ...(decided && decided.says !== '' ? [{ paragraph: decided.says }] : []),
    { paragraph: 'The agency’s record of this is in its log. Ask the records officer for its proof.' },
  ];
}

const stateWords: Record<string, string> = {
  asked: 'Asked, not answered yet',
  granted: 'Granted',
  refused: 'Refused',
  withdrawn: 'Ended by hand',
};

function signed(heading: string, { name, words, at, address }: Signed, zone: string): Block[] {
  return [
    { heading, level: 3 },
    { list: [...words] },
    {
      pairs: [
        ['Name typed', name],
        ['At', formatInstant(at, zone)],
        ['From the network address', address ?? 'not known'],
      ],
    },
  ];
}
