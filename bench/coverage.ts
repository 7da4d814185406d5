// `node bench/coverage.ts [--rounds 5] [--seconds 0.5] [--decisions 20000] [--json]`: the coverage page of each policy, beside its own HTML as a file of the same server.
import { runBundled } from './support/bundled.ts';

await runBundled('bench/pages/coverage.ts');
