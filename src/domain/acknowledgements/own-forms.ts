import type { Tx, View } from '#platform/db';
import { newRow } from '#platform/rows';
import type { Permit } from '#policy';

/** The agency's own paper in the place of a pack's form: its bytes by SHA-256, and its words as people read them. */
export type OwnForm = { id: string; form: string; title: string; sha256: string; mediaType: string; words: string };

/** The newest of the agency's own papers for this form; undefined while it has put in none. */
export async function ownFormOf(view: View, form: string): Promise<OwnForm | undefined> {
  return view
    .selectFrom('own_forms')
    .select(['id', 'form', 'title', 'sha256', 'media_type as mediaType', 'words'])
    .where('form', '=', form)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** Campaigns that begin from now on use this paper; those that run keep their words. */
export async function putInForm(
  tx: Tx,
  permit: Permit<'put-in-form'>,
  { form, title, sha256, mediaType, words }: Omit<OwnForm, 'id'>,
): Promise<string> {
  const row = newRow(tx);
  const by = { person_id: permit.personId, by_decision: permit.decisionId, at: tx.now };
  await tx
    .insertInto('own_forms')
    .values({ ...row, form, title, sha256, media_type: mediaType, words, ...by })
    .execute();
  return row.id;
}
