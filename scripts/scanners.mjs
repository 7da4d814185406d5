import { existsSync } from 'node:fs';

import { install } from './debian.mjs';

const programs = [
  { name: 'clamd', files: ['/usr/sbin/clamd', '/usr/bin/clamd'], brings: 'clamav-daemon' },
  { name: 'tesseract', files: ['/usr/bin/tesseract', '/usr/local/bin/tesseract'], brings: 'tesseract-ocr' },
];

/** Installs Debian's ClamAV and Tesseract where it may; says what is missing where it may not. Their tests are then skipped by name. */
export function bringScanners() {
  const missing = () => programs.filter(({ files }) => !files.some((file) => existsSync(file)));
  const wanted = missing();
  if (wanted.length === 0) return;
  install('the malware scanner and the reader of pictures', ...wanted.map(({ brings }) => brings));
  for (const { name, brings } of missing())
    process.stderr.write(`No ${name} here: its tests are skipped. Install ${brings}.\n`);
}
