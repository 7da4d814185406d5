import type { CoverageStatus } from '#policy';

/** How each status is said: of many (`label`), of one; and which tone it has on the map. */
export const statusWords = {
  enforced: { label: 'enforced', one: 'Enforced', tone: 'strong' },
  detected: { label: 'detected', one: 'Detected', tone: 'seen' },
  attested: { label: 'attested', one: 'Attested', tone: 'signed' },
  recorded: { label: 'recorded', one: 'Recorded', tone: 'kept' },
  informs: { label: 'inform', one: 'Informs', tone: 'plain' },
  'not held': {
    label: 'text not held',
    one: 'Text not held',
    tone: 'unknown',
  },
  gap: { label: 'gaps', one: 'Gap', tone: 'missing' },
} as const satisfies Record<CoverageStatus, { label: string; one: string; tone: string }>;

/** What each kind of control does, after its sentence. */
export const kindWords = {
  enforce: 'refuses or requires',
  detect: 'finds',
  attest: 'is signed',
  record: 'keeps',
} as const;
