import type { Child } from 'hono/jsx';

import { Alert } from './alert.tsx';
import { Hash } from './hash.tsx';
import { SummaryList } from './summary-list.tsx';

type ProofProps = {
  /** `proven`: the log shows it; `waiting`: it is written but not yet in a checkpoint; `broken`: the proof fails. */
  state: 'proven' | 'waiting' | 'broken';
  /** SHA-256 of the exact content, in hex. */
  hash: string;
  /** Its place in the log, from 0, and the size of the log of the checkpoint that shows it. */
  entry?: { index: number; size: number } | undefined;
  /** When the content was sealed, and when the checkpoint was signed. */
  sealedAt?: Child;
  checkpointAt?: Child;
  /** Links to download the proof and to check it. */
  actions?: Child;
};

const words = {
  proven: [
    'success',
    'Proven',
    'The log shows exactly this content at this place. Anybody can check it without trusting us.',
  ],
  waiting: ['info', 'Written, not yet in a checkpoint', 'The next checkpoint takes it in. Nothing has to be done.'],
  broken: [
    'error',
    'The proof fails',
    'What is stored is not what the log shows. Change nothing and tell the security officer.',
  ],
} as const;

/** Whether a record can be proven to somebody who doesn't trust the agency, and by what. */
export function Proof({ state, hash, entry, sealedAt, checkpointAt, actions }: ProofProps) {
  const [kind, heading, says] = words[state];
  return (
    <div class="proof">
      <Alert kind={kind} heading={heading}>
        {says}
      </Alert>
      <SummaryList
        facts={[
          { name: 'Content', value: <Hash hash={hash} /> },
          {
            name: 'Place in the log',
            value: entry
              ? `${entry.index.toLocaleString('en-US')} of ${entry.size.toLocaleString('en-US')}`
              : 'Not there yet',
          },
          { name: 'Sealed', value: sealedAt },
          { name: 'Checkpoint signed', value: checkpointAt ?? 'Not yet' },
        ]}
      />
      {actions}
    </div>
  );
}
