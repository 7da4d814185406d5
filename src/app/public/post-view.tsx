import type { Child } from 'hono/jsx';

import { Picture } from '#ui/picture';
import { Thread, type ThreadPost } from '#ui/thread';
import { Time } from '#ui/time';

import { paths } from './paths.ts';
import type { PublicPost } from './site.read.ts';

/** Where a post stands: the agency's name in addresses, its zone, and the page's handle and name. */
export type Place = { slug: string; zone: string; handle: string; name: string };

/** Posts of the agency, as the public sees them; with a link to each where `linked`. */
export function Posts({ place, posts, linked }: { place: Place; posts: readonly PublicPost[]; linked: boolean }) {
  return (
    <Thread
      label={linked ? 'Posts, the newest first' : 'The post'}
      posts={posts.map((post) => shown(place, post, linked))}
    />
  );
}

function shown({ slug, zone, handle, name }: Place, post: PublicPost, linked: boolean): ThreadPost {
  const href = paths.post(slug, handle, post.name);
  const at = <Time at={post.publishedAt} zone={zone} />;
  return {
    id: post.name,
    author: name,
    handle: '',
    at: linked ? <a href={href}>{at}</a> : at,
    text: post.text,
    lang: post.language,
    attached: picturesOf(slug, post),
    labels: linked && <a href={href}>{countOf(post.comments)}</a>,
  };
}

/** The pictures of a post or an answer, where it has any. */
export const picturesOf = (slug: string, { pictures }: Pick<PublicPost, 'pictures'>): Child =>
  pictures.length > 0 && (
    <>
      {pictures.map(({ sha256, alt, width, height }) => (
        <Picture src={paths.picture(slug, sha256)} alt={alt} width={width} height={height} />
      ))}
    </>
  );

/** How many comments there are, in words. */
export function countOf(comments: number): string {
  if (comments === 0) return 'No comments yet';
  return comments === 1 ? '1 comment' : `${comments.toLocaleString('en-US')} comments`;
}
