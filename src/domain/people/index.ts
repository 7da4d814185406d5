export { addPerson, closePerson, employed, isEmployeesMail, linkSignIn, personFacts } from './people.ts';
export { giveRole, peopleWith, rolesAt } from './roles.ts';
