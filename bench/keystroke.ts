// `node bench/keystroke.ts [--strokes 60] [--characters 5000] [--json]`: from a key to its finding in the composer, in Chromium.
import { runBundled } from './support/bundled.ts';

await runBundled('bench/keystroke/measure.ts');
