export { type Account, accountOf, registerAccount } from './accounts.ts';
export { credentialOf, keepCredential } from './credentials.ts';
export { isWorkstation, designateWorkstation } from './workstations.ts';
