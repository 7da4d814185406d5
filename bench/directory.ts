// `node bench/directory.ts [--people 10000] [--rounds 5] [--json]`: the directory of a large agency: lists, search, a file in and out.
import { runBundled } from './support/bundled.ts';

await runBundled('bench/directory/measure.ts');
