export { addPerson, closePerson, isEmployeesMail, personFacts } from './people.ts';
export { addPaper } from './papers.ts';
export { visitor } from './visitor.ts';
export { giveRole, peopleWith, rolesAt, rolesIfEmployed } from './roles.ts';
export { changePerson, holdDirectory, troublesOf } from './change.ts';
export { directoryNow, importOf, keepImport } from './directory.ts';
export { applyImport } from './importing.ts';
