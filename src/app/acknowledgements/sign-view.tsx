import type { Citation } from '#kernel/result';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Radios, Tick } from '#ui/choices';
import { TextField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { RefusalAlert } from '#ui/refusal-alert';
import { Tag } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Name, Words } from '#ui/words';

import type { Signing } from './signing.read.ts';

/** What was typed, and what was wrong with it. `wrong` are the questions whose answer wasn't right. */
export type SignTyped = {
  agreed: readonly string[];
  answers: Readonly<Record<string, string>>;
  name: string;
  consent: boolean;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
  wrong?: readonly string[] | undefined;
};

/** Nothing typed yet. */
export const nothingTyped: SignTyped = { agreed: [], answers: {}, name: '', consent: false };

type SignViewProps = {
  signing: Signing;
  action: string;
  token: string;
  typed: SignTyped;
  /** Sent along, unseen: who stands before a shared device. */
  hidden?: Record<string, string>;
  /** On a shared device, where the next person begins: nothing is filled in from what another typed. */
  beginAgain?: string | undefined;
  /** The address of the agency's own paper, where it can be opened here. */
  ownHref?: string | undefined;
  /** Where a clause is shown for whoever reads here; without it clauses are named, not linked. */
  clauseHref?: ((clause: string) => string) | undefined;
};

/** What is read, the check of understanding and the signature: one form, the same in the app, by a link and on a shared device. */
export function SignView(props: SignViewProps) {
  const { signing, typed, ownHref, clauseHref, beginAgain } = props;
  return (
    <>
      {beginAgain && (
        <p>
          <TextLink href={beginAgain}>This is not you? Begin again</TextLink>
        </p>
      )}
      {signing.replaced && <Replaced />}
      <RefusalAlert citations={typed.citations ?? []} heading="Not signed yet" />
      <TroubleSummary
        troubles={Object.entries(typed.troubles ?? {}).map(([id, says]) => ({ id, label: labelOf(signing, id), says }))}
      />
      <Reading signing={signing} ownHref={ownHref} clauseHref={clauseHref} />
      <SignForm {...props} />
    </>
  );
}

function SignForm({ signing, action, token, typed, hidden = {}, beginAgain }: SignViewProps) {
  const { words, wordsHash } = signing;
  return (
    <Form action={action} token={token}>
      <input type="hidden" name="wordsHash" value={wordsHash} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {words.questions.length > 0 && <Questions signing={signing} typed={typed} />}
      <Section heading={words.questions.length > 0 ? '3. Sign' : '2. Sign'}>
        {words.statements.map(({ id, says }) => (
          <Tick
            name={`agree-${id}`}
            label={says}
            need="required"
            checked={typed.agreed.includes(id)}
            trouble={typed.troubles?.[`agree-${id}`]}
          />
        ))}
        <TextField
          name="name"
          label="Your name, as your signature"
          hint={
            <>
              Asked of <Name text={signing.name} />
            </>
          }
          need="required"
          autocomplete={beginAgain ? 'off' : 'name'}
          value={typed.name}
          trouble={typed.troubles?.['name']}
        />
        <Tick
          name="consent"
          label={`${words.sign}. My typed name is my signature.`}
          hint="Kept with it: the time, your network address, and the hashes of the version and of these words."
          need="required"
          checked={typed.consent}
          trouble={typed.troubles?.['consent']}
        />
        <Button>Sign</Button>
      </Section>
    </Form>
  );
}

function Replaced() {
  return (
    <Alert kind="info" heading="A newer version of this policy is in force" slim>
      You were asked for the version below, and your signature stands for that one. Where the newer version asks
      something new of you, you are asked again by itself.
    </Alert>
  );
}

function labelOf({ words }: Signing, id: string): string {
  const statement = words.statements.find((one) => `agree-${one.id}` === id);
  const question = words.questions.find((one) => `answer-${one.id}` === id);
  return statement?.says ?? question?.asks ?? (id === 'name' ? 'Your name' : 'Your agreement');
}

function Reading({ signing, ownHref, clauseHref }: Pick<SignViewProps, 'signing' | 'ownHref' | 'clauseHref'>) {
  const { words, clauses, policyTitle, policyHash, wordsHash } = signing;
  const changed = clauses.filter((one) => one.changed).length;
  return (
    <Section heading="1. Read">
      {words.intro && <p>{words.intro}</p>}
      {words.own && <Words text={words.own.words} />}
      {ownHref && (
        <p>
          <a class="usa-link" href={ownHref}>
            The agency's form as it is printed (PDF)
          </a>
        </p>
      )}
      <h3>What “{policyTitle}” asks of you</h3>
      {changed > 0 && (
        <p>
          {changed === 1
            ? 'One clause has changed; it stands first.'
            : `${changed} clauses have changed; they stand first.`}
        </p>
      )}
      <ul class="usa-list">
        {clauses.map(({ id, words: says, should, changed: isNew }) => (
          <li>
            {isNew && (
              <>
                <Tag>Changed</Tag>{' '}
              </>
            )}
            {says} {should && <span class="quiet">(a recommendation) </span>}
            {clauseHref ? (
              <a class="usa-link" href={clauseHref(id)}>
                {id}
              </a>
            ) : (
              <span class="quiet">{id}</span>
            )}
          </li>
        ))}
      </ul>
      <SummaryList
        facts={[
          { name: 'This version', value: <Hash hash={policyHash} /> },
          { name: 'These words', value: <Hash hash={wordsHash} /> },
        ]}
      />
    </Section>
  );
}

function Questions({ signing: { words }, typed }: { signing: Signing; typed: SignTyped }) {
  return (
    <Section heading="2. Check that you have understood it">
      <p>A wrong answer shows its reason, and you can answer again as often as you need.</p>
      {words.questions.map(({ id, asks, answers, why }) => {
        const name = `answer-${id}`;
        const wrong = typed.wrong?.includes(id) ? `Not right. ${why}` : undefined;
        return (
          <Radios
            name={name}
            label={asks}
            need="required"
            value={String(answers.indexOf(typed.answers[id] ?? ''))}
            trouble={typed.troubles?.[name] ?? wrong}
            choices={answers.map((label, at) => ({ value: String(at), label }))}
          />
        );
      })}
    </Section>
  );
}
