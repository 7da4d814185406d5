import { formatCivilDate } from '#kernel/instant';

import { paths, publicPaths } from './paths.ts';

/** Where a mail or a notice leads. */
export const links = {
  sign: paths.sign,
  team: paths.team,
  own: publicPaths.link,
};

type About = {
  person: { name: string; signsIn: boolean; reminders: number };
  campaign: { title: string; dueOn: string; policyHash: string };
  agency: string;
  link: string;
};

/** The mail that asks somebody to acknowledge: what, by when, where, bound to which version. */
export function mailWords({ person, campaign, agency, link }: About): { subject: string; text: string } {
  const due = formatCivilDate(campaign.dueOn);
  const again = person.reminders > 0;
  const how = person.signsIn
    ? 'Sign in under this address, read it, and sign:'
    : 'Read and sign it under this address. It is yours alone, opens nothing else, and is dead once you have signed. Only the newest mail has the address that counts:';
  const text = [
    `${person.name},`,
    again
      ? `${agency} has asked you to read and sign this, and you have not done so yet: ${campaign.title}.`
      : `${agency} asks you to read and sign this: ${campaign.title}.`,
    `Please do so by ${due}.`,
    `${how}\n${link}`,
    `The version that you are asked about has the SHA-256 ${campaign.policyHash}.`,
    `If you cannot sign online, ask Human Resources for a paper.`,
  ];
  return {
    subject: `${again ? 'Reminder: ' : ''}Please sign by ${due}: ${campaign.title}`.slice(0, 300),
    text: `${text.join('\n\n')}\n`,
  };
}
