export {
  addTechnology,
  approveTechnology,
  assessTechnology,
  standardsAssessed,
  technologyFacts,
  withdrawTechnology,
} from './technologies.ts';
