import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A directory of one test for a server's files, which the server's account can enter; `remove` when the test ends. */
export function ownData(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'rostrum-data-'));
  chmodSync(dir, 0o711);
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }) };
}

/** An account of this machine that is not root, and owns nothing: tests act as it where they run as root. */
export const ordinaryAccount = { name: 'nobody', uid: 65_534, gid: 65_534 };
export const isRoot = process.getuid?.() === 0;
