export {
  addTechnology,
  approveTechnology,
  assessTechnology,
  isAssessed,
  technologyFacts,
  withdrawTechnology,
} from './technologies.ts';
