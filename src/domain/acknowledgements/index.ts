export { campaignFacts } from './campaigns.ts';
