import { expect, test } from 'vitest';

import { Checkboxes, Radios, Select, Tick } from './choices.tsx';
import { hostile } from './example.tsx';
import { TextArea, TextField } from './field.tsx';
import { htmlOf } from './html-of.tsx';

test('a field names its hint and its trouble to who hears it', () => {
  const markup = htmlOf(
    <TextField name="mail" label="E-mail" hint="At work" trouble="Nothing after the @." value="a@" />,
  );

  expect(markup).toContain('for="mail"');
  expect(markup).toContain('aria-describedby="mail-hint mail-trouble"');
  expect(markup).toContain('id="mail-hint"');
  expect(markup).toContain('id="mail-trouble"');
  expect(markup).toContain('aria-invalid="true"');
  expect(markup).toContain('value="a@"');
});

test('a field without trouble claims none', () => {
  const markup = htmlOf(<TextField name="mail" label="E-mail" />);

  expect(markup).not.toContain('aria-invalid');
  expect(markup).not.toContain('aria-describedby');
  expect(markup).not.toContain('required');
});

test('a password is not shown again', () => {
  expect(htmlOf(<TextField name="secret" type="password" label="Password" value="hunter2" />)).not.toContain('hunter2');
});

test('a text area keeps a first line break, and nothing typed can end it', () => {
  const markup = htmlOf(<TextArea name="text" label="Text" value={`\nSecond line</textarea><b>`} />);

  expect(markup).toContain('>\n\nSecond line&lt;/textarea&gt;&lt;b&gt;</textarea>');
});

test('a limit is told, but what is too long is never cut by the browser', () => {
  const markup = htmlOf(<TextArea name="text" label="Text" most={300} />);

  expect(markup).toContain('data-most="300"');
  expect(markup).toContain('Up to 300 characters');
  expect(markup).not.toContain('maxlength');
  expect(htmlOf(<TextArea name="text" label="Text" most={20_000} />)).toContain('Up to 20,000 characters');
});

test('what was chosen stays chosen, and only that', () => {
  const choices = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];

  expect(htmlOf(<Select name="s" label="S" choices={choices} value="b" />).match(/selected/g)).toHaveLength(1);
  expect(htmlOf(<Radios name="r" label="R" choices={choices} value="b" />)).toMatch(/value="b" checked/);
  expect(
    htmlOf(<Checkboxes name="c" label="C" choices={choices} values={['a', 'b']} />).match(/checked/g),
  ).toHaveLength(2);
});

test('a group in trouble can be reached from the list of troubles', () => {
  const markup = htmlOf(
    <Radios name="ground" label="Ground" choices={[{ value: 'a', label: 'A' }]} trouble="Choose one." />,
  );

  expect(markup).toMatch(/<fieldset[^>]* id="ground"[^>]* tabindex="-1"/);
  expect(markup).toContain('aria-describedby="ground-trouble"');
});

test('one box to tick says its trouble with its label', () => {
  const markup = htmlOf(<Tick name="true" label={hostile.markup} trouble="Tick this." />);

  expect(markup).toContain('aria-describedby="true-trouble"');
  expect(markup).not.toContain('<script');
});
