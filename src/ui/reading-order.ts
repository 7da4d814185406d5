/** What the order needs to know of a post: its own id, and of what it is an answer to. */
export type Answering = { id: string; answers?: string | undefined };

/** A post in its place; `parent` is what it answers, where that is here too. */
export type Placed<Post> = { post: Post; depth: number; parent: Post | undefined };

/**
 * Posts in the order a thread is read: each answer after what it answers, otherwise as given. An answer to something
 * that isn't here, or a ring of answers, starts at the top. Every post comes once, whatever the network claims.
 */
export function readingOrder<Post extends Answering>(posts: readonly Post[]): Placed<Post>[] {
  const here = new Map(posts.map((post) => [post.id, post]));
  const answersTo = Map.groupBy(posts, (post) => post.answers ?? '');
  const placed: Placed<Post>[] = [];
  const seen = new Set<Post>();
  const walk = (first: Post) => {
    const waiting: Placed<Post>[] = [{ post: first, depth: 0, parent: undefined }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { post, depth } = next;
      if (seen.has(post)) continue;
      seen.add(post);
      placed.push(next);
      const answers = here.get(post.id) === post ? (answersTo.get(post.id) ?? []) : [];
      for (const answer of answers.toReversed()) waiting.push({ post: answer, depth: depth + 1, parent: post });
    }
  };
  for (const post of posts) if (post.answers === undefined || !here.has(post.answers)) walk(post);
  for (const post of posts) walk(post);
  return placed;
}
