import type { CoverageStatus } from '#policy';

/** How each status is said: of many (`label`), of one, in a sentence; and which tone it has on the map. */
export const statusWords = {
  enforced: { label: 'enforced', one: 'Enforced', tone: 'strong', says: 'The software refuses or requires it.' },
  detected: { label: 'detected', one: 'Detected', tone: 'seen', says: 'The software finds it, and a person looks.' },
  attested: { label: 'attested', one: 'Attested', tone: 'signed', says: 'A person signs that it is so.' },
  recorded: { label: 'recorded', one: 'Recorded', tone: 'kept', says: 'The software keeps and produces the evidence.' },
  informs: { label: 'inform', one: 'Informs', tone: 'plain', says: 'It asks for nothing.' },
  'not held': {
    label: 'text not held',
    one: 'Text not held',
    tone: 'unknown',
    says: 'Its text is not in the copy, so nothing is invented.',
  },
  gap: { label: 'gaps', one: 'Gap', tone: 'missing', says: 'Something that the clause asks for is not built yet.' },
} as const satisfies Record<CoverageStatus, { label: string; one: string; tone: string; says: string }>;

/** What each kind of control does, after its sentence. */
export const kindWords = {
  enforce: 'refuses or requires',
  detect: 'finds',
  attest: 'is signed',
  record: 'keeps',
} as const;
