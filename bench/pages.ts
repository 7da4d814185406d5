// `node bench/pages.ts [--rounds 5] [--seconds 0.25] [--json]`: every page that is read, beside its own HTML as a file of the same server.
import { runBundled } from './support/bundled.ts';

await runBundled('bench/pages/measure.ts');
