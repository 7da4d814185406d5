/** The name of every queue. Its job carries the agency's id and the ids named in its own file, nothing else. */
export const queues = [
  'publish-post',
  'moderate',
  'send-notice',
  'mail-campaign',
  'read-picture',
  'translate',
] as const;

export type Queue = (typeof queues)[number];
