import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

/** What stands in a picture. `failed`: the reader took too long, or fell over it. */
export type PictureWords = { is: 'read'; words: string } | { is: 'failed'; says: string };

export type PictureText = {
  /** Whether a reader is there. */
  configured: boolean;
  /** The words in these bytes, which {@link readPicture} has written. Never throws. */
  read: (bytes: Uint8Array) => Promise<PictureWords>;
};

/** `maxPixels` and `maxMemoryBytes` bound the reader's memory, `maxSeconds` its time, `maxCharacters` what is taken of its answer. */
export type ReadLimits = { maxPixels: number; maxMemoryBytes: number; maxSeconds: number; maxCharacters: number };

/** 12 million pixels, 1 GB, half a minute, 20,000 characters. */
export const readLimits: ReadLimits = {
  maxPixels: 12_000_000,
  maxMemoryBytes: 1_000_000_000,
  maxSeconds: 30,
  maxCharacters: 20_000,
};
/** Letters on a screen are small: a picture that isn't wider than this is doubled. */
const SMALL_PIXELS = 1600;

/**
 * Tesseract as a process of its own for each picture, without a shell; `program` is its path, and undefined where text in
 * pictures isn't read. Where Linux's `prlimit` is there, it bounds the memory.
 */
export function openPictureText(program: string | undefined, limits: ReadLimits = readLimits): PictureText {
  if (program === undefined)
    return { configured: false, read: () => Promise.resolve({ is: 'failed', says: 'No reader is installed.' }) };
  return {
    configured: true,
    async read(bytes) {
      try {
        return { is: 'read', words: await wordsIn(program, await prepared(bytes, limits), limits) };
      } catch (error) {
        return { is: 'failed', says: error instanceof Error ? error.message.slice(0, 300) : 'It failed.' };
      }
    },
  };
}

/** Where a program of this name lies on the search path; undefined where it doesn't. */
export function programOnPath(name: string, searchPath = process.env['PATH'] ?? ''): string | undefined {
  return searchPath
    .split(path.delimiter)
    .filter((directory) => path.isAbsolute(directory))
    .map((directory) => path.join(directory, name))
    .find(mayRun);
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Grey, of one bounded size, as a format that the reader opens fastest. */
async function prepared(bytes: Uint8Array, { maxPixels, maxSeconds }: ReadLimits): Promise<Buffer> {
  const image = sharp(bytes, { sequentialRead: true }).timeout({ seconds: maxSeconds });
  const { width, height } = await image.metadata();
  const wanted = Math.max(width, height) <= SMALL_PIXELS ? 2 : 1;
  const scale = Math.min(wanted, Math.sqrt(maxPixels / (width * height)));
  return image
    .flatten({ background: 'white' })
    .resize({ width: Math.max(1, Math.floor(width * scale)) })
    .grayscale()
    .png({ compressionLevel: 1 })
    .toBuffer();
}

function wordsIn(program: string, picture: Buffer, limits: ReadLimits): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = started(program, limits);
  const timer = setTimeout(() => {
    reader.kill('SIGKILL');
    reject(new Error(`The reader took longer than ${limits.maxSeconds} s.`));
  }, limits.maxSeconds * 1000);
  let said = '';
  reader.stdout.setEncoding('utf8').on('data', (part: string) => {
    said = (said + part).slice(0, limits.maxCharacters);
  });
  reader.stderr.resume();
  reader.on('error', reject);
  reader.on('close', (code) => {
    clearTimeout(timer);
    if (code === 0) resolve(said.replaceAll(/\s+/g, ' ').trim());
    else reject(new Error('The reader fell over this picture.'));
  });
  // A reader that is gone takes no more; that it is gone is told by 'close'.
  reader.stdin.on('error', () => {});
  reader.stdin.end(picture);
  return promise;
}

function started(program: string, { maxMemoryBytes }: ReadLimits): ChildProcessWithoutNullStreams {
  const bound = programOnPath('prlimit', '/usr/bin:/bin');
  const asked = ['stdin', 'stdout', '-l', 'eng', '--psm', '3'];
  const [command, args] = bound ? [bound, [`--as=${maxMemoryBytes}`, program, ...asked]] : [program, asked];
  return spawn(command, args, {
    env: { PATH: '/usr/bin:/bin', OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8' },
    shell: false,
  });
}
