import type { Malware } from '#platform/malware';

/** A scanner that calls every file clean, for tests of something else. */
export const cleanScanner: Malware = {
  configured: true,
  scan: () => Promise.resolve({ is: 'clean', by: 'the scanner of this test' }),
  version: () => Promise.resolve('the scanner of this test'),
};
