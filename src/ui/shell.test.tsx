import { expect, test } from 'vitest';

import { hostile } from './example.tsx';
import { components, galleryPage } from './gallery.tsx';
import { htmlOf } from './html-of.tsx';
import { type Agency, jsonInMarkup } from './shell-parts.tsx';
import { page, PublicShell, Shell } from './shell.tsx';

const agency: Agency = {
  name: 'Office',
  colour: '#123456',
  policiesHref: '/policy',
  logAddress: 'https://x.example/log',
};
const areas = [
  { href: '/today', label: 'Today' },
  { href: '/publish', label: 'Publish' },
];

test('a page begins with its doctype and has one main landmark that the skip link reaches', () => {
  const markup = page(
    <Shell title="Today" agency={agency} areas={areas}>
      <h1>Today</h1>
    </Shell>,
  );

  expect(markup).toMatch(/^<!doctype html><html lang="en">/);
  expect(markup.match(/<main/g)).toHaveLength(1);
  expect(markup).toContain('href="#main"');
  expect(markup).toContain('<title>Today · Office</title>');
});

test('who is here sees the areas, the one they are in, their role, and a way out that posts the token', () => {
  const markup = page(
    <Shell
      title="Drafts"
      agency={agency}
      areas={areas}
      here="/publish"
      person={{ name: 'Ada', role: 'Author', until: '31 Dec' }}
      token="s3cret"
    >
      x
    </Shell>,
  );

  expect(markup).toMatch(/href="\/publish" aria-current="page"/);
  expect(markup).toContain('Author, until 31 Dec');
  expect(markup).toMatch(/<form method="post" action="\/sign-out"><input type="hidden" name="token" value="s3cret"/);
});

test('without a person there is nothing to sign out of, to search, or to go to', () => {
  const markup = page(
    <Shell title="Sign in" agency={agency} areas={areas}>
      x
    </Shell>,
  );

  expect(markup).not.toContain('sign-out');
  expect(markup).not.toContain('/publish');
  expect(markup).not.toContain('type="search"');
});

test('the public page has no form and no token, and facts for machines cannot end their script', () => {
  const facts = { name: '</script><script>alert(1)</script>' };
  const markup = page(
    <PublicShell title="Accounts" agency={agency} areas={areas} linkedData={facts}>
      x
    </PublicShell>,
  );

  expect(markup).not.toContain('<form');
  expect(markup).not.toContain('token');
  expect(markup.match(/<\/script>/g)).toHaveLength(1);
  expect(JSON.parse(jsonInMarkup(facts))).toEqual(facts);
});

test('a hostile name and colour stay words', () => {
  const markup = page(
    <Shell title={hostile.markup} agency={{ ...agency, name: hostile.markup, colour: 'red" onload="x' }} areas={[]}>
      x
    </Shell>,
  );

  expect(markup).not.toContain('<script>');
  expect(markup).not.toContain('onload');
});

test('no component asks for a style or a script that the strict policy of the pages refuses', () => {
  const markup = galleryPage().replaceAll(/="[^"]*"/g, '=""');

  expect(markup).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/);
  expect(markup).not.toMatch(/<(style|script)[ >]/);
});

test.for(Object.entries(components))('the component %s shows something in every state', ([, examples]) => {
  const shown = examples.map((example) => htmlOf(<div>{example.show()}</div>));

  expect(shown.length).toBeGreaterThan(0);
  expect(shown).not.toContain('<div></div>');
  expect(shown.join('')).not.toMatch(/undefined|\[object|NaN/);
});
