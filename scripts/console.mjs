import { enableCompileCache } from 'node:module';

import { build } from './build.mjs';

enableCompileCache('.cache/compiled');
await build();
await import('../dist/console.js');
