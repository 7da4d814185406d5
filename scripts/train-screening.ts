// Makes what the screening engine has learnt: node scripts/train-screening.ts --data DIR --part heads|speech [--out FILE].
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { trainSpeech } from './screening/speech.ts';
import { trainHeads } from './screening/train-heads.ts';

const parts: Record<string, { out: string; train: (data: string, out: string) => void }> = {
  heads: {
    out: 'src/screening/heads/heads.bin',
    train: (data, out) => writeFileSync(out, trainHeads(data)),
  },
  speech: {
    out: 'src/screening/speech/weights.ts',
    train: (data, out) => trainSpeech({ data, sentences: 'tests/data/screening', out }),
  },
};

const { values } = parseArgs({
  options: { data: { type: 'string' }, part: { type: 'string', default: '' }, out: { type: 'string' } },
});
const part = parts[values.part];
if (values.data === undefined || !part) {
  console.error('usage: node scripts/train-screening.ts --data DIR --part heads|speech [--out FILE]');
  process.exitCode = 2;
} else {
  const out = values.out ?? part.out;
  part.train(values.data, out);
  const bytes = readFileSync(out);
  console.log(`${out}: ${bytes.length} bytes, ${createHash('sha256').update(bytes).digest('hex')}`);
}
