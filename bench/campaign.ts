// `node bench/campaign.ts [--people 10000] [--json]`: everybody is asked, mailed through a real SMTP server, signs in part, and is reported.
import { runBundled } from './support/bundled.ts';

await runBundled('bench/campaign/measure.ts');
