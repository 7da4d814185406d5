import { checkPack, faultLine } from './index.ts';
for (const n of process.argv.slice(2)) {
  const s = performance.now();
  const r = checkPack(n);
  console.log(n, r.ok, Math.round(performance.now() - s) + 'ms');
  for (const f of r.faults) console.log('  ', faultLine(f));
}
