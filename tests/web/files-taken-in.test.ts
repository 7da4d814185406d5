import { afterAll, beforeAll, expect } from 'vitest';

import { sha256 } from '#kernel/hash';
import { paths as acknowledgements } from '#paths/acknowledgements';
import { paths as forms } from '#paths/forms';
import { paths as scanning } from '#paths/scanning';
import { openMalware } from '#platform/malware';
import { asks } from '#tests/support/acknowledgements';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { MARK, SIGNATURE, type Scanner, clamdIsHere, startClamd } from '#tests/support/scanning/clamd';
import { foundLater, inDays, scannerOf } from '#tests/support/scanning/quarantine';

let clamd: Scanner | undefined;
beforeAll(async () => {
  clamd = clamdIsHere ? await startClamd() : undefined;
});
afterAll(() => clamd?.kill());

const real = test.skipIf(!clamdIsHere);
const bytesOf = (words: string) => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`);
const pdf = (words: string) => new File([bytesOf(words)], 'paper.pdf', { type: 'application/pdf' });

/** Each way in which a file comes in beside a draft: who brings it, for which act, and what is sent. */
const ways = [
  { what: 'a form', who: 'omes/ada', act: 'request-permission', send: sendForm, clauses: ['OMES-006/security.E'] },
  { what: 'a signed paper', who: 'odoc/della', act: 'record-acknowledgement', send: sendPaper, clauses: [] },
  { what: 'the agency’s own form', who: 'odoc/della', act: 'put-in-form', send: sendOwnForm, clauses: [] },
] as const;

function sendForm(house: TestHouse, file: File) {
  return pageOf(
    house.visit('omes/ada', forms.ask('copyright'), {
      'field-work': 'Photo of the dome',
      'field-owner': 'H. Lens',
      'field-use': 'One post.',
      'field-answer': 'The owner agreed in writing',
      agreed: ['cites', 'as-permitted'],
      signed: 'Ada Redcorn',
      'field-letter': file,
    }),
  );
}

async function sendPaper(house: TestHouse, scan: File) {
  const campaignId = await asks(house, 'odoc/della');
  const people = [house.demo.people['odoc/grace']?.id ?? ''];
  const signedOn = new Date().toISOString().slice(0, 10);
  const form = { people, way: 'paper', signedOn, note: 'Signed at the desk.', scan };
  return pageOf(house.visit('odoc/della', acknowledgements.record(campaignId), form));
}

function sendOwnForm(house: TestHouse, paper: File) {
  const form = { title: 'Our own form', words: 'I have read the procedure.', paper };
  return pageOf(house.visit('odoc/della', acknowledgements.ownForm, form));
}

async function blobsOf(house: TestHouse): Promise<string[]> {
  const all: string[] = [];
  for await (const name of house.world.blobs.all()) all.push(name);
  return all;
}

const entries = (house: TestHouse, who: string, kind: string) =>
  house
    .as(who)
    .view((view) => view.selectFrom('ledger').select(['payload', 'person_id']).where('kind', '=', kind).execute());

const filesOf = (house: TestHouse, who: string) =>
  house.as(who).view((view) => view.selectFrom('attachments').selectAll().execute());

real.for(ways)(
  'malware in $what is refused with its clause: the bytes are kept nowhere; who brought them and what it was is',
  async ({ who, act, send, clauses }, { house }) => {
    house.world.malware = openMalware(clamd?.url);
    const before = await blobsOf(house);

    const refused = await send(house, pdf(MARK));

    expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([...clauses]) });
    expect(refused.words).toContain('Malware was found in a file');
    expect(refused.words).toContain(`“paper.pdf”: the scanner found “${SIGNATURE}” in it.`);
    expect(await blobsOf(house)).toEqual(before);
    expect(await filesOf(house, who)).toEqual([]);
    expect(await entries(house, who, 'attachment.malware-found')).toMatchObject([
      { person_id: house.demo.people[who]?.id, payload: { sha256: sha256(bytesOf(MARK)), signature: SIGNATURE } },
    ]);
    const acts = (await entries(house, who, 'act.refused')).map(({ payload }) => payload);
    expect(acts).toMatchObject([{ act, controls: ['attachment.checked'] }]);
  },
);

real.for(ways)('$what in which nothing is found comes in, and is among the files', async ({ who, send }, { house }) => {
  house.world.malware = openMalware(clamd?.url);

  const taken = await send(house, pdf('both lines are signed'));

  expect(taken.status).toBe(303);
  const hash = sha256(bytesOf('both lines are signed'));
  expect(await filesOf(house, who)).toMatchObject([
    { sha256: hash, uploaded_sha256: hash, scan: 'clean', scanned_by: expect.stringContaining('ClamAV') },
  ]);
});

test.for(ways)('while the scanner is silent, $what stays outside', async ({ who, send }, { house }) => {
  const says = 'It is away.';
  house.world.malware = {
    configured: true,
    version: () => Promise.resolve(undefined),
    scan: () => Promise.resolve({ is: 'unanswered', says }),
  };

  const refused = await send(house, pdf('both lines are signed'));

  expect(refused.status).toBe(422);
  expect(refused.words).toContain('No file is let in unscanned');
  expect(await filesOf(house, who)).toEqual([]);
});

test('a file of a form in which malware is found later is handed to nobody, and its page says which request holds it', async ({
  house,
}) => {
  house.world.malware = scannerOf(inDays(0));
  const { location } = await sendForm(house, pdf('The owner agrees.'));
  const request = location ?? '';
  const [link = ''] = /\/forms\/[0-9a-f-]+\/files\/[0-9a-f]{64}/.exec(
    (await pageOf(house.visit('omes/luis', request))).html,
  ) ?? [''];
  const before = await house.visit('omes/luis', link);

  await foundLater(house, 'omes');
  const after = await house.visit('omes/luis', link);
  const [file] = await filesOf(house, 'omes/sam');
  const page = await pageOf(house.visit('omes/sam', scanning.file(file?.id ?? '')));

  expect(before.status).toBe(200);
  expect(after.status).toBe(404);
  expect(page.words).toContain('In quarantine: “Late.Find” was found');
  expect(page.html).toContain(`href="${request}"`);
});

test('a signed paper that came in without a scanner is looked at once there is one; its page says whose it is', async ({
  house,
}) => {
  expect((await sendPaper(house, pdf('signed by hand'))).status).toBe(303);
  const [before] = await filesOf(house, 'odoc/lena');

  await foundLater(house, 'odoc');
  const page = await pageOf(house.visit('odoc/lena', scanning.file(before?.id ?? '')));

  expect(before).toMatchObject({ scan: 'not scanned', scanned_at: null });
  expect(page.words).toContain('In quarantine: “Late.Find” was found');
  expect(page.words).toContain('A paper in the file of Grace Ohanzee');
});
