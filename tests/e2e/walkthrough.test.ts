import { spawnSync } from 'node:child_process';

import { expect, test } from 'vitest';

test('the walkthrough tells the whole chain on a real Bluesky server, and no step falls short', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/walkthrough.mjs'], {
    encoding: 'utf8',
    timeout: 300_000,
  });

  expect(`${stdout}${stderr}`).not.toContain('FAIL');
  expect(stdout).toContain('Every step is as it should be.');
  expect(stdout).toContain('VERIFIED');
  expect(status).toBe(0);
});
