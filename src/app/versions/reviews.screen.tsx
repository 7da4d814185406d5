import type { Child } from 'hono/jsx';

import type { Citation } from '#kernel/result';
import { paths as policy } from '#paths/policy';
import { Alert, TroubleSummary } from '#ui/alert';
import { Button } from '#ui/button';
import { Radios, Tick } from '#ui/choices';
import { DataTable } from '#ui/data-table';
import { DateField, TextArea, TextField } from '#ui/field';
import { Form, Section } from '#ui/form';
import { Hash } from '#ui/hash';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Status } from '#ui/status';
import { SummaryList } from '#ui/summary-list';
import { TextLink } from '#ui/text-link';
import { Time } from '#ui/time';

import { paths } from './paths.ts';
import type { Due, Review } from './reviews.read.ts';
import { consent } from './words.ts';

type Props = {
  name: string;
  hash: string;
  due: Due | undefined;
  /** The dates of the first page: reviewed and revised are two things. */
  dates: { reviewedOn: string | undefined; revisedOn: string | undefined; effectiveOn: string | undefined };
  reviews: readonly Review[];
  mayConfirm: boolean;
  /** The last day that can be named for the next review. */
  latest: string;
  zone: string;
  token: string;
  typed: Record<string, string>;
  troubles?: Record<string, string> | undefined;
  citations?: readonly Citation[] | undefined;
};

const results = { confirmed: 'Confirmed as it is', revised: 'A new version is to come' };

/** When the policy is reviewed next, the form that says it was, and every review before. */
export function ReviewsScreen(props: Props) {
  const { name, due, dates, reviews, mayConfirm, zone, citations = [], troubles = {} } = props;
  return (
    <>
      <PageHead
        title="Reviews of the policy"
        crumbs={[{ href: policy.policy, label: 'Policy' }]}
        lead={`${name}. Reviewed is not revised: a review confirms the policy, or says that a new version is to come.`}
      />
      <RefusalAlert citations={citations} />
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: labels[id] ?? id, says }))}
      />
      <SummaryList
        facts={[
          { name: 'Next review', value: <NextReview due={due} /> },
          { name: 'Who answers for it', value: due?.owner },
          { name: 'Reviewed last', value: lastReviewed(reviews, dates.reviewedOn) },
          { name: 'Revised last', value: dates.revisedOn ?? 'The first page names no day' },
        ]}
      />
      {mayConfirm && <ReviewForm {...props} />}
      <Past reviews={reviews} zone={zone} />
    </>
  );
}

function lastReviewed([last]: readonly Review[], onFirstPage: string | undefined): string {
  if (last) return `${last.signed.at.slice(0, 10)}, by ${last.by}`;
  return onFirstPage ? `${onFirstPage}, as its first page says` : 'The first page names no day';
}

const becauses = {
  review: 'as the last review says',
  'first page': 'as its first page says',
  interval: 'by the setting, counted from the last date on its first page',
};

/** The day of the next review, and that it is late where it is. */
export function NextReview({ due }: { due: Due | undefined }): Child {
  if (!due) return 'No day is named anywhere';
  const words = `${due.on}, ${becauses[due.because]}`;
  return due.late ? <Status tone="bad">{`${words}: overdue`}</Status> : words;
}

const labels: Record<string, string> = {
  result: 'What came of it',
  note: 'What you looked at',
  name: 'Your name',
  consent: 'What you sign',
  nextOn: 'Next review on',
};

function ReviewForm({ hash, latest, token, typed, troubles = {} }: Props) {
  const field = (name: string) => ({
    name,
    label: labels[name] ?? name,
    value: typed[name] ?? '',
    trouble: troubles[name],
  });
  return (
    <Section heading="Review it now">
      <Form action={paths.reviews} token={token}>
        <input type="hidden" name="hash" value={hash} />
        <Radios
          {...field('result')}
          need="required"
          choices={[
            { value: 'confirmed', label: results.confirmed, says: 'It stays in force, word for word.' },
            { value: 'revised', label: results.revised, says: 'It stays in force until the new version is adopted.' },
          ]}
        />
        <TextArea
          {...field('note')}
          need="required"
          rows={4}
          hint="For instance: read whole; V.D fits how we work; counsel asked about one ground."
        />
        <DateField
          {...field('nextOn')}
          need="optional"
          until={latest}
          hint={`At the latest, and if left empty, on ${latest}.`}
        />
        <TextField {...field('name')} need="required" autocomplete="name" />
        <Tick
          {...field('consent')}
          label={consent.review}
          need="required"
          checked={typed['consent'] === 'yes'}
          hint="Your name, these words, the time and your network address are kept and put into the log."
        />
        <Button>Sign the review</Button>
      </Form>
      <Alert kind="info" heading="What will happen" slim>
        The task of the review is done. The policy’s own dates stay as its first page says them.
      </Alert>
    </Section>
  );
}

function Past({ reviews, zone }: { reviews: readonly Review[]; zone: string }) {
  return (
    <Section heading="Reviews before">
      <DataTable
        caption="Each review that was signed here"
        rows={reviews}
        empty="No review was signed here yet. What was before is on the policy’s first page."
        columns={[
          {
            head: 'When',
            names: true,
            cell: ({ at, decisionId }) => (
              <TextLink href={policy.decision(decisionId)}>
                <Time at={at} zone={zone} />
              </TextLink>
            ),
          },
          { head: 'Result', cell: ({ result }) => results[result] },
          { head: 'By', cell: ({ by, signed }) => (by === signed.name ? by : `${by}, signed “${signed.name}”`) },
          { head: 'Was due', cell: ({ dueOn }) => dueOn ?? 'No day' },
          { head: 'Next', cell: ({ nextDueOn }) => nextDueOn },
          { head: 'Note', cell: ({ note }) => note },
          { head: 'Version', cell: ({ hash }) => <Hash hash={hash} label="Hash of the version" /> },
        ]}
      />
    </Section>
  );
}
