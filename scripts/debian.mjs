import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages of the system may be installed here: as root, on Debian or what is made from it. */
const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs packages that tests use, where it may; what came of it is seen by looking again. */
export function install(why, ...packages) {
  if (!mayInstall()) return;
  process.stderr.write(`Installing ${why} (once; about half a minute)\n`);
  if (apt('update')) apt('install', '--yes', '--no-install-recommends', ...packages);
}

const apt = (...args) =>
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;
