import { TroubleSummary } from '#ui/alert';
import { Button, ButtonRow } from '#ui/button';
import { KeyPager } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { TextArea, TextField } from '#ui/field';
import { PageHead } from '#ui/page-head';
import { sayTime } from '#ui/time';

import { MOST_TEXT } from './comment-form.ts';
import { Comments } from './comments-view.tsx';
import type { Comments as CommentList } from './comments.read.ts';
import { paths } from './paths.ts';
import { Posts, countOf } from './post-view.tsx';
import type { PostHere } from './site.read.ts';

/** A comment that was not posted: what was typed, and what was wrong. */
export type Typed = { name: string; text: string; answers?: string | undefined; troubles: Record<string, string> };

/** The post, and one page of its comments. */
export type PostPage = PostHere & CommentList;

type PostProps = { agency: { slug: string; zone: string }; page: PostPage; first: boolean; typed: Typed };

/** One post of the agency with its comments, and a form to add one. */
export function PostScreen({ agency: { slug, zone }, page, first, typed }: PostProps) {
  const { account, post, comments, after } = page;
  const { handle, name } = account;
  const here = paths.post(slug, handle, post.name);
  return (
    <>
      <PageHead
        title={`Post of ${sayTime(post.publishedAt, zone, 'day')}`}
        crumbs={[
          { href: paths.agency(slug), label: 'Official accounts' },
          { href: paths.account(slug, handle), label: name },
        ]}
      />
      <TroubleSummary troubles={troublesOf(typed)} />
      <Posts place={{ slug, zone, handle, name }} posts={[post]} linked={false} />
      <h2 id="comments">{countOf(post.comments)}</h2>
      {comments.length === 0 ? (
        <EmptyState heading="No comments yet">
          {account.commentsOn ? 'The first one can be yours.' : 'Commenting is off for this page.'}
        </EmptyState>
      ) : (
        <Comments
          under={{ slug, zone, handle, name, post: post.name }}
          comments={comments}
          answerable={account.commentsOn}
        />
      )}
      <KeyPager
        label="More comments"
        before={first ? undefined : here}
        after={after && `${here}?after=${after}#comments`}
      />
      {account.commentsOn && <CommentForm slug={slug} action={here} typed={typed} line={page.commentingLine} />}
    </>
  );
}

function troublesOf({ troubles }: Typed) {
  const labels: Record<string, string> = { name: 'Name', text: 'Comment' };
  return Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? 'Comment', says }));
}

type FormProps = { slug: string; action: string; typed: Typed; line: string | undefined };

function CommentForm({ slug, action, typed, line }: FormProps) {
  const { name, text, answers, troubles } = typed;
  return (
    <section aria-labelledby="write">
      <h2 id="write">{answers ? 'Answer a comment' : 'Write a comment'}</h2>
      <p>
        Comments are public, and they are public records: name and words are kept, also when you change the comment or
        take it back later, and may be given to whoever asks for records.
      </p>
      <p>
        {line} <a href={paths.howRead(slug)}>How comments are read</a>
      </p>
      <form method="post" action={action}>
        {answers && <input type="hidden" name="answers" value={answers} />}
        <TextField
          name="name"
          label="Name"
          hint="Shown with your comment. It need not be your own; we ask for no account and no address."
          value={name}
          trouble={troubles['name']}
          need="required"
        />
        <TextArea
          name="text"
          label="Comment"
          value={text}
          rows={6}
          hint={`Up to ${MOST_TEXT.toLocaleString('en-US')} characters.`}
          trouble={troubles['text']}
          need="required"
        />
        <ButtonRow>
          <Button>Post the comment</Button>
        </ButtonRow>
      </form>
      {answers && (
        <p>
          <a href={`${action}#write`}>Comment on the post instead</a>
        </p>
      )}
    </section>
  );
}
