import { expect, test } from 'vitest';

import { Alert, TroubleSummary } from './alert.tsx';
import { Button, ButtonForm } from './button.tsx';
import { CardList } from './card-list.tsx';
import { ClauseCard } from './clause-card.tsx';
import { DataTable } from './data-table.tsx';
import { DraftSteps } from './draft-steps.tsx';
import { HeatStrip } from './heat-strip.tsx';
import { htmlOf } from './html-of.tsx';
import { Progress } from './progress.tsx';
import { RefusalAlert } from './refusal-alert.tsx';
import { SummaryList } from './summary-list.tsx';
import { sayTime, Time } from './time.tsx';
import { Timeline } from './timeline.tsx';

const columns = [
  {
    head: 'Name',
    cell: (row: { name: string }) => row.name,
    names: true,
    sort: { href: '?s', now: 'descending' as const },
  },
];

test('a list without rows says what will appear, and draws no table', () => {
  const markup = htmlOf(<DataTable caption="Drafts" columns={columns} rows={[]} empty="Drafts appear here." />);

  expect(markup).toContain('Drafts appear here.');
  expect(markup).not.toContain('<table');
});

test('a table names itself, its order, its rows, and on a phone its cells', () => {
  const markup = htmlOf(<DataTable caption="Drafts" columns={columns} rows={[{ name: '<b>' }]} empty="" />);

  expect(markup).toContain('<caption>Drafts</caption>');
  expect(markup).toContain('aria-sort="descending"');
  expect(markup).toMatch(/<th scope="row" data-label="Name"/);
  expect(markup).toContain('&lt;b&gt;');
});

test('a refusal cites each clause with a way to its words, and a rule of the software as such', () => {
  const markup = htmlOf(
    <RefusalAlert
      citations={[
        { control: 'a', clause: 'EX-1/A 1/"', says: 'No right.' },
        { control: 'b', clause: 'house', says: 'Only a person.' },
      ]}
    />,
  );

  expect(markup).toContain('role="alert"');
  expect(markup).toContain('href="/policy/EX-1/A%201/%22"');
  expect(markup).toContain('A rule of this software');
  expect(markup).not.toContain('/policy/house');
});

test('where nothing was refused and nothing is in trouble, nothing is shown', () => {
  expect(htmlOf(<RefusalAlert citations={[]} />)).toBe('');
  expect(htmlOf(<TroubleSummary troubles={[]} />)).toBe('');
});

test('only an error interrupts', () => {
  expect(htmlOf(<Alert kind="error" heading="x" />)).toContain('role="alert"');
  expect(htmlOf(<Alert kind="warning" heading="x" />)).not.toContain('role="alert"');
});

test('a button of its own posts the token, and what it does to whom is read with it', () => {
  const markup = htmlOf(
    <ButtonForm action="/c/1/hide" token="t" fields={{ version: '<2>' }} consequence="The public no longer sees it.">
      Hide
    </ButtonForm>,
  );

  expect(markup).toContain('method="post"');
  expect(markup).toContain('name="token" value="t"');
  expect(markup).toContain('value="&lt;2&gt;"');
  const id = /<p class="button-form__consequence" id="([^"]+)"/.exec(markup)?.[1];
  expect(markup).toContain(`aria-describedby="${id}"`);
});

test('a button that cannot be pressed says so to the browser', () => {
  expect(htmlOf(<Button disabled>Hide</Button>)).toMatch(/<button[^>]* disabled/);
  expect(htmlOf(<Button>Hide</Button>)).not.toContain('disabled');
});

test('lists that may be empty say what will appear', () => {
  expect(htmlOf(<CardList cards={[]} empty="Reviews appear here." />)).toContain('Reviews appear here.');
  expect(htmlOf(<Timeline happenings={[]} empty="Nothing yet." />)).toContain('Nothing yet.');
  expect(htmlOf(<HeatStrip caption="Rounds" rows={[]} />)).toContain('nothing to show yet');
  expect(htmlOf(<SummaryList facts={[{ name: 'Workstation', value: undefined }]} />)).toContain('Not known');
});

test('a gap in the rounds is counted in words and drawn with a cross, not by colour alone', () => {
  const cells = [
    { name: '9 to 10', level: 2 as const, says: '2 visits' },
    { name: '10 to 11', level: 'gap' as const, says: 'missed' },
  ];
  const markup = htmlOf(<HeatStrip caption="Rounds" rows={[{ name: 'Today', cells }]} />);

  expect(markup).toContain('1 gap.');
  expect(markup.match(/heat__cross/g)).toHaveLength(1);
  expect(markup).toContain('<td>missed</td>');
});

test('a step says in words what is done and what is ahead', () => {
  const markup = htmlOf(<DraftSteps now="scheduled" halted="Not sent yet" />);

  expect(markup.match(/ done</g)).toHaveLength(2);
  expect(markup.match(/ not yet</g)).toHaveLength(2);
  expect(markup).toMatch(/aria-current="step">Scheduled/);
  expect(markup).toContain('Not sent yet');
});

test('work that nobody has counted claims no share', () => {
  expect(htmlOf(<Progress label="Import" done={3} unit="files" state="running" />)).not.toContain('value=');
  expect(htmlOf(<Progress label="Import" done={3} of={4} unit="files" state="running" />)).toContain('value="3"');
});

test('a clause whose text is not held says so and invents none', () => {
  const markup = htmlOf(<ClauseCard facts={{ clause: 'EX-1/C.9', force: 'must', summary: 'Missing page.' }} />);

  expect(markup).toContain('Text not held');
  expect(markup).not.toContain('<blockquote');
});

test('a moment is said in the agency’s zone and kept in UTC for machines', () => {
  const at = new Date('2026-07-02T14:30:00Z');

  expect(sayTime(at, 'America/Chicago').replaceAll('\u202F', ' ')).toBe('Jul 2, 2026, 9:30 AM CDT');
  expect(htmlOf(<Time at={at} zone="America/Chicago" />)).toContain('datetime="2026-07-02T14:30:00.000Z"');
});
