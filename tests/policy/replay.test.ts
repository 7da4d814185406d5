import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  type Act,
  type Pack,
  type Question,
  type Scope,
  acts,
  controls,
  covers,
  judge,
  judgeWithExceptions,
  liftedBy,
  liftedIn,
  mayBeLifted,
  packOf,
  prerequisites,
  readPack,
  rulesOf,
  storedQuestion,
} from '#policy';

const packs = ['omes-006', 'op-021002', 'example-agency'].map((name) => readPack(name));
const floor = packs.flatMap((pack) =>
  rulesOf(pack)
    .slice(0, rulesOf(pack).length - pack.rulesRead.length)
    .flatMap(({ control }) => control ?? []),
);

const aPack = fc.constantFrom(...packs);
const aPerson = fc.constantFrom('ada', 'ben', 'cho');
const anAgency = fc.constantFrom('a', 'a', 'a', 'a', 'a', 'b');
const mostly = fc.constantFrom(true, true, true, false);
const anAct = fc.constantFrom(...(Object.keys(acts) as Act[]));
const allControls: string[] = [...controls];
const someControls = fc.oneof(fc.constant(allControls), fc.subarray(allControls));

const someFacts = (pack: Pack) =>
  fc.record({
    byPerson: mostly,
    ordered: fc.boolean(),
    employed: mostly,
    roles: fc.oneof(fc.constant(Object.keys(pack.roles)), fc.subarray(Object.keys(pack.roles))),
    standing: fc.subarray([...prerequisites]),
    commentsOn: fc.boolean(),
    workstation: fc.boolean(),
    hasGround: fc.boolean(),
    hasWords: fc.boolean(),
    hasEvidence: fc.boolean(),
  });

const aQuestion = aPack.chain((pack) =>
  fc.record({
    pack: fc.constant(pack),
    question: fc.record({
      act: anAct,
      person: fc.record({ id: aPerson, agencyId: anAgency }),
      subject: fc
        .record(
          {
            id: fc.constant('thing'),
            agencyId: anAgency,
            authorId: aPerson,
            administratorId: aPerson,
            holderId: aPerson,
            questionable: fc.boolean(),
          },
          { requiredKeys: ['id', 'agencyId', 'authorId'] },
        )
        .map((subject): Question['subject'] => subject),
      facts: someFacts(pack),
      lifted: someControls,
    }),
  }),
);

/** As a database gives it back: JSON, its keys in another order. */
function kept(value: object): unknown {
  return JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(value).toReversed())));
}

test('a question kept as JSON and judged again under the version kept as JSON has the answer it had', () => {
  const readBack = new Map(packs.map((pack) => [pack.hash, packOf(kept(pack.document))]));
  fc.assert(
    fc.property(aQuestion, ({ pack, question }) => {
      const { facts, ...asked } = question;
      const again = storedQuestion(kept({ ...asked, accountId: null }), kept(facts));
      const version = readBack.get(pack.hash);

      expect(version?.hash).toBe(pack.hash);
      expect(again && version && judgeWithExceptions(version, again)).toEqual(judgeWithExceptions(pack, question));
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('what is kept and is no question any more is not judged at all', () => {
  const facts = { byPerson: true };
  const question = { act: 'fly', person: { id: 'ada', agencyId: 'a' }, subject: { id: 'thing', agencyId: 'a' } };
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (some, other) => {
      expect(storedQuestion(some, other)).toBeUndefined();
    }),
  );
  expect(storedQuestion(question, facts)).toBeUndefined();
});

test('an exception never lifts the floor, nor what protects others, whatever is lifted', () => {
  expect(floor.filter(mayBeLifted)).toEqual([]);
  fc.assert(
    fc.property(aQuestion, ({ pack, question }) => {
      const firm = judge(pack, { ...question, lifted: [] }).filter((control) => !mayBeLifted(control));
      const { refusals, excepted } = judgeWithExceptions(pack, question);

      expect(excepted.filter((control) => !mayBeLifted(control) || !question.lifted.includes(control))).toEqual([]);
      expect(firm.filter((control) => !refusals.includes(control))).toEqual([]);
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('an exception only takes refusals away, and permits nothing that no rule permits', () => {
  const seen = { excepted: 0, stood: 0 };
  fc.assert(
    fc.property(aQuestion, ({ pack, question }) => {
      const plain = judge(pack, { ...question, lifted: [] });
      const answer = judgeWithExceptions(pack, question);
      const stand = plain.filter((control) => !mayBeLifted(control) || !question.lifted.includes(control));
      seen.excepted += answer.excepted.length > 0 ? 1 : 0;
      seen.stood += stand.length > 0 ? 1 : 0;

      const unpermitted = { refusals: ['act.is-permitted'], excepted: [] };
      const expected =
        plain.length === 0 || stand.length > 0
          ? [{ refusals: stand, excepted: [] }]
          : [{ refusals: [], excepted: plain }, unpermitted];
      expect(expected).toContainEqual(answer);
    }),
    { numRuns: 2400 },
  );
  expect(seen.excepted).toBeGreaterThan(5);
  expect(seen.stood).toBeGreaterThan(5);
}, 60_000);

const anInstant = fc.integer({ min: 0, max: 100 }).map((minute) => new Date(minute * 60_000));
const aClause = (pack: Pack) => fc.constantFrom(...pack.clauses.map(({ id }) => id));
const anException = (pack: Pack): fc.Arbitrary<Scope> =>
  fc.record({
    id: fc.uuid(),
    clause: aClause(pack),
    people: fc.subarray(['ada', 'ben', 'cho']),
    accounts: fc.subarray(['page', 'feed']),
    from: anInstant,
    until: anInstant,
    signedAt: anInstant,
  });
const anAccount = fc.constantFrom('page', 'feed', null);
const scoped = aPack.chain((pack) =>
  fc.record({
    pack: fc.constant(pack),
    exceptions: fc.array(anException(pack), { maxLength: 5 }),
    where: fc.record({ personId: aPerson, accountId: anAccount, at: anInstant }),
  }),
);

test('out of its scope an exception changes nothing: another person, another account, before it, at its end, unsigned', () => {
  fc.assert(
    fc.property(scoped, ({ pack, exceptions, where }) => {
      const outside = exceptions.filter(
        ({ people, accounts, from, until, signedAt }) =>
          (people.length > 0 && !people.includes(where.personId)) ||
          (accounts.length > 0 && !accounts.some((one) => one === where.accountId)) ||
          where.at < from ||
          where.at >= until ||
          where.at <= signedAt,
      );

      expect(liftedIn(pack, outside, where)).toEqual(new Map());
      expect(liftedIn(pack, exceptions, where)).toEqual(
        liftedIn(
          pack,
          exceptions.filter((one) => !outside.includes(one)),
          where,
        ),
      );
    }),
    { numRuns: 1000 },
  );
});

test('within its scope it lifts exactly the liftable controls of its clause and of those below, and is named', () => {
  fc.assert(
    fc.property(scoped, ({ pack, exceptions, where }) => {
      const lifted = liftedIn(pack, exceptions, where);
      const inside = exceptions.filter((one) => covers(one, where));

      expect([...lifted.keys()].toSorted()).toEqual(
        [...new Set(inside.flatMap(({ clause }) => liftedBy(pack, clause)))].toSorted(),
      );
      for (const [control, id] of lifted) {
        const named = inside.find((one) => one.id === id);
        expect(named && liftedBy(pack, named.clause)).toContain(control);
      }
    }),
    { numRuns: 1000 },
  );
});
