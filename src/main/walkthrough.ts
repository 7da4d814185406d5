// `npm run walkthrough`: the whole chain, as the people of both agencies, against a real Bluesky server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readEnvironment } from '#platform/env';
import { readPicture } from '#platform/images';

import { DEMO_PASSWORD } from './demo-password.ts';
import { type DemoBluesky, seedDemo } from './demo.ts';
import { type House, openHouse } from './house.ts';
import { workFor } from './listen.ts';
import { type Stage, type Tale, begin } from './tale.ts';
import { walkAnswer } from './walk-answer.ts';
import { comment, walkModeration } from './walk-comments.ts';
import { type Posted, walkDraft } from './walk-draft.ts';
import { walkExport } from './walk-export.ts';
import { walkOmes } from './walk-omes.ts';

/** A Bluesky server on loopback, and what citizens do on it, past us. */
export type World = {
  service: string;
  accounts: Record<'odoc' | 'omes', DemoBluesky>;
  /** Somebody of the public replies to our post; answers the reply's id. */
  reply(post: string, text: string): Promise<string>;
  edit(reply: string, text: string): Promise<void>;
  remove(reply: string): Promise<void>;
  /** Whether the server's own record of our post says that the reply is hidden. */
  hidden(post: string, reply: string): Promise<boolean>;
  /** The post that one of ours replies to, as the server's own record says; undefined where it replies to none. */
  repliesTo(post: string): Promise<string | undefined>;
  /** How many posts of the account lie on the server. */
  posts(account: 'odoc' | 'omes'): Promise<number>;
  /** A picture, as a photographer hands it in. */
  picture: Uint8Array;
};

/** Walks through; answers how many steps fell short. Everything it makes lies in a directory of its own and is removed. */
export async function walkthrough(world: World): Promise<number> {
  const dir = mkdtempSync(path.join(tmpdir(), 'rostrum-walk-'));
  const env = readEnvironment({
    ROSTRUM_DATA: path.join(dir, 'data'),
    ROSTRUM_KEYS: path.join(dir, 'keys'),
    ROSTRUM_NETWORK_ORIGINS: world.service,
    ROSTRUM_TRACE: 'error',
  });
  const house = await openHouse(env);
  const seeded = await seedDemo(house, { password: DEMO_PASSWORD, bluesky: world.accounts });
  const worker = await workFor(house);
  const tale = begin(house);
  try {
    const [odoc, omes] = [stageOf(seeded, 'odoc'), stageOf(seeded, 'omes')];
    console.log('\nOklahoma Department of Corrections, under OP-021002\n');
    const post = await walkDraft(tale, odoc, {
      accountId: odoc.accounts.bluesky ?? '',
      picture: await pictureIn(house, world),
    });
    if (post) await walkReplies(tale, odoc, world, post);
    const accountId = odoc.accounts.bluesky ?? '';
    if (post) await walkAnswer(tale, odoc, { accountId, repliesTo: (one) => world.repliesTo(one) });
    console.log('\nOffice of Management and Enterprise Services, under OMES-006\n');
    await walkOmes(tale, omes);
    console.log('\nRelease and proof\n');
    if (post) await walkExport(tale, odoc, post, path.join(dir, 'export'));
  } finally {
    await worker.stop();
    await house.close();
    rmSync(dir, { recursive: true, force: true });
  }
  console.log(tale.failed === 0 ? '\nEvery step is as it should be.' : `\n${tale.failed} steps fell short.`);
  return tale.failed;
}

function stageOf(seeded: Awaited<ReturnType<typeof seedDemo>>, slug: string): Stage {
  const found = seeded[slug];
  if (!found) throw new Error(`the demonstration has no ${slug}`);
  return { ...found, slug };
}

async function pictureIn({ world: { blobs } }: House, { picture }: World): Promise<Record<string, unknown>> {
  const read = await readPicture(picture);
  if (!read.ok) throw new Error(read.says);
  const { bytes, format, width, height, hadLocation } = read.picture;
  return { sha256: await blobs.put(bytes), mediaType: `image/${format}`, width, height, hadLocation };
}

async function walkReplies(tale: Tale, stage: Stage, world: World, post: Posted): Promise<void> {
  const accountId = stage.accounts.bluesky ?? '';
  let threat = '';
  await tale.step(
    stage,
    'The server shows the post once; citizens reply, and the replies are captured, raw bytes first',
    'moderation.needs-designation',
    async () => {
      if ((await world.posts('odoc')) !== 1) throw new Error(`the server has ${await world.posts('odoc')} posts`);
      threat = await world.reply(post.remoteId, 'I will burn your office down');
      await world.reply(post.remoteId, 'You people never answer the phone!');
      await comment(tale, stage, accountId, 'I will burn');
      await comment(tale, stage, accountId, 'You people');
    },
  );
  await walkModeration(tale, stage, { accountId, hidden: () => world.hidden(post.remoteId, threat) });
  await tale.step(
    stage,
    'The citizen edits the reply and then deletes it; both states and the deletion are kept',
    'moderation.needs-designation',
    async () => {
      await world.edit(threat, 'I will write to your office');
      const edited = await comment(tale, stage, accountId, 'I will write');
      if (!edited.editedAt) throw new Error('the edit was not captured as one');
      await world.remove(threat);
      await waitForDeletion(tale, stage, accountId);
    },
  );
}

async function waitForDeletion(tale: Tale, stage: Stage, accountId: string): Promise<void> {
  for (let round = 0; round < 50; round++) {
    const { deletedAt } = await comment(tale, stage, accountId, 'I will write');
    if (deletedAt) return;
  }
  throw new Error('the deletion was not captured');
}
