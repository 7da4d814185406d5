export { addPerson, closePerson, employed, isEmployeesMail, personFacts } from './people.ts';
export { giveRole, peopleWith, rolesAt } from './roles.ts';
