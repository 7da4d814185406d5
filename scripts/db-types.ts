// Prints src/platform/tables.ts and migrations/schema.golden.sql from the migrations, applied to a database of its own.
import { readFileSync, writeFileSync } from 'node:fs';

import { Client } from 'pg';

import { schemaOf, tablesOf } from '../tests/support/schema.ts';
import { aDatabase } from '../tests/support/template.ts';

const check = process.argv.includes('--check');
const { owner, drop } = await aDatabase();
const client = new Client(owner);
await client.connect();
const wanted = {
  'src/platform/tables.ts': await tablesOf(client),
  'migrations/schema.golden.sql': await schemaOf(client),
};
await client.end();
await drop();
for (const [file, text] of Object.entries(wanted)) {
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the migrations make. Run: node scripts/db-types.ts`);
    process.exitCode = 1;
  }
}
