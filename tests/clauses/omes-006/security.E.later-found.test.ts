import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { handsIn } from '#tests/support/attachments';
import { test } from '#tests/support/house';
import { aPhoto } from '#tests/support/photo';
import { clamdIsHere } from '#tests/support/scanning/clamd';
import { entriesOn, fileNow, inDays, looks, realScanner, withPicture } from '#tests/support/scanning/quarantine';

const clause = 'OMES-006/security.E';
const author = 'omes/ada';
const older = { name: 'Rostrum.Test.Older', letters: 'ROSTRUM-TEST-NOTHING-HAS-THIS' };
const FOUND = 'Rostrum.Test.Later.UNOFFICIAL';
const yesterday = inDays(-1);

test.skipIf(!clamdIsHere)(
  `${clause}: a file that was clean is scanned again by newer signatures; what they find goes into quarantine, and the draft goes nowhere with it`,
  async ({ house }) => {
    const before = await realScanner(house, [older], yesterday);
    const { draftId, sha256, fileId } = await withPicture(house, author, await aPhoto());
    // The picture was written anew when it came in, so the later signature is of bytes that it has now.
    const letters = (await house.world.blobs.get(sha256)).subarray(200, 232).toString('latin1');
    await looks(house, 'omes');
    const clean = await fileNow(house, 'omes', fileId);
    await before.kill();

    const now = inDays(0);
    const after = await realScanner(house, [{ name: 'Rostrum.Test.Later', letters }], now);
    await looks(house, 'omes');
    await after.kill();
    const found = await fileNow(house, 'omes', fileId);
    const refused = await handsIn(house, author, draftId);
    const served = await house.visit(author, paths.picture(sha256, draftId));

    expect(clean).toMatchObject({ scan: 'clean', signatures_at: yesterday });
    expect(found).toMatchObject({ scan: 'malware', scan_says: FOUND, signatures_at: now });
    expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
    expect(refused.words).toContain(`Malware was found in picture 1: “${FOUND}”.`);
    expect(served.status).toBe(404);
    expect(await house.world.blobs.has(sha256)).toBe(true);
    expect(await entriesOn(house, 'omes', fileId)).toMatchObject([
      { kind: 'attachment.quarantined', payload: { sha256, signature: FOUND } },
    ]);
  },
);
