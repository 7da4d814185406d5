import type { BenchDatabase } from '../support/database.ts';
import { asked, demoAccount, demoPeople } from '../support/demo.ts';

/** A parameter of a route with what stands before it, and the ids that fit there. */
type Filling = { before: RegExp; ids: string[] };

/** What fills the addresses of one agency's pages; the first that fits is taken. */
export async function fillings(database: BenchDatabase, slug: string): Promise<Filling[]> {
  const { agencyId, accountId, handle } = await demoAccount(database, slug);
  const people = await demoPeople(database, slug);
  const some = async (statement: string) =>
    (await asked<'id'>(database, `${statement} limit 3`, [agencyId])).map(({ id }) => id);
  const post = `select p.name as id from site_posts p where p.agency_id = $1
    order by (select count(*) from site_comments c where c.agency_id = p.agency_id and c.post_name = p.name) desc`;
  const [posts, grants] = [
    await some(post),
    await some(`select id from grants where agency_id = $1 and until_at is null`),
  ];
  const comments = await some(
    `select id from site_comments where agency_id = $1 and post_name = '${posts[0]}' and withdrawn_at is null and not hidden`,
  );
  return [
    { before: /^\/site\/[^/]+\/policies\/$/, ids: ['OP-021002'] },
    { before: /^\/policy\/$/, ids: ['OP-021002'] },
    { before: /\/OP-021002\/$/, ids: ['V.E.1'] },
    { before: /^\/(site|log)\/$/, ids: [slug] },
    { before: /^\/site\/[^/]+\/pictures\/$/, ids: [] },
    { before: /^\/site\/[^/]+\/$/, ids: [handle] },
    { before: /^\/site\/[^/]+\/[^/]+\/$/, ids: posts },
    { before: /^\/site\/[^/]+\/[^/]+\/[^/]+\/$/, ids: comments },
    { before: /^\/log\/[^/]+\/$/, ids: ['checkpoint'] },
    { before: /^\/people\/permissions\/$/, ids: grants },
    { before: /^\/people\/[^/]+\/give\/$/, ids: ['give-role', 'designate-monitor', 'designate-author'] },
    { before: /^\/people\/$/, ids: [people['theo']?.id ?? '', people['marisol']?.id ?? ''] },
    { before: /^\/decisions\/$/, ids: await some(`select id from decisions where agency_id = $1 order by id desc`) },
    { before: /^\/publish\/start\/$|^\/registers\/accounts\/$/, ids: [accountId] },
    { before: /^\/publish\/pictures\/$/, ids: [] },
    {
      before: /^\/drafts\/$/,
      ids: await some(`select id from drafts where agency_id = $1 order by (state = 'published'), id desc`),
    },
    { before: /^\/registers\/technologies\/$/, ids: await some(`select id from technologies where agency_id = $1`) },
    { before: /^\/records\/[^/]+\/proof\/$/, ids: ['entry.json', 'proof.tlog-proof'] },
    {
      before: /^\/records\/$/,
      ids: await some(`select id from records where agency_id = $1 and kind = 'comment' order by id desc`),
    },
    {
      before: /^\/(respond|comments)\/$/,
      ids: [
        ...(await some(`select id from comments where agency_id = $1 and state = 'waiting' order by captured_at`)),
        ...(await some(`select id from comments where agency_id = $1 and state = 'hidden'`)),
      ],
    },
  ];
}

const PARAMETER = /:(\w+)(\{(?:[^{}]|\{[^{}]*\})*\})?\??/;

/** Every address that a route's pattern gives with these ids; none where a parameter can't be filled. */
export function addressesOf(pattern: string, filled: readonly Filling[]): string[] {
  const found = PARAMETER.exec(pattern);
  if (!found) return [pattern];
  const before = pattern.slice(0, found.index);
  const ids = filled.find((one) => one.before.test(before))?.ids ?? [];
  return ids.flatMap((id) => addressesOf(`${before}${id}${pattern.slice(found.index + found[0].length)}`, filled));
}

/** The pattern without what a parameter has to look like. */
export function plainly(pattern: string): string {
  return pattern.replaceAll(new RegExp(PARAMETER, 'g'), ':$1');
}
