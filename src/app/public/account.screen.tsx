import { KeyPager } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHead } from '#ui/page-head';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import { Posts } from './post-view.tsx';
import type { Posts as PostList } from './site.read.ts';

type AccountProps = { agency: { slug: string; zone: string }; list: PostList; first: boolean };

/** The agency's own page: its posts, the newest first. */
export function AccountScreen({ agency: { slug, zone }, list: { account, posts, after }, first }: AccountProps) {
  const { handle, name } = account;
  const here = paths.account(slug, handle);
  return (
    <>
      <PageHead
        title={<Name text={name} />}
        crumbs={[{ href: paths.agency(slug), label: 'Official accounts' }]}
        lead={
          <>
            {account.purpose} <a href={paths.feed(slug, handle)}>Follow it as a feed</a>.
          </>
        }
      />
      {posts.length === 0 ? (
        <EmptyState heading="Nothing published yet">The agency's posts appear here, the newest first.</EmptyState>
      ) : (
        <Posts place={{ slug, zone, handle, name }} posts={posts} linked />
      )}
      <KeyPager
        label="More posts"
        before={first ? undefined : here}
        after={after && `${here}?after=${encodeURIComponent(after)}`}
      />
    </>
  );
}
