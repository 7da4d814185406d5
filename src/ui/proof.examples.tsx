import { LinkButton } from './button.tsx';
import type { Example } from './example.tsx';
import { Proof } from './proof.tsx';
import { Time } from './time.tsx';

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const at = <Time at={new Date('2026-03-02T15:30:07Z')} zone="America/Chicago" precision="second" />;

export const examples: Example[] = [
  {
    name: 'proven',
    show: () => (
      <Proof
        state="proven"
        hash={hash}
        entry={{ index: 10_482, size: 10_700 }}
        sealedAt={at}
        checkpointAt={at}
        actions={
          <LinkButton kind="outline" href="#proof">
            Download the proof
          </LinkButton>
        }
      />
    ),
  },
  { name: 'waiting', show: () => <Proof state="waiting" hash={hash} sealedAt={at} /> },
  {
    name: 'broken',
    show: () => <Proof state="broken" hash={hash} entry={{ index: 3, size: 900 }} sealedAt={at} checkpointAt={at} />,
  },
];
