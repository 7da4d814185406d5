import { endException } from '#app/exceptions/end-exception.flow';
import { grantException } from '#app/exceptions/grant-exception.flow';
import { requestException } from '#app/exceptions/request-exception.flow';
import { giveRole } from '#app/people/give-role.flow';
import { keepComment } from '#app/respond/keep-comment.flow';
import { packInForce } from '#domain/policies';
import type { Flow } from '#flow';
import type { House } from '#main/house';
import type { Stage, Tale } from '#main/tale';

const DAY_MS = 86_400_000;
const CONSENT = 'I grant this exception as the agency’s director. My typed name is my signature.';

/**
 * At ODOC somebody outside the unit may moderate for three weeks by the director's exception, and has let a comment stand by
 * it; another exception is asked for and waits for the director; a third was taken back.
 */
export async function tellExceptions(tale: Tale, stage: Stage, commentId: string): Promise<void> {
  const { people } = stage;
  const now = new Date();
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString();
  const does = doer(tale.house, stage, now);
  const { policy } = await tale.house
    .contextFor({ agencyId: stage.agencyId, personId: null, byPerson: false })
    .view(packInForce);
  await does('nadia', giveRole, { personId: people['grace'], role: 'monitor', until: '' });
  const monitoring = await does('june', requestException, {
    clause: `${policy}/V.D.2`,
    reason:
      'Theo is on leave until the middle of December and nobody else of the unit is free each hour. Community Outreach reads the comments meanwhile.',
    people: [people['grace']],
    from: at(0),
    until: at(21),
  });
  const signed = { signed: 'Harold Bright', consent: CONSENT, answer: 'Hide nothing without asking June first.' };
  await does('harold', grantException, { exceptionId: monitoring.exceptionId, ...signed });
  await tale.does(stage, 'grace', keepComment, { commentId });
  await does('ben', requestException, {
    clause: `${policy}/V.B`,
    reason: 'At the facilities’ open day Ben answers on the page from the site, and his designation takes two weeks.',
    people: [people['ben']],
    from: at(5),
    until: at(6),
  });
  const { exceptionId } = await does('grace', requestException, {
    clause: `${policy}/VIII`,
    reason: 'Scans of old newsletters have no descriptions yet.',
    people: [people['grace']],
    from: at(2),
    until: at(60),
  });
  await does('grace', endException, { exceptionId, reason: 'We describe the scans after all.' });
}

/** Acts of one person at one instant, so that what is signed begins with its signature. */
function doer(house: House, { agencyId, people }: Stage, now: Date) {
  return async <T>(who: string, flow: Flow<T>, input: Record<string, unknown>): Promise<T> => {
    const context = { agencyId, personId: people[who] ?? null, byPerson: true, address: '127.0.0.1', now };
    const answer = await flow.perform(house.contextFor(context), input);
    if (answer.kind === 'done') return answer.value;
    throw new Error(`The demonstration could not be made: ${flow.name} by ${who}: ${JSON.stringify(answer)}`);
  };
}
