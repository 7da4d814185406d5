import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openCheckpoint } from './checkpoint.ts';
import { checkDisclosure, entryOf, readEntry } from './commitment.ts';
import { entriesIn } from './entry-bundle.ts';
import { readVerifierKey, signerOf, verifierKeyText } from './note-key.ts';
import { signNote } from './note.ts';
import { checkProofFile } from './proof-file.ts';
import { LogTrouble } from './trouble.ts';
import { verifyLog } from './verify-log.ts';

const { key, ...rest } = signerOf('city.example/log', new Uint8Array(32));
const checkpoint = signNote('city.example/log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n', [{ key, ...rest }]);
const entry = entryOf({ version: 1, batchAt: new Date(0), seed: new Uint8Array(32), fields: { a: 1 } });
const proof = `c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\n${checkpoint}`;

/** Right bytes, cut and joined where nobody expects it, and any others. */
const hostile = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(checkpoint, proof, Buffer.from(entry).toString(), verifierKeyText(key), '\n\n', '— ', '\ud800'),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 4 },
    )
    .chain((parts) => fc.tuple(fc.constant(parts.join('')), fc.nat(600), fc.nat(600)))
    .map(([text, from, length]) => Buffer.from(text.slice(from, from + length))),
  fc.json({ maxDepth: 5 }).map((text) => Buffer.from(text)),
);

/** Whether it is content, or says what is wrong; any other error is a mistake of ours. */
function speaks(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (error) {
    return error instanceof LogTrouble && error.message !== '' && error.where !== '';
  }
}

test('whatever bytes come, each reader takes them or says what is wrong with them', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(hostile, (bytes) => {
      const text = bytes.toString();
      expect([
        speaks(() => openCheckpoint(bytes, [key])),
        speaks(() => openCheckpoint(text, [key])),
        speaks(() => checkProofFile(text, entry, [key], 'proof')),
        speaks(() => checkProofFile(proof, bytes, [key], 'proof')),
        speaks(() => readVerifierKey(text)),
        speaks(() => readEntry(bytes, 'entry')),
        speaks(() => checkDisclosure(readEntry(entry, 'entry'), text, 'disclosure')),
        speaks(() => entriesIn(bytes, 3, 'bundle')),
      ]).not.toContain(false);
    }),
    { numRuns: Number(process.env['FUZZ'] ?? 1000) },
  );
});

test('what is too long for an entry is no entry', () => {
  expect(() => checkProofFile(proof, new Uint8Array(65_536), [key], 'proof')).toThrow('no entry has 65536 bytes');
});

test('half a character in an entry is a wrong entry', () => {
  const text = `{"batchAt":"\\ud800","commitments":[],"version":1}`;
  expect(() => readEntry(Buffer.from(text), 'entry')).toThrow('not the canonical JSON');
});

test('a checkpoint that claims more entries than there can be ends the check soon', async () => {
  const huge = signNote(`city.example/log\n9007199254740991\n${Buffer.alloc(32).toString('base64')}\n`, [
    { key, ...rest },
  ]);
  const reader = { read: (path: string) => Promise.resolve(path === 'checkpoint' ? Buffer.from(huge) : undefined) };

  const troubles = await verifyLog(reader, key);

  expect(troubles).toHaveLength(101);
  expect(troubles.at(-1)?.says).toContain('the rest was not looked at');
});
