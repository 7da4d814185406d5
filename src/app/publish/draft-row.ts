import { z } from 'zod';

import { peopleShown } from '#kernel/people-shown';

import { NeedsKept } from './draft-permissions.ts';

const PictureKept = z.object({
  sha256: z.string(),
  mediaType: z.string(),
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  source: z.string(),
  right: z.string(),
  shows: z.array(z.enum(peopleShown)).optional(),
  needs: NeedsKept,
});
/** A content as a version keeps it. */
export const ContentKept = z.object({
  text: z.string(),
  needs: NeedsKept,
  to: z.string().optional(),
  pictures: z.array(PictureKept),
});
export type Picture = z.output<typeof PictureKept>;
export type Content = z.output<typeof ContentKept>;

/** The order to publish this version: `trouble` says why it isn't out yet, or never will be. */
export type Order = {
  state: string;
  dueAt: Date;
  doneAt: Date | null;
  trouble: string | null;
  tries: number;
  url: string | null;
};

/** A draft with what is beside it, as it comes from the database. */
export type Row = {
  id: string;
  agency_id: string;
  state: string;
  version: number;
  content_hash: string;
  questionable: boolean;
  answers: string | null;
  changed_at: Date;
  author_id: string;
  account_id: string;
  author_name: string;
  network: string;
  reach: unknown;
  account_name: string;
  handle: string;
  technology_id: string;
  division_id: string | null;
  administrator_id: string | null;
  comments_on: boolean;
  content: unknown;
  findings: unknown;
  order_state: string | null;
  due_at: Date | null;
  done_at: Date | null;
  trouble: string | null;
  tries: number | null;
  remote_url: string | null;
  reviewed_version: number | null;
  verdict: string | null;
  reviewed_content: unknown;
  permissions: unknown;
  attachments: unknown;
  happened: unknown;
  questions: unknown;
};

/** What of a row is told as it stands. */
export function factsOf(row: Row) {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    contentHash: row.content_hash,
    questionable: row.questionable,
    answers: row.answers ?? undefined,
    changedAt: row.changed_at,
    author: { id: row.author_id, name: row.author_name },
    account: {
      id: row.account_id,
      agencyId: row.agency_id,
      network: row.network,
      reach: Object.fromEntries(Object.entries(Object(row.reach)).map(([name, value]) => [name, String(value)])),
      name: row.account_name,
      handle: row.handle,
      technologyId: row.technology_id,
      divisionId: row.division_id,
      administratorId: row.administrator_id,
      commentsOn: row.comments_on,
    },
    order: orderOf(row),
    reviewed:
      row.reviewed_version === null
        ? undefined
        : {
            version: row.reviewed_version,
            verdict: row.verdict ?? '',
            content: ContentKept.parse(row.reviewed_content),
          },
  };
}

function orderOf({ order_state, due_at, done_at, trouble, tries, remote_url }: Row): Order | undefined {
  if (order_state === null || due_at === null) return undefined;
  return { state: order_state, dueAt: due_at, doneAt: done_at, trouble, tries: tries ?? 0, url: remote_url };
}

const AttachmentsKept = z.array(
  z.object({
    sha256: z.string(),
    scan: z.enum(['clean', 'malware', 'not scanned', 'released']),
    says: z.string(),
    reading: z.enum(['waiting', 'read', 'failed', 'not read']),
    words: z.string(),
  }),
);

/** What is known of a file of a draft: what the search for malware came to, and the text that stands in it. */
export type Attachment = z.output<typeof AttachmentsKept>[number];

export const attachmentsKept = (rows: unknown): Attachment[] => AttachmentsKept.parse(rows);
