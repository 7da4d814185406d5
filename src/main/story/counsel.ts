import { runCounselReport } from '#app/counsel/run-counsel-report.flow';
import { shareCounselNote } from '#app/counsel/share-counsel-note.flow';
import { writeCounselNote } from '#app/counsel/write-counsel-note.flow';
import { countSelfCheck } from '#app/self-check/count-self-check.flow';
import { packInForce } from '#domain/policies';
import type { Stage, Tale } from '#main/tale';

const NOTE =
  'Profanity alone is mostly protected speech. Until somebody reads daily what the network’s filter hides, we advise to leave it off and to hide on this ground only where the words threaten somebody as well.\n\nTo be looked at again when the appeals of the year are counted.';

/** ODOC’s counsel has written a note that the head of Communications may read, and has had the rules for comments read. */
export async function tellCounsel(tale: Tale, stage: Stage): Promise<void> {
  const ctx = tale.house.contextFor({ agencyId: stage.agencyId, personId: null, byPerson: false });
  const { policy } = await ctx.view(packInForce);
  const about = { title: 'The profanity filter', text: NOTE, clause: `${policy}/V.E.1.a` };
  const { noteId } = await tale.does(stage, 'winston', writeCounselNote, about);
  await tale.does(stage, 'winston', shareCounselNote, { noteId, personId: stage.people['june'], reads: 'yes' });
  await tale.does(stage, 'winston', runCounselReport, { kind: 'lint' });
  for (let uses = 0; uses < 3; uses++) await countSelfCheck.run(ctx, {});
}
