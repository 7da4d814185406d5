import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { translateComment } from '#app/respond/translate-comment.flow';
import { outgoing } from '#platform/outgoing';
import { type Translator, openTranslator, translateLimits } from '#platform/translator';

import type { TestHouse } from './house.ts';

type Answers = (asked: Record<string, string>, response: ServerResponse) => void;
type Fake = { url: string; asked: Record<string, string>[]; kill: () => Promise<void> };

/** Something that listens where a translator should, by LibreTranslate's HTTP API, and answers what it likes. */
export async function fakeTranslator(answers: Answers): Promise<Fake> {
  const asked: Record<string, string>[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const sent = JSON.parse(Buffer.concat(parts).toString()) as Record<string, string>;
      asked.push({ ...sent, method: request.method ?? '', path: request.url ?? '' });
      answers(sent, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async kill() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** It answers these words, as LibreTranslate does. */
export const translatesAs =
  (words: string, more: object = {}): Answers =>
  (_asked, response) => {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ translatedText: words, ...more }));
  };

/** The translator at this address, which the configuration allows in our own network; it may take half a second. */
export const translatorAt = (url: string, key?: string): Translator =>
  openTranslator({ url, key, fetch: outgoing({ ...translateLimits, timeoutMs: 500, allow: [url] }) });

/** The worker translates whatever waits; answers how each went, 'away' where the translator was. */
export async function workerTranslates(house: TestHouse): Promise<string[]> {
  const ctx = house.clock('odoc');
  const waiting = await ctx.view((view) =>
    view.selectFrom('comment_translations').select('id').where('state', '=', 'waiting').execute(),
  );
  const went: string[] = [];
  for (const { id } of waiting)
    went.push(
      await translateComment.run(ctx, { translationId: id }).then(
        ({ state }) => state,
        () => 'away',
      ),
    );
  return went;
}
