import { z } from 'zod';

import { addCourse as add } from '#domain/authorizations';
import { appendEntry } from '#domain/ledger';
import { packInForce } from '#domain/policies';
import { flow } from '#flow';
import { ok } from '#kernel/result';
import { decide } from '#steps/decide';
import { unlessExcepted } from '#steps/excepted';
import { line } from '#steps/inputs';

/** A course is adopted. One that leaves out a topic of the policy is no course in its sense, and is refused. */
export const addCourse = flow({
  name: 'add-course',
  action: 'record-course',
  input: z.object({ title: line('Write the title.'), topics: z.array(z.string().max(64)).max(50) }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['course.covers-topics'],
  run: (ctx, { title, topics }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'record-course', ctx.agencyId);
      if (!permit.ok) return permit;
      const { courseTopics } = await packInForce(tx);
      const covered = courseTopics.every(({ id }) => topics.includes(id));
      const free = await unlessExcepted(tx, permit.value, covered ? [] : ['course.covers-topics']);
      if (!free.ok) return free;
      const { decisionId } = permit.value;
      const courseId = await add(tx, { title, topics, decisionId });
      await appendEntry(tx, { kind: 'course.adopted', subjectId: courseId, decisionId, payload: { title, topics } });
      return ok({ courseId });
    }),
});
