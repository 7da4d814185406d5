/** Where drafts are listed, written, reviewed, scheduled and followed. */
export const paths = {
  drafts: '/publish',
  draftsIn: (tab: string) => `/publish?tab=${tab}` as const,
  /** Which account a new draft is for. */
  start: '/publish/start',
  write: (accountId: string) => `/publish/start/${accountId}` as const,
  /** Where somebody begins to answer a comment of the public. */
  answer: (commentId: string) => `/answers/${commentId}` as const,
  /** How one draft stands: its content, its review, its order, what happened to it. */
  draft: (draftId: string) => `/drafts/${draftId}` as const,
  /** Its text and pictures, for its author. */
  edit: (draftId: string) => `/drafts/${draftId}/edit` as const,
  addPictures: (draftId: string) => `/drafts/${draftId}/pictures` as const,
  /** What would be submitted, and what is signed for it. */
  submit: (draftId: string) => `/drafts/${draftId}/submit` as const,
  approve: (draftId: string) => `/drafts/${draftId}/approve` as const,
  sendBack: (draftId: string) => `/drafts/${draftId}/send-back` as const,
  sendToDirector: (draftId: string) => `/drafts/${draftId}/send-to-director` as const,
  refuse: (draftId: string) => `/drafts/${draftId}/refuse` as const,
  /** One finding that stops it: what was found, what its author holds against it, and what was said of that. */
  finding: (draftId: string, { kind, quoteSha256 }: { kind: string; quoteSha256: string }) =>
    `/drafts/${draftId}/findings/${kind}/${quoteSha256}` as const,
  answerFinding: (draftId: string, questionId: string) => `/drafts/${draftId}/questions/${questionId}` as const,
  schedule: (draftId: string) => `/drafts/${draftId}/schedule` as const,
  /** A picture that a draft of the agency holds; found at once where the draft is named. */
  picture: (sha256: string, draftId?: string) =>
    `/publish/pictures/${sha256}${draftId ? `?draft=${draftId}` : ''}` as const,
};
