// Each folder of islands has its own tsconfig.json (the browser's types), so each is checked by itself.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const folders = globSync('src/app/*/islands/tsconfig.json');
for (const folder of folders) {
  const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['-p', folder], { encoding: 'utf8' });
  if (status !== 0) process.stdout.write(stdout);
  process.exitCode ||= status === 0 ? 0 : 1;
}
