export { addPerson, closePerson, employed, isEmployeesMail, personFacts } from './people.ts';
export { visitor } from './visitor.ts';
export { giveRole, peopleWith, rolesAt } from './roles.ts';
