import { z } from 'zod';

import { addDivisions, agencyOf } from '#domain/agencies';
import { appendEntries, appendEntry } from '#domain/ledger';
import { applyImport, directoryNow, holdDirectory, importOf } from '#domain/people';
import { flow } from '#flow';
import { civilDate } from '#kernel/instant';
import { ok, refuse } from '#kernel/result';
import type { View } from '#platform/db';
import { decide } from '#steps/decide';
import { id } from '#steps/inputs';
import { isHeld, rolesThatGive } from '#steps/others-who-may';

import { hashOfPlan, mayApply, resolve } from './apply.ts';
import { planOf } from './plan.ts';
import { asked, shownHead } from './shown.ts';

/**
 * A file that was shown is done: exactly what was shown, all of it or nothing. Whoever calls this ends the sessions of the
 * sign-ins that it answers.
 *
 * Refused when the directory has changed so that the file would do anything else, when it was done before, while a line is
 * wrong, and when nobody would be left who can give roles to others.
 */
export const importDirectory = flow({
  name: 'import-directory',
  action: 'import-directory',
  input: z.object({ importId: id }),
  subject: (_input, ctx) => ctx.agencyId,
  controls: ['directory.exact-file', 'directory.keeps-role-giver', 'agency.no-crossing'],
  run: (ctx, { importId }) =>
    ctx.transact(async (tx) => {
      const permit = await decide(tx, 'import-directory', ctx.agencyId);
      if (!permit.ok) return permit;
      const { decisionId, personId } = permit.value;
      await holdDirectory(tx);
      const file = await importOf(tx, importId);
      if (!file) return refuse('agency.no-crossing');
      const { directory, plan, planSha256, zone } = await plannedNow(tx, file, personId);
      if (file.done || hashOfPlan(plan) !== planSha256 || !mayApply(plan)) return refuse('directory.exact-file');
      const made = await addDivisions(tx, plan.newDivisions);
      const resolved = resolve(plan, { divisions: directory.divisions, made, now: tx.now, zone });
      const givers = await rolesThatGive(tx);
      const signInIds = await applyImport(tx, permit.value, { ...resolved, importId });
      if (!(await isHeld(tx, givers))) return refuse('directory.keeps-role-giver');
      const divisions = [...made].map(([name, subjectId]) => ({
        kind: 'division.added',
        subjectId,
        payload: { name },
      }));
      await appendEntries(tx, decisionId, [...divisions, ...resolved.entries]);
      const payload = {
        fileName: file.fileName,
        sha256: file.sha256,
        planSha256,
        whole: file.whole,
        counts: plan.counts,
      };
      await appendEntry(tx, { kind: 'directory.imported', subjectId: importId, decisionId, payload });
      return ok({ counts: plan.counts, signInIds });
    }),
});

const kept = z.object({ asked, head: shownHead.pick({ planSha256: true }) });

async function plannedNow(view: View, file: { changes: unknown; whole: boolean }, me: string) {
  const { asked: wanted, head } = kept.parse(file.changes);
  const { zone } = await agencyOf(view);
  const directory = await directoryNow(view);
  const plan = planOf(directory, { ...wanted, whole: file.whole, today: civilDate(view.now, zone), me });
  return { directory, plan, planSha256: head.planSha256, zone };
}
