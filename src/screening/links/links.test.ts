import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';

import { linkSpots } from './links.ts';
import { linksIn } from './scan.ts';

function spots(text: string, ofPublic = false) {
  const folded = fold(text);
  return linkSpots(folded, linksIn(folded.text), { terms: {}, ofPublic });
}

const said = (text: string) => spots(text).map(({ start, end, explanation }) => [text.slice(start, end), explanation]);

test.each([
  ['Sign in at https://oklahoma.gov@evil.example/x.', 'https://oklahoma.gov@evil.example/x', 'leads to “evil.example”'],
  ['See http://203.0.113.7/pay', 'http://203.0.113.7/pay', 'by its number'],
  ['See https://3405803783/pay', 'https://3405803783/pay', 'by its number'],
  ['Open https://[2606:4700::1111]/x now', 'https://[2606:4700::1111]/x', 'by its number'],
  ['Go to https://xn--pple-43d.com', 'https://xn--pple-43d.com', 'xn--'],
  ['Go to https://оklahoma.gov/tax', 'https://оklahoma.gov/tax', 'another alphabet'],
  ['Go to https://okla\u200Bhoma.gov/tax', 'https://okla\u200Bhoma.gov/tax', 'another alphabet'],
  ['Pay at bit.ly/okpay!', 'bit.ly/okpay', 'shortened'],
  ['Pay at bit[.]ly/okpay', 'bit[.]ly/okpay', 'shortened'],
  ['(https://tinyurl.com/okpay)', 'https://tinyurl.com/okpay', 'shortened'],
  ['http://www.example.org/news, today', 'http://www.example.org/news', 'Without “https”'],
  ['hxxp://example[.]org/a', 'hxxp://example[.]org/a', 'Without “https”'],
  ['Try javascript:alert(1)', 'javascript:alert(1)', 'runs something'],
  ['data:text/html;base64,PGI+', 'data:text/html;base64,PGI+', 'runs something'],
  ['https://example.org:8443/form', 'https://example.org:8443/form', '8443'],
  ['https://example.org/setup.exe?v=2', 'https://example.org/setup.exe?v=2', 'runs on the machine'],
  ['example.org/app.apk', 'example.org/app.apk', 'runs on the machine'],
  ['https://example.org/forms.zip', 'https://example.org/forms.zip', 'packed'],
  ['https://oklahoma.gov-login.com/id', 'https://oklahoma.gov-login.com/id', 'isn’t one'],
  ['https://www.oklahoma.gov.example.net', 'https://www.oklahoma.gov.example.net', 'isn’t one'],
  ['irs-gov.com', 'irs-gov.com', 'isn’t one'],
  ['okgov.net/pay', 'okgov.net/pay', 'looks like “ok.gov”'],
  ['Visit ok1ahoma.gov', 'ok1ahoma.gov', 'looks like “oklahoma.gov”'],
  ['paypal-verify.com', 'paypal-verify.com', 'looks like “paypal.com”'],
  ['https://rnicrosoft.com', 'https://rnicrosoft.com', 'looks like “microsoft.com”'],
  ['https://facebook.com.example.net/a', 'https://facebook.com.example.net/a', 'looks like “facebook.com”'],
  [
    'https://example.org/go?a=1&url=https://evil.example/',
    'https://example.org/go?a=1&url=https://evil.example/',
    'on to “evil.example”',
  ],
  [
    'https://example.org/go?next=%2F%2Fevil.example',
    'https://example.org/go?next=%2F%2Fevil.example',
    'on to “evil.example”',
  ],
  ['Read [oklahoma.gov](https://evil.example/x) first', 'https://evil.example/x', 'It reads “oklahoma.gov”'],
])('%s holds the link %s: %s', (text, link, why) => {
  const [[quote, explanation] = []] = said(text);

  expect(quote).toBe(link);
  expect(explanation).toContain(why);
});

test.each([
  'Renew at https://oklahoma.gov/dps or www.ok.gov/renew.',
  'Watch https://www.youtube.com/watch?v=abc or https://youtu.be/abc',
  'Follow us: https://www.facebook.com/ok.agency, https://mastodon.social/@okagency',
  'https://www.facebook.com/sharer/sharer.php?u=https://oklahoma.gov/news',
  'Write to help@irs-gov.com or jo.doe@okgov.net.',
  'Send report.pdf, setup.exe and forms.zip to the front desk, e.g. at 8.30 a.m. for $4.50.',
  'Mr.Smith and Dr.Lee met at 10.15.Then they left...again.',
  'Version 2.10.3 of node.js is out. See U.S.C. 42, 47 O.S. 6-101.',
  'https://www.gov.uk/browse and https://www.gob.mx',
  'Our data: see below. Note:bring ID. JavaScript: the basics.',
  'https://www.amazon.com.br/dp/1 and https://opengov.com and https://public.govdelivery.com/accounts/OK',
  'https://oklahoma.gov/gis/roads.zip',
  '@ok.bsky.social and #go.team',
  'Read [our rules](https://oklahoma.gov/rules) and [oklahoma.gov](https://www.oklahoma.gov).',
  'https://café-tulsa.com and https://日本.jp',
  'and/or w/o 1/2 5.5/10 a.b/c.',
  'https://example.org/search?q=https://oklahoma.gov&return=/home',
])('nothing is wrong with the links of: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test('how somebody of the public shortens a link is theirs; what deceives is found', () => {
  expect(spots('See bit.ly/x and http://example.org/a.zip', true)).toEqual([]);
  expect(spots('See https://oklahoma.gov-login.com', true)).toHaveLength(1);
});

test('several links of a run are each read', () => {
  expect(linksIn('bit.ly/a,http://one.example/x,https://two.example/y;z').map(({ host }) => host)).toEqual([
    'bit.ly',
    'one.example',
    'two.example',
  ]);
});

test('whatever the text, links lie within it and in its order', () => {
  const pieces = fc.constantFrom(
    'http://',
    'bit.ly/',
    '.',
    '[.]',
    ':',
    '@',
    '(',
    ')',
    '](',
    'javascript:',
    'о',
    '\u200B',
    'a',
    '1',
    ' ',
    '//',
    '?url=https://',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 9 })), { maxLength: 60 }), (parts) => {
      const text = fold(`see bit.ly/x ${parts.join('')}`).text;
      let before = 0;
      for (const { from, to } of linksIn(text)) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        before = to;
      }
    }),
  );
});

test.each([
  'a.',
  'http://',
  'a.b ',
  'bit.ly/a,',
  'http://a.b,',
  '[.]',
  'a:b.',
  'x@y.z',
  'javascript:',
  '](http://a.b/',
  '://',
  'data:',
  'a.b/?url=',
  '1.',
  'о.',
])('100 kB of %j are read soon', (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));

  const begun = performance.now();
  spots(text);

  expect(performance.now() - begun).toBeLessThan(1000);
});
