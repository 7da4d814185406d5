// What has to hold before anything is committed, in under a minute: format, types, lint, unused code, schema, fast tests.
import { spawn } from 'node:child_process';
import path from 'node:path';

const bin = (name) => path.join('node_modules', '.bin', name);
/** @type {[string, string, string[]][]} */
const STEPS = [
  ['fast tests', bin('vitest'), ['run', '--project', 'pure']],
  ['format', bin('oxfmt'), ['--check', '.']],
  ['types', bin('tsc'), []],
  ['types of the islands', process.execPath, ['scripts/check-islands.mjs']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ['unused code', bin('knip'), ['--no-progress']],
  ['unused code of the product', bin('knip'), ['--no-progress', '--production']],
  ['schema', process.execPath, ['scripts/db-types.ts', '--check']],
];

const env = { ...process.env, PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}` };
const started = Date.now();
let failed = 0;
const waiting = [...STEPS];
await Promise.all([lane(), lane()]);
process.stdout.write(
  `${STEPS.length - failed} passed, ${failed} failed in ${((Date.now() - started) / 1000).toFixed(0)} s\n`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** Two at a time: most of them use one core. */
async function lane() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, command, args] = step;
    const from = Date.now();
    const { code, output } = await run(command, args);
    const says = `${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)\n`;
    process.stdout.write(code === 0 ? says : `${says}${output}`);
    failed += code === 0 ? 0 : 1;
  }
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}
