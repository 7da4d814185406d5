import type { Child } from 'hono/jsx';

import { type Force, type Marked, markedNotes, numbersOf } from '#kernel/marked-spans';
import { timesOf } from '#kernel/together';

import { Alert } from './alert.tsx';
import { ClauseLink } from './clause-link.tsx';
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
  force: Force;
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

const forces: Record<Force, [Tone, string]> = {
  advice: ['neutral', 'Advice'],
  holds: ['warning', 'Holds'],
  stops: ['bad', 'Stops'],
};

type FindingsProps = { text: string; findings: readonly FindingNote[]; none?: string | undefined };

/** A text with what was found in it underlined and numbered, and beside it a note for each number. */
export function Findings({ text, findings, none = 'Nothing found in this text.' }: FindingsProps) {
  const numbers = numbersOf(findings);
  return (
    <div class="findings">
      <bdi class="words findings__text" dir="auto">
        {markedNotes(text, findings).map((piece) => (
          <MarkedPiece {...piece} />
        ))}
      </bdi>
      {findings.length === 0 ? (
        <p class="findings__none">
          <Status tone="good">{none}</Status>
        </p>
      ) : (
        <ol class="findings__notes" aria-label="What was found">
          {findings.map((finding, place) => (
            <Note finding={finding} number={numbers[place]} />
          ))}
        </ol>
      )}
    </div>
  );
}

/**
 * Where a script shows what it finds while somebody writes, in the shape of {@link Findings}: hidden, with a template of each
 * kind of note (`data-note`, and whether a clause or the house says it), and of each mark (`data-mark`).
 */
export function LiveFindings() {
  return (
    <>
      <Lacking />
      <LiveList />
    </>
  );
}

/** Said once to who hears the page, and shown for as long as it is so; a template for a part (`data-lacks`), and one for all. */
function Lacking() {
  const says = 'A file of this page didn’t load. It is tried again while you go on writing.';
  return (
    <>
      <output data-part="lacks" />
      <template data-lacks="part">
        <Alert kind="warning" heading="Only a part is looked for while you write" slim>
          {says} When you save, all of it is looked for.
        </Alert>
      </template>
      <template data-lacks="all">
        <Alert kind="warning" heading="Nothing is looked for while you write" slim>
          {says} When you save, it is looked through.
        </Alert>
      </template>
    </>
  );
}

function LiveList() {
  const forced = ['stops', 'advice'] as const;
  const blank = { from: 0, to: 1, kind: '-', says: '-', instead: '-' };
  return (
    <section data-part="live" aria-labelledby="found-live" hidden>
      <h2 id="found-live">Found while you write</h2>
      <p class="usa-hint">
        What stops keeps the draft from being submitted; the rest is advice. Nothing you type leaves this browser before
        you save.
      </p>
      <div class="findings">
        <bdi class="words findings__text" dir="auto" />
        <ol class="findings__notes" aria-label="Found while you write" />
      </div>
      {forced.map((force) => (
        <>
          <template data-mark={force}>
            <MarkedPiece text="-" force={force} numbers={[1]} />
          </template>
          {['clause', 'house'].map((clause) => (
            <template data-note={force} data-by={clause}>
              <Note finding={{ ...blank, force, clause, action: <Show /> }} number={1} />
            </template>
          ))}
        </>
      ))}
    </section>
  );
}

const Show = () => (
  <button type="button" class="usa-button usa-button--unstyled" data-part="show">
    Show in the text
  </button>
);

function MarkedPiece({ text, force, numbers }: Marked) {
  if (!force) return <>{visibly(text)}</>;
  return (
    <mark class={`findings__mark findings__mark--${force}`}>
      {visibly(text)}
      {numbers.length > 0 && <sup class="findings__number">{numbers.join(', ')}</sup>}
    </mark>
  );
}

function Note({ finding, number }: { finding: FindingNote; number: number | undefined }) {
  const { from, to, kind, force, sure, says, clause, at, instead, action, also = [] } = finding;
  const [tone, word] = forces[force];
  return (
    <li class={`note note--${force}`} data-of={to > from ? 'text' : undefined}>
      <div class="note__head">
        {number && <span class="note__number">{number}</span>}
        <span class="note__kind">{timesOf(kind, also)}</span>
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
