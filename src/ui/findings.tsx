import type { Child } from 'hono/jsx';

import { ClauseLink } from './clause-link.tsx';
import { markedSpans } from './marked-spans.ts';
import { Status, type Tone } from './status.tsx';
import { visibly } from './words.tsx';

/** Something found in a text. `from` and `to` are UTF-16 code units of it; both 0 for the text as a whole. */
export type FindingNote = {
  from: number;
  to: number;
  /** Where else in the text the same is found: told once, marked everywhere. */
  also?: readonly { from: number; to: number }[] | undefined;
  /** What it is, in two or three words: 'Phone number', 'Picture without alternative text'. */
  kind: string;
  /** What it does: advises, holds until somebody overrides it with a reason, or stops. */
  force: 'advice' | 'holds' | 'stops';
  /** How sure that is, said in place of what it does: 'very likely'. */
  sure?: string | undefined;
  /** Why it matters. */
  says: Child;
  clause?: string | undefined;
  /** When it was looked for: the clause is read in the words of then. */
  at?: Date | undefined;
  /** What to write or do instead. */
  instead?: Child;
  /** A form to override it, or to say that it is mistaken. */
  action?: Child;
};

const forces: Record<FindingNote['force'], [Tone, string]> = {
  advice: ['neutral', 'Advice'],
  holds: ['warning', 'Holds'],
  stops: ['bad', 'Stops'],
};

type FindingsProps = { text: string; findings: readonly FindingNote[]; none?: string | undefined };

/** A text with what was found in it underlined and numbered, and beside it a note for each number. */
export function Findings({ text, findings, none = 'Nothing found in this text.' }: FindingsProps) {
  const spans = findings.flatMap(({ from, to, also = [] }, place) =>
    [{ from, to }, ...also].map((one) => ({ ...one, place })),
  );
  const pieces = markedSpans(text, spans);
  const placeOf = (span: number) => spans[span]?.place ?? 0;
  return (
    <div class="findings">
      <bdi class="words findings__text" dir="auto">
        {pieces.map((piece, place) => {
          const goesOn = pieces[place + 1]?.spans ?? [];
          const ends = piece.spans.filter((span) => !goesOn.includes(span));
          return (
            <MarkedPiece
              text={piece.text}
              over={piece.spans.map(placeOf)}
              ends={ends.map(placeOf)}
              findings={findings}
            />
          );
        })}
      </bdi>
      {findings.length === 0 ? (
        <p class="findings__none">
          <Status tone="good">{none}</Status>
        </p>
      ) : (
        <ol class="findings__notes" aria-label="What was found">
          {findings.map((finding, place) => (
            <Note finding={finding} number={place + 1} />
          ))}
        </ol>
      )}
    </div>
  );
}

type MarkedPieceProps = { text: string; over: number[]; ends: number[]; findings: readonly FindingNote[] };

/** `ends` are the findings whose span ends here: their numbers stand where the eye has read the words. */
function MarkedPiece({ text, over, ends, findings }: MarkedPieceProps) {
  if (over.length === 0) return <>{visibly(text)}</>;
  const worst = over.map((place) => findings[place]?.force ?? 'advice');
  const force = worst.includes('stops') ? 'stops' : worst.includes('holds') ? 'holds' : 'advice';
  return (
    <mark class={`findings__mark findings__mark--${force}`}>
      {visibly(text)}
      {ends.length > 0 && <sup class="findings__number">{ends.map((place) => place + 1).join(', ')}</sup>}
    </mark>
  );
}

function Note({ finding, number }: { finding: FindingNote; number: number }) {
  const { kind, force, sure, says, clause, at, instead, action, also = [] } = finding;
  const [tone, word] = forces[force];
  return (
    <li class={`note note--${force}`}>
      <div class="note__head">
        <span class="note__number">{number}</span>
        <span class="note__kind">
          {kind}
          {also.length > 0 && `, ${also.length + 1} times`}
        </span>
        <Status tone={tone}>{sure ?? word}</Status>
      </div>
      <div class="note__says">
        {says}{' '}
        {clause && (
          <ClauseLink clause={clause} at={at}>
            Why?
          </ClauseLink>
        )}
      </div>
      {instead && <div class="note__instead">Instead: {instead}</div>}
      {action}
    </li>
  );
}
