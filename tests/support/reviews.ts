import { remindOfReview } from '#app/versions/remind-of-review.flow';

import { instantOn } from './days.ts';
import type { TestHouse } from './house.ts';
import { pageOf } from './pages.ts';
import { valuesIn } from './steps.ts';

/** What the clock of that day does about the agency's review: `ahead`, `late`, or nothing. */
export async function reminds(house: TestHouse, agency: string, day?: string): Promise<string | null> {
  return (await remindOfReview.run(house.clock(agency, day ? instantOn(day) : undefined), {})).reminded;
}

/** `who` signs a review of the version in force by the form. */
export async function reviews(house: TestHouse, who: string, form: Record<string, string> = {}) {
  const page = await pageOf(house.visit(who, '/versions/reviews'));
  const [hash = (await inForce(house, who)).hash] = valuesIn(page.html, 'hash');
  const typed = {
    hash,
    result: 'confirmed',
    note: 'Read whole; nothing to change.',
    name: 'A. Signer',
    consent: 'yes',
  };
  return pageOf(house.visit(who, '/versions/reviews', { ...typed, ...form }));
}

async function inForce(house: TestHouse, who: string): Promise<{ hash: string }> {
  return house
    .as(who)
    .view((view) =>
      view.selectFrom('adoptions').select('hash').where('until_at', 'is', null).executeTakeFirstOrThrow(),
    );
}

/** The open tasks of reviews, and the notices about them with who is told. */
export async function remindersOf(house: TestHouse, who: string) {
  return house.as(who).view(async (view) => ({
    tasks: await view
      .selectFrom('tasks')
      .select(['role', 'says', 'due_at'])
      .where('kind', '=', 'policy.review')
      .where('done_at', 'is', null)
      .execute(),
    notices: await view
      .selectFrom('notices')
      .innerJoin('people', (on) =>
        on.onRef('people.agency_id', '=', 'notices.agency_id').onRef('people.id', '=', 'notices.person_id'),
      )
      .select(['people.name', 'notices.says'])
      .where('notices.subject', '=', 'Review of the policy')
      .orderBy('notices.made_at')
      .execute(),
  }));
}
