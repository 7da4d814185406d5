import { sql } from 'kysely';

import type { View } from '#platform/db';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The media type of a picture that a draft of the agency holds in some version; undefined when none does, or malware is in it. */
export async function pictureType(
  view: View,
  sha256: string,
  draftId: string | undefined,
): Promise<string | undefined> {
  const within = draftId && UUID.test(draftId) ? sql`and v.draft_id = ${draftId}` : sql``;
  const { rows } = await sql<{ type: string }>`
    select picture->>'mediaType' as type
      from draft_versions v cross join lateral jsonb_array_elements(v.content->'pictures') picture
     where picture->>'sha256' = ${sha256} ${within}
       and not exists (select from attachments k where k.sha256 = ${sha256} and k.scan = 'malware')
     limit 1`.execute(view);
  return rows[0]?.type;
}
