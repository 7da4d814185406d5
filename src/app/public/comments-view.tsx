import { Status } from '#ui/status';
import { Thread, type ThreadPost } from '#ui/thread';
import { Time } from '#ui/time';

import type { AgencyAnswer, Hidden, PublicComment } from './comments.read.ts';
import { paths } from './paths.ts';
import { picturesOf } from './post-view.tsx';

/** The post that the comments stand under, and the name of the account. */
export type Under = { slug: string; zone: string; handle: string; name: string; post: string };

type CommentsProps = { under: Under; comments: readonly PublicComment[]; answerable: boolean };

/** Comments in reading order. A hidden one keeps its place and says why; its words are nowhere on the page. */
export function Comments({ under, comments, answerable }: CommentsProps) {
  const here = new Set(comments.map(({ id }) => id));
  return (
    <Thread
      label="Comments"
      posts={comments.flatMap((comment) => [
        shown(under, comment, here),
        ...comment.answered.map((answer) => answerShown(under, comment, answer)),
      ])}
      actionsOf={({ id, text }) =>
        answerable && here.has(id) && text !== '' && <a href={`?answers=${id}#name`}>Answer</a>
      }
    />
  );
}

function shown(under: Under, comment: PublicComment, here: ReadonlySet<string>): ThreadPost {
  const { id, answers, text, writtenAt } = comment;
  const near = answers !== undefined && here.has(answers);
  const { slug, handle, post, zone } = under;
  const at = <Time at={writtenAt} zone={zone} />;
  return {
    id,
    ...(near ? { answers } : {}),
    author: nameOf(comment),
    handle: '',
    at: <a href={paths.comment(slug, handle, post, id)}>{at}</a>,
    text,
    labels: <Labels under={under} comment={comment} earlier={near ? undefined : answers} />,
  };
}

function answerShown(under: Under, { id }: PublicComment, answer: AgencyAnswer): ThreadPost {
  const { slug, handle, name, post, zone } = under;
  const { name: own, publishedAt, text, language } = answer;
  return {
    id: own,
    answers: id,
    author: name,
    handle: '',
    at: (
      <a id={own} href={`${paths.comment(slug, handle, post, id)}#${own}`}>
        <Time at={publishedAt} zone={zone} />
      </a>
    ),
    text,
    lang: language,
    ours: 'The agency’s answer',
    attached: picturesOf(slug, answer),
  };
}

function nameOf({ author, hidden, withdrawn }: PublicComment): string {
  if (hidden) return 'A comment is hidden here';
  return withdrawn ? 'A comment was taken back by its author' : author;
}

type LabelsProps = { under: Under; comment: PublicComment; earlier: string | undefined };

/** What there is to say about a comment beside its words. Nothing in most cases. */
function Labels({ under, comment, earlier }: LabelsProps) {
  const { slug, handle, post } = under;
  const { hidden, cut, edited, id } = comment;
  return (
    <>
      {hidden && <WhyHidden slug={slug} zone={under.zone} hidden={hidden} />}
      {cut && (
        <p>
          This is only its beginning. <a href={paths.comment(slug, handle, post, id)}>Read the whole comment</a>
        </p>
      )}
      {edited && !hidden && <Status tone="neutral">Changed by its author</Status>}
      {earlier && (
        <p>
          Answers <a href={paths.comment(slug, handle, post, earlier)}>an earlier comment</a>
        </p>
      )}
    </>
  );
}

/** Why a comment is hidden: ground, clause, since when, and the code by which its author asks about it. */
export function WhyHidden({ slug, zone, hidden }: { slug: string; zone: string; hidden: Hidden }) {
  const { grounds, code, at } = hidden;
  return (
    <>
      <p>
        The agency hid it on <Time at={at} zone={zone} />.{' '}
        {grounds.length > 0 && (
          <>
            Ground:{' '}
            {grounds.map(({ label, clause }, place) => (
              <>
                {place > 0 && '; '}
                {label} {clause && <>({<a href={paths.clause(slug, clause)}>{clause}</a>})</>}
              </>
            ))}
            .
          </>
        )}{' '}
        It is kept as a public record.
      </p>
      {code && (
        <p>
          Code <strong>{code}</strong>. Its author can name it to the agency and ask for another look.
        </p>
      )}
    </>
  );
}
