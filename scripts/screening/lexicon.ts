import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { fold } from '../../src/screening/fold/fold.ts';
import { lexiconSpots } from '../../src/screening/lexicon/lexicon.ts';

/**
 * Prints which words of a dictionary, a line a word, the lexicon takes for rude: what isn't belongs into
 * `src/screening/lexicon/innocent.ts`. Usage: node scripts/screening/lexicon.ts --dictionary FILE
 */
const { values } = parseArgs({ options: { dictionary: { type: 'string', default: '/usr/share/dict/words' } } });
const words = new Set(readFileSync(values.dictionary, 'utf8').split('\n'));
const found = Array.from(words).filter((word) => !word.endsWith("'s") && lexiconSpots(fold(word)).length > 0);

process.stdout.write(`${found.join('\n')}\n${found.length} of ${words.size}\n`);
