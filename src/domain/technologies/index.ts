export {
  addTechnology,
  approveTechnology,
  assessTechnology,
  technologyFacts,
  withdrawTechnology,
} from './technologies.ts';
