import { PageHead } from '#ui/page-head';

import { Comments } from './comments-view.tsx';
import type { PublicComment } from './comments.read.ts';
import { paths } from './paths.ts';
import type { PostHere } from './site.read.ts';

export type CommentPage = PostHere & { comment: PublicComment };

/** One comment alone, with all its words. */
export function CommentScreen({
  agency: { slug, zone },
  page,
}: {
  agency: { slug: string; zone: string };
  page: CommentPage;
}) {
  const { account, post, comment } = page;
  const under = { slug, zone, handle: account.handle, name: account.name, post: post.name };
  return (
    <>
      <PageHead
        title="A comment"
        crumbs={[
          { href: paths.account(slug, account.handle), label: account.name },
          { href: `${paths.post(slug, account.handle, post.name)}#comments`, label: 'The post with its comments' },
        ]}
      />
      <Comments under={under} comments={[comment]} answerable={false} />
    </>
  );
}
