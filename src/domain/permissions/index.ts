export { requestFacts } from './requests.ts';
