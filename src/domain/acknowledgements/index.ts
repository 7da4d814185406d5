export {
  type Overdue,
  askPeople,
  escalateOverdue,
  excuseLeavers,
  mailAgain,
  personByMark,
  remindPeople,
} from './asked.ts';
export { type Campaign, addCampaign, campaignFacts, campaignOf, endCampaign, runningCampaigns } from './campaigns.ts';
export {
  type Mailed,
  type Mailing,
  campaignsToMail,
  claimMails,
  mailReturned,
  recordMails,
  releaseMails,
  setLinks,
} from './mails.ts';
export { ownFormOf, putInForm } from './own-forms.ts';
export {
  type Acknowledgement,
  acknowledgementFor,
  acknowledgementsFor,
  agencyOfLink,
  giveAcknowledgement,
  markOpened,
} from './signing.ts';
