import { expect } from 'vitest';

import { wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';

test('OMES-006/standards: a technology is approved only when both standards were assessed, each with date and document', async ({
  house,
}) => {
  const made = await house.visit('omes/dana', '/registers/technologies/new', {
    name: 'Peertube',
    kind: 'video-sharing',
    provider: 'Framasoft',
  });
  const path = made.headers.get('location') ?? '';
  const assess = (standard: string, form: Record<string, string> = {}) =>
    house.visit('omes/dana', `${path}/assess`, {
      standard,
      assessedOn: '2026-08-01',
      document: `VPAT ${standard}`,
      ...form,
    });
  const approve = () => house.visit('omes/dana', `${path}/approve`, { reason: 'Both are there.' });

  const none = await approve();
  const undated = await assess('accessibility', { assessedOn: '' });
  const first = await assess('accessibility');
  const one = await approve();
  const second = await assess('security');
  const both = await approve();
  const says = await wordsOf(house.visit('omes/ada', path));

  expect([undated.status, first.status, second.status]).toEqual([422, 303, 303]);
  expect([none.status, one.status, both.status]).toEqual([422, 422, 303]);
  expect(await one.text()).toContain('/policy/OMES-006/standards');
  expect(says).toContain('Approved since');
  expect(says).toMatch(/Accessibility 2026-08-01 VPAT accessibility/);
  expect(says).toMatch(/Information security 2026-08-01 VPAT security/);
});
