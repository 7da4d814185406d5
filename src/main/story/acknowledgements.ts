import { mailCampaign } from '#app/acknowledgements/mail-campaign.flow';
import { recordAcknowledgement } from '#app/acknowledgements/record-acknowledgement.flow';
import { returnMail } from '#app/acknowledgements/return-mail.flow';
import { signAcknowledgement } from '#app/acknowledgements/sign-acknowledgement.flow';
import { readSigning } from '#app/acknowledgements/signing.read';
import { startCampaign } from '#app/acknowledgements/start-campaign.flow';
import type { Stage, Tale } from '#main/tale';

const SIGNERS: Record<string, string> = { marisol: 'Marisol Vega', ben: 'Ben Tall Bear', theo: 'Theo Park' };

/**
 * A campaign under way at ODOC: some have signed, one refused before a witness, one can't be reached by mail. Without a mail
 * server nothing is sent, and that is what the page says.
 */
export async function tellOfAcknowledgements(tale: Tale, stage: Stage): Promise<void> {
  const { campaignId } = await tale.does(stage, 'della', startCampaign, { whom: 'first' });
  const { house } = tale;
  const ctx = house.contextFor({ agencyId: stage.agencyId, personId: null, byPerson: false });
  // With a server the worker mails them; its job is there already.
  if (!house.world.mail.configured) await mailCampaign.run(ctx, { campaignId });
  for (const [who, name] of Object.entries(SIGNERS)) await signs(tale, stage, { who, name, campaignId });
  const today = ctx.now.toISOString().slice(0, 10);
  await tale.does(stage, 'della', recordAcknowledgement, {
    campaignId,
    people: [stage.people['grace']],
    way: 'refusal',
    signedOn: today,
    witness: 'Ruth Lindqvist',
    note: 'Read the procedure, and does not want to sign before speaking with her union.',
  });
  const owen = { campaignId, personId: stage.people['owen'] ?? '' };
  const asked = await ctx.view((view) => readSigning(view, owen));
  const came = { to: 'owen@odoc.example', status: '5.1.1', says: 'In this demonstration: no mailbox of this name' };
  if (asked) await returnMail.run(ctx, { acknowledgementId: asked.acknowledgementId, ...came });
}

type Signer = { who: string; name: string; campaignId: string };

async function signs(tale: Tale, stage: Stage, { who, name, campaignId }: Signer): Promise<void> {
  const personId = stage.people[who] ?? '';
  const ctx = tale.house.contextFor({ agencyId: stage.agencyId, personId, byPerson: true });
  const signing = await ctx.view((view) => readSigning(view, { campaignId, personId }));
  if (!signing) throw new Error(`${who} was not asked`);
  const { words, wordsHash } = signing;
  await tale.does(stage, who, signAcknowledgement, {
    campaignId,
    wordsHash,
    agreed: words.statements.map(({ id }) => id),
    answers: Object.fromEntries(words.questions.map(({ id, right }) => [id, right])),
    name,
    consent: 'yes',
  });
}
