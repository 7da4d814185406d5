// Makes what the screening engine has learnt: node scripts/train-screening.ts --data DIR [--part heads] [--out FILE].
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { trainHeads } from './screening/train-heads.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string', default: 'heads' },
    out: { type: 'string', default: 'src/screening/heads/heads.bin' },
  },
});
if (values.data === undefined || values.part !== 'heads') {
  console.error('usage: node scripts/train-screening.ts --data DIR [--part heads] [--out FILE]');
  process.exitCode = 2;
} else {
  const bytes = trainHeads(values.data);
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes, ${createHash('sha256').update(bytes).digest('hex')}`);
}
