import { Alert, TroubleSummary } from '#ui/alert';
import { Button, ButtonRow } from '#ui/button';
import { TextArea } from '#ui/field';
import { PageHead } from '#ui/page-head';
import { Quoted } from '#ui/words';

import type { PublicComment } from './comments.read.ts';
import { ownPaths, paths } from './paths.ts';
import type { PostHere } from './site.read.ts';

type OwnProps = {
  slug: string;
  page: PostHere & { comment: PublicComment };
  keyOfAuthor: string;
  /** What the agency wrote to the author, where it hid the comment. */
  notice: string | undefined;
  /** It was posted, or changed, just now. */
  done: 'posted' | 'changed' | undefined;
  typed: { text: string; trouble: string } | undefined;
};

/** For the author alone, who has the address: change the comment, take it back, and read what the agency wrote about it. */
export function OwnCommentScreen(props: OwnProps) {
  const { slug, page, done, typed, notice } = props;
  const { account, post, comment } = page;
  const postPath = paths.post(slug, account.handle, post.name);
  return (
    <>
      <PageHead
        title="Your comment"
        crumbs={[{ href: `${postPath}#comments`, label: 'The post with its comments' }]}
        lead="Only who has the address of this page can change the comment or take it back. Keep it: we can't send it again."
      />
      {done && (
        <Alert
          kind="success"
          heading={done === 'posted' ? 'Your comment is posted.' : 'Your comment is changed.'}
          slim
        />
      )}
      {typed && <TroubleSummary troubles={[{ id: 'text', label: 'Comment', says: typed.trouble }]} />}
      {comment.hidden && (
        <Alert kind="warning" heading="The agency has hidden your comment">
          <Quoted text={notice ?? 'The agency has written nothing about it.'} />
          <p>
            <a href={paths.howRead(slug)}>How comments are read, and who decides</a>
          </p>
        </Alert>
      )}
      {comment.answered.length > 0 && (
        <Alert kind="info" heading="The agency has answered you">
          {comment.answered.map(({ text, language }) => (
            <Quoted text={text} lang={language} />
          ))}
          <p>
            <a href={paths.comment(slug, account.handle, post.name, comment.id)}>Your comment with the answer</a>
          </p>
        </Alert>
      )}
      {comment.withdrawn ? (
        <Alert kind="info" heading="You have taken this comment back">
          The page doesn't show it any more. What it said is kept as a public record.
        </Alert>
      ) : (
        <OwnForms {...props} />
      )}
    </>
  );
}

function OwnForms({ slug, page, keyOfAuthor, typed }: OwnProps) {
  const { account, post, comment } = page;
  const own = paths.comment(slug, account.handle, post.name, comment.id);
  return (
    <>
      {!comment.hidden && (
        <form method="post" action={ownPaths.own(own, keyOfAuthor)}>
          <TextArea
            name="text"
            label="Comment"
            hint="What it said before stays in the public record."
            rows={8}
            value={typed?.text ?? comment.text}
            trouble={typed?.trouble}
            need="required"
          />
          <ButtonRow>
            <Button>Change the comment</Button>
          </ButtonRow>
        </form>
      )}
      <h2>Take it back</h2>
      <form method="post" action={ownPaths.withdraw(own, keyOfAuthor)}>
        <p id="consequence">
          The page no longer shows the comment, and it can't be put back. What it said is kept as a public record.
        </p>
        <Button kind="outline" describedBy="consequence">
          Take the comment back
        </Button>
      </form>
    </>
  );
}
