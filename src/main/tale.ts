import { sequenceLog } from '#app/records/sequence-log.flow';
import { headOf } from '#domain/log';
import { packInForce } from '#domain/policies';
import type { Answer, Flow } from '#flow';
import { citationOf, groundOf } from '#policy';

import type { Seeded } from './demo.ts';
import type { House } from './house.ts';

/** One agency of the walkthrough, with its people by their keys. */
export type Stage = Seeded & { slug: string };

/** What the walkthrough tells, step by step. `failed` counts what fell short. */
export type Tale = {
  house: House;
  failed: number;
  /**
   * Does `work`, prints it with its clause and the entries of the log that prove it; what throws has fallen short.
   * `rests` is the control that the step is about, `ground:` and the id of a ground, or
   * `clause:` and the last part of a clause's id; the pack says the clause.
   */
  step(stage: Stage, what: string, rests: string, work: () => Promise<string | void>): Promise<void>;
  /** Performs a flow as one of the people; throws unless it is done. */
  does<T>(stage: Stage, who: string, flow: Flow<T>, input: Record<string, unknown>): Promise<T>;
  /** Performs a flow that has to be refused by this control; answers the sentence. */
  refusedBy(
    control: string,
  ): (stage: Stage, who: string, flow: Flow, input: Record<string, unknown>) => Promise<string>;
};

/** Begins to tell, line by line to `say`. */
export function begin(house: House, say: (line: string) => void = console.log): Tale {
  let number = 0;
  const tale: Tale = {
    house,
    failed: 0,
    async step(stage, what, rests, work) {
      number += 1;
      const clause = await clauseOf(house, stage, rests);
      const from = await sizeOf(house, stage);
      const outcome = await work().then(
        (detail) => ({ ok: true, detail: detail ?? '' }),
        (error: unknown) => ({ ok: false, detail: error instanceof Error ? error.message : String(error) }),
      );
      const to = await sizeOf(house, stage);
      tale.failed += outcome.ok ? 0 : 1;
      const proof =
        to === from
          ? 'nothing new in the log'
          : to - from === 1
            ? `log entry ${from}`
            : `log entries ${from} to ${to - 1}`;
      const mark = outcome.ok ? 'ok  ' : 'FAIL';
      say(
        `${mark} ${String(number).padStart(2)} ${what}\n        ${clause} · ${proof}${outcome.detail ? `\n        ${outcome.detail}` : ''}`,
      );
    },
    async does(stage, who, flow, input) {
      const answer = await flow.perform(contextOf(house, stage, who), input);
      if (answer.kind === 'done') return answer.value;
      throw new Error(`${flow.name} by ${who} was not done: ${wordsOf(answer)}`);
    },
    refusedBy: (control) => async (stage, who, flow, input) => {
      const answer = await flow.perform(contextOf(house, stage, who), input);
      const citation = answer.kind === 'refused' ? answer.citations.find((one) => one.control === control) : undefined;
      if (!citation)
        throw new Error(`${flow.name} by ${who} should have been refused by ${control}, and was: ${wordsOf(answer)}`);
      return `refused: “${citation.says}” (${citation.clause})`;
    },
  };
  return tale;
}

async function clauseOf(house: House, { agencyId }: Stage, rests: string): Promise<string> {
  const pack = await house.contextFor({ agencyId, personId: null, byPerson: false }).view(packInForce);
  const ground = rests.startsWith('ground:') ? groundOf(pack, rests.slice('ground:'.length)) : undefined;
  const named = rests.startsWith('clause:')
    ? pack.clauses.find(({ id }) => id.endsWith(`/${rests.slice(7)}`))
    : undefined;
  const clause = ground?.clause ?? named?.id ?? citationOf(pack, rests).clause;
  return clause === 'house' ? 'a rule of this software' : clause;
}

function contextOf(house: House, { agencyId, people }: Stage, who: string) {
  const personId = people[who];
  if (!personId) throw new Error(`nobody is called ${who}`);
  return house.contextFor({ agencyId, personId, byPerson: true, address: '127.0.0.1' });
}

function wordsOf(answer: Answer<unknown>): string {
  if (answer.kind === 'done') return 'done';
  if (answer.kind === 'misunderstood')
    return Object.entries(answer.fields)
      .map(([field, says]) => `${field}: ${says}`)
      .join('; ');
  return answer.citations.map(({ control, says }) => `${control}: ${says}`).join('; ');
}

/** How many entries the agency's log has, once every row is in it. */
async function sizeOf(house: House, { agencyId }: Stage): Promise<number> {
  const ctx = house.contextFor({ agencyId, personId: null, byPerson: false });
  for (let round = 0; round < 50; round++) {
    await sequenceLog.run(ctx, {});
    await sequenceLog.run(ctx, { log: 'restricted' });
    const waiting = await ctx.view((view) =>
      view.selectFrom('ledger').select('id').where('log_index', 'is', null).executeTakeFirst(),
    );
    if (!waiting) break;
    await pause(50);
  }
  return ctx.view(async (view) => (await headOf(view, 'public')).size);
}

/** Waits until `found` answers something, at most so long; throws with `what` when it never does. */
export async function until<T>(what: string, found: () => Promise<T | undefined>, withinMs = 30_000): Promise<T> {
  for (const from = Date.now(); Date.now() - from < withinMs; await pause(100)) {
    const answer = await found();
    if (answer !== undefined) return answer;
  }
  throw new Error(`${what}: not within ${withinMs / 1000} seconds`);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
