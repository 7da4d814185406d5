// `node bench/queue.ts [--waiting 10000] [--rounds 200] [--json]`: reading a long queue of comments, one decision after the other.
import { runBundled } from './support/bundled.ts';

await runBundled('bench/queue/measure.ts');
