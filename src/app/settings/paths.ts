/** Where an empty installation is given its agency. */
export const paths = { setUp: '/set-up' };
