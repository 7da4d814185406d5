import type { Child } from 'hono/jsx';

import { type Placed, readingOrder } from './reading-order.ts';
import { Name, Words } from './words.tsx';

/** One post of a thread, as the network showed it. All of it but `at` and `labels` is from outside. */
export type ThreadPost = {
  id: string;
  /** The id of the post that this one answers. */
  answers?: string | undefined;
  author: string;
  /** Empty where the network has none. */
  handle: string;
  /** `<Time …/>`. */
  at: Child;
  /** Empty where the words aren't shown; the labels say why. */
  text: string;
  lang?: string | undefined;
  /** Written by the agency itself; in other words than 'Ours' where they stand here. */
  ours?: boolean | string | undefined;
  /** Statuses and tags: 'Hidden by us', 'Deleted by its author'. */
  labels?: Child;
  /** Pictures, a link card. */
  attached?: Child;
};

type ThreadProps = {
  label: string;
  posts: readonly ThreadPost[];
  /** The post this page is about. */
  focus?: string | undefined;
  /** What can be done with a post, below it. */
  actionsOf?: ((post: ThreadPost) => Child) | undefined;
};

const DEEPEST = 4;

/**
 * A thread in reading order, answers set in below what they answer, four steps deep at most and in words at any depth.
 * Each post is isolated: its direction, its marks and its length stay its own.
 */
export function Thread({ label, posts, focus, actionsOf }: ThreadProps) {
  if (posts.length === 0) return <p class="quiet">No post of this thread is kept here.</p>;
  return (
    <ol class="thread" aria-label={label}>
      {readingOrder(posts).map((placed) => (
        <li class={`thread__item thread__item--${Math.min(placed.depth, DEEPEST)}`}>
          <Post placed={placed} focused={placed.post.id === focus}>
            {actionsOf?.(placed.post)}
          </Post>
        </li>
      ))}
    </ol>
  );
}

function Answered({ post, parent }: Pick<Placed<ThreadPost>, 'post' | 'parent'>) {
  if (!parent)
    return post.answers === undefined ? null : <p class="post__answers">Answers a post that is not kept here</p>;
  return (
    <p class="post__answers">
      Answers <Name text={parent.author} />
    </p>
  );
}

function Post({ placed, focused, children }: { placed: Placed<ThreadPost>; focused: boolean; children?: Child }) {
  const { post, parent } = placed;
  const kind = `${post.ours ? ' post--ours' : ''}${focused ? ' post--focus' : ''}`;
  return (
    <article class={`post${kind}`} aria-current={focused ? 'true' : undefined}>
      <header class="post__head">
        <span class="post__author">
          <Name text={post.author} />
        </span>
        {post.handle !== '' && (
          <span class="post__handle">
            <Name text={post.handle} />
          </span>
        )}
        {post.ours && <span class="usa-tag">{post.ours === true ? 'Ours' : post.ours}</span>}
        <span class="post__at">{post.at}</span>
      </header>
      <Answered post={post} parent={parent} />
      {post.text !== '' && <Words text={post.text} lang={post.lang} />}
      {post.attached}
      {post.labels && <div class="post__labels flow">{post.labels}</div>}
      {children && <div class="post__actions">{children}</div>}
    </article>
  );
}
