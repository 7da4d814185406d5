import { ClauseLink } from '#ui/clause-link';
import { Section } from '#ui/form';

import type { Effect } from './ask.read.ts';

type Props = { effect: Effect; clause: string; heading?: string };

/** What an exception from a clause lifts here, and what stays whatever is signed. */
export function EffectView({ effect: { lifts, keeps }, clause, heading = 'What it changes' }: Props) {
  return (
    <Section heading={heading}>
      {lifts.length === 0 ? (
        <p>
          Nothing in this software refuses by <ClauseLink clause={clause} /> in a way that an exception could lift, so
          nothing here works differently by it. It stands in the register, and whoever asks finds the signature.
        </p>
      ) : (
        <>
          <p>In its scope and span, these no longer refuse:</p>
          <Refusals refusals={lifts} />
        </>
      )}
      {keeps.length > 0 && (
        <>
          <p>These refuse all the same. They rest on the clause too, but no exception lifts them:</p>
          <Refusals refusals={keeps} />
        </>
      )}
    </Section>
  );
}

function Refusals({ refusals }: { refusals: Effect['lifts'] }) {
  return (
    <ul class="usa-list">
      {refusals.map(({ says, clause }) => (
        <li>
          “{says}” <ClauseLink clause={clause}>Why?</ClauseLink>
        </li>
      ))}
    </ul>
  );
}
