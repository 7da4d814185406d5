/** Where one signs in and out, and looks after one's own sign-in. */
export const paths = {
  signIn: '/sign-in',
  /** Where somebody who has to sign in first is sent, and comes back from. */
  signInThen: (next: string) => `/sign-in?next=${encodeURIComponent(next)}` as const,
  /** The sign-in page, which says that one is signed out. */
  signedOut: '/sign-in?signed-out=yes',
  secondFactor: '/sign-in/code',
  secondFactorThen: (next: string) => `/sign-in/code?next=${encodeURIComponent(next)}` as const,
  signInAs: '/sign-in/as',
  signOut: '/sign-out',
  setUpSecondFactor: '/account/second-factor',
  confirmSecondFactor: '/account/second-factor/confirm',
  changePassword: '/account/password',
};
