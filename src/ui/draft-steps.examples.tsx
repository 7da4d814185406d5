import { DraftSteps, draftSteps } from './draft-steps.tsx';
import type { Example } from './example.tsx';

export const examples: Example[] = [
  ...draftSteps.map((now) => ({ name: now, show: () => <DraftSteps now={now} /> })),
  { name: 'sent back', show: () => <DraftSteps now="review" halted="Sent back: the picture has no right of use" /> },
];
