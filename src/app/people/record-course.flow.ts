import { z } from 'zod';

import { courseOf } from '#domain/authorizations';
import { packInForce } from '#domain/policies';
import { flow } from '#flow';
import { refuse } from '#kernel/result';
import { settingValue } from '#policy';
import { give } from '#steps/give';
import { id, lastDay, line } from '#steps/inputs';

const MONTH_DAYS = 30;
const DAY_MS = 86_400_000;

/** A person has completed a course that covers every topic of the policy; it counts for as long as the pack says. */
export const recordCourse = flow({
  name: 'record-course',
  action: 'record-course',
  input: z.object({
    personId: id,
    courseId: id,
    score: z.coerce.number('Write the score in percent.').int().min(0).max(100),
    certificate: line('Write the number of the certificate.'),
    until: lastDay,
  }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['course.covers-topics', 'grant.not-own', 'grant.moves-by-table', 'agency.no-crossing'],
  run: async (ctx, { personId, courseId, until, ...document }) => {
    const { course, pack } = await ctx.view(async (view) => ({
      course: await courseOf(view, courseId),
      pack: await packInForce(view),
    }));
    if (!course) return refuse('agency.no-crossing');
    const covered = pack.courseTopics.every(({ id: topic }) => course.topics.includes(topic));
    const valid = settingValue(pack, 'course-valid');
    return give(ctx, {
      act: 'record-course',
      kind: 'course-completed',
      subjectId: ctx.agencyId,
      missing: covered ? [] : ['course.covers-topics'],
      personId,
      untilAt: until ?? new Date(ctx.now.getTime() + valid * MONTH_DAYS * DAY_MS),
      document: { ...document, course: course.title, topics: course.topics },
      says: `Your course '${course.title}' is recorded.`,
    });
  },
});
