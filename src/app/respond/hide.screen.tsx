import type { Citation } from '#kernel/result';
import { Alert } from '#ui/alert';
import { Button, ButtonRow, LinkButton, TokenField } from '#ui/button';
import { ClauseLink } from '#ui/clause-link';
import { Columns } from '#ui/columns';
import { GroundChoice, GroundChoices } from '#ui/ground-choice';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Name, Quoted } from '#ui/words';

import type { Item } from './item.read.ts';
import { paths } from './paths.ts';
import { SuggestionLines } from './screening-view.tsx';

/** What was chosen and typed: each ground that was ticked, and the words under each ground. */
export type Chosen = { grounds: readonly string[]; words: Readonly<Record<string, string>> };

type HideProps = {
  token: string;
  item: Item;
  chosen: Chosen;
  /** What its author would read, with what is chosen so far; undefined while nothing is. */
  notice: string | undefined;
  citations?: readonly Citation[] | undefined;
  troubles?: Record<string, string> | undefined;
};

/** Choose the ground and the words that a hide rests on, seeing what will happen; or why nothing can be hidden here. */
export function HideScreen(props: HideProps) {
  const { item, citations = [], troubles = {} } = props;
  return (
    <>
      <PageHead
        title="Hide this comment"
        crumbs={[
          { href: paths.queue, label: 'Respond' },
          { href: paths.item(item.id), label: 'The comment' },
        ]}
        lead={
          <>
            By <Name text={item.author.name} />, under <Name text={item.account.name} />
          </>
        }
      />
      <RefusalAlert citations={citations} heading="Not hidden">
        {citations.length > 0 && !item.noGround && 'What you chose and wrote is still here.'}
      </RefusalAlert>
      {Object.values(troubles).map((says) => (
        <Alert kind="error" heading={says} />
      ))}
      {item.noGround ? <NoGround item={item} refusal={item.noGround} /> : <Form {...props} />}
    </>
  );
}

function NoGround({ item, refusal }: { item: Item; refusal: Citation }) {
  return (
    <>
      <Quoted text={item.text} />
      <h2>Nothing can be hidden here</h2>
      <p>
        {refusal.says}{' '}
        <ClauseLink clause={refusal.clause} at={refusal.at}>
          Why?
        </ClauseLink>
      </p>
      <h2>What can be done instead</h2>
      <ul>
        <li>Let it stand: criticism stays, however rude.</li>
        <li>Answer it, with a post that goes through review.</li>
        <li>Report it to the network, which has rules of its own against scam, spam and threats.</li>
        <li>Ask counsel to adopt a ground. From the day the policy has one, it stands here.</li>
        <li>Danger to life: call 911 first. Nothing on this page comes before that.</li>
      </ul>
      <LinkButton kind="outline" href={paths.item(item.id)}>
        Back to the comment
      </LinkButton>
    </>
  );
}

function Form({ token, item, chosen, notice }: HideProps) {
  return (
    <Columns side={<WhatHappens notice={notice} />}>
      <h2>What it says</h2>
      <div data-island="ground-words">
        <Quoted text={item.text} />
      </div>
      <SuggestionLines screening={item.screening} />
      <form method="post" action={paths.hide(item.id)}>
        <TokenField token={token} />
        <GroundChoices
          legend="On which ground, and on which of its words?"
          hint="Only these grounds count. Criticism, however vague or rude, is none of them."
        >
          {item.grounds.map((ground) => (
            <GroundChoice
              ground={ground}
              chosen={chosen.grounds.includes(ground.id)}
              quoted={chosen.words[ground.id] ?? ''}
              trouble={troubleOf(item, chosen, ground.id)}
            />
          ))}
        </GroundChoices>
        <ButtonRow>
          <Button kind="danger" describedBy="what-happens">
            Hide the comment
          </Button>
          <Button kind="outline" name="preview" value="yes">
            Preview the notice
          </Button>
          <LinkButton kind="quiet" href={paths.item(item.id)}>
            Leave it
          </LinkButton>
        </ButtonRow>
      </form>
    </Columns>
  );
}

/** What is wrong with the words under a ground that was ticked; nothing before anything was typed. */
function troubleOf({ text }: Item, { grounds, words }: Chosen, ground: string): string | undefined {
  if (!grounds.includes(ground)) return undefined;
  const quoted = words[ground]?.trim() ?? '';
  if (quoted === '') return 'Quote the words of the comment that this ground rests on.';
  if (!text.includes(quoted)) return "These words don't stand in the comment like this. Copy them from it.";
  const twice = grounds.some((other) => other !== ground && words[other]?.trim() === quoted);
  return twice ? 'Another ground rests on the same words. Each needs words of its own.' : undefined;
}

function WhatHappens({ notice }: { notice: string | undefined }) {
  return (
    <>
      <h2>What will happen</h2>
      <ol id="what-happens">
        <li>The comment, its changes and its thread are sealed as evidence.</li>
        <li>The network is told to hide it, then asked what it shows.</li>
        <li>The public sees a mark in its place: ground, clause and code, never the words.</li>
        <li>
          A notice with a code is written for its author. On our own page it stands with the comment; for another
          network, send it by hand.
        </li>
        <li>You, or whoever may moderate, can show it again at any time, with a reason.</li>
      </ol>
      <h2>The notice</h2>
      {notice === undefined ? (
        <p class="quiet">
          Tick a ground, quote its words, and press “Preview the notice” to read what its author would get.
        </p>
      ) : (
        <Quoted text={notice} />
      )}
    </>
  );
}
