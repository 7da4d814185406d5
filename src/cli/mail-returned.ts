import { createReadStream } from 'node:fs';

import { returnMail } from '#app/acknowledgements/return-mail.flow';
import { mostReportBytes, readDeliveryStatus } from '#formats/delivery-status';

import type { Command } from './command.ts';

const OURS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.\d+@/;

/** A mail that came back is noted with the person whom it didn't reach. For the mail server's pipe; other mail changes nothing. */
export const mailReturned: Command = {
  name: 'mail-returned',
  takes: '[FILE]',
  says: 'Reads one returned mail, and notes whom it did not reach.',
  help: ['FILE   the mail as it came; standard input where none is named, so that a mail server can pipe it'],
  options: {},
  async run({ words: [file] }, io) {
    const status = readDeliveryStatus(await bytesOf(file === undefined ? undefined : io.path(file)));
    const [, acknowledgementId] = OURS.exec(status?.messageId ?? '') ?? [];
    if (!status || !acknowledgementId) {
      io.tell({ ok: true, noted: false });
      io.say('This is no returned mail of ours. Nothing was changed.');
      return 0;
    }
    const { to, status: code, says } = status;
    const house = await io.house();
    for (const { id: agencyId, slug } of await house.agencies()) {
      const ctx = house.contextFor({ agencyId, personId: null });
      if (!(await returnMail.run(ctx, { acknowledgementId, to: to.slice(0, 320), status: code.slice(0, 40), says })))
        continue;
      io.tell({ ok: true, noted: true, agency: slug, acknowledgementId });
      io.say(`Noted: the mail to ${to} came back. ${says}`);
      return 0;
    }
    io.tell({ ok: true, noted: false });
    io.say('Nobody was asked by this mail. Nothing was changed.');
    return 0;
  },
};

/** At most what a report may have, and one byte more. */
async function bytesOf(file: string | undefined): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of file === undefined ? process.stdin : createReadStream(file)) {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    size += bytes.length;
    if (size > mostReportBytes) break;
  }
  return Buffer.concat(parts);
}
