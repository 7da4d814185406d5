export {
  addTechnology,
  approveTechnology,
  assessTechnology,
  isAssessed,
  technologyFacts,
  technologyNamed,
  withdrawTechnology,
} from './technologies.ts';
