import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Checkboxes, Radios } from '#ui/choices';
import { DateField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { SummaryList } from '#ui/summary-list';

import { paths } from './paths.ts';
import type { Words } from './words.ts';

/** What the kinds of people are called. */
const kindLabels: Record<string, string> = {
  employee: 'Employees',
  volunteer: 'Volunteers',
  contractor: 'Contractors',
  vendor: 'Vendors',
};

type StartProps = {
  policy: { title: string; hash: string; edition?: string | undefined };
  words: Words;
  kinds: readonly { kind: string; count: number }[];
  /** How many the version's changes bind; nobody where nothing material has changed since each signed last. */
  changed: number;
  dueOn: string;
  typed: Record<string, string | readonly string[]>;
  token: string;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
};

const labels: Record<string, string> = { whom: 'Who is asked', kinds: 'Kinds of people', dueOn: 'Last day' };

/** The form by which a campaign begins: what will be asked of whom, until when, before anything is sent. */
export function StartScreen(props: StartProps) {
  const { policy, words, kinds, changed, dueOn, typed, token, troubles = {}, citations = [] } = props;
  const summary = Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }));
  const chosen = typed['kinds'] ?? kinds.map(({ kind }) => kind);
  return (
    <>
      <PageHead
        title="Ask people to acknowledge"
        crumbs={[{ href: paths.home, label: 'Acknowledgements' }]}
        lead="Each person gets a mail of their own, and its delivery is kept. The words are frozen when you send this."
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary troubles={summary} />
      <Version policy={policy} words={words} />
      <Form action={paths.start} token={token}>
        <input type="hidden" name="policyHash" value={policy.hash} />
        <Radios
          name="whom"
          label="Who is asked"
          need="required"
          value={String(typed['whom'] ?? 'first')}
          trouble={troubles['whom']}
          choices={[
            { value: 'first', label: 'Everybody of these kinds' },
            {
              value: 'changed',
              label: `Only those whom this version binds to something new: ${changed.toLocaleString('en-US')}`,
              says: 'Whoever never signed, or signed a version since which a clause that binds them has changed.',
            },
          ]}
        />
        <Checkboxes
          name="kinds"
          label="Kinds of people"
          hint="Counts only when everybody is asked."
          values={[chosen].flat()}
          trouble={troubles['kinds']}
          choices={kinds.map(({ kind, count }) => ({
            value: kind,
            label: `${kindLabels[kind] ?? kind}: ${count.toLocaleString('en-US')}`,
          }))}
        />
        <DateField
          name="dueOn"
          label="Last day"
          hint="After it, each supervisor is told once who has not answered."
          need="required"
          value={String(typed['dueOn'] ?? dueOn)}
          trouble={troubles['dueOn']}
        />
        <Button>Freeze the words and mail everybody</Button>
      </Form>
      <Preview words={words} />
    </>
  );
}

function Version({ policy: { title, hash, edition }, words }: Pick<StartProps, 'policy' | 'words'>) {
  return (
    <SummaryList
      facts={[
        { name: 'Policy', value: edition ? `${title}, ${edition}` : title },
        { name: 'Version', value: <Hash hash={hash} /> },
        { name: 'Form', value: words.own ? `${words.title} (the agency's own)` : words.title },
      ]}
    />
  );
}

/** The words that people will see. */
function Preview({ words }: { words: Words }) {
  return (
    <Section heading="What they will read and sign" id="words">
      <h3>{words.title}</h3>
      {words.intro && <p>{words.intro}</p>}
      {words.own && <p>{words.own.words}</p>}
      <ul class="usa-list">
        {words.statements.map(({ says, clause }) => (
          <li>
            {says} <span class="quiet">{clause}</span>
          </li>
        ))}
      </ul>
      {words.questions.length > 0 && (
        <>
          <h3>Check of understanding</h3>
          <ul class="usa-list">
            {words.questions.map(({ asks, right, why }) => (
              <li>
                {asks} <strong>{right}</strong> {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Signed with: <q>{words.sign}</q>
      </p>
    </Section>
  );
}
