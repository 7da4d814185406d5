/** What stands under a signature, word for word; it is kept with it. */
export const consent = {
  adopt: 'I adopt this version as the policy of the agency. My typed name is my signature.',
  review: 'I have looked at the policy as it is in force. My typed name is my signature.',
} as const;
