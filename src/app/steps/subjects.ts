import { accountOf } from '#domain/accounts';
import { campaignFacts } from '#domain/acknowledgements';
import { recordFacts } from '#domain/archive';
import { attachmentFacts } from '#domain/attachments';
import { grantFacts } from '#domain/authorizations';
import { commentFacts } from '#domain/comments';
import { noteFacts } from '#domain/counsel';
import { draftFacts } from '#domain/drafts';
import { exceptionFacts } from '#domain/exceptions';
import { personFacts } from '#domain/people';
import { requestFacts } from '#domain/permissions';
import { technologyFacts } from '#domain/technologies';
import { electionFacts, termFacts } from '#domain/terms';
import type { View } from '#platform/db';
import type { Kind } from '#policy';

import { namesCandidate } from './candidates.ts';

/** What the rules are told of a thing; `accountId` is the account whose prerequisites count. */
export type Subject = {
  id: string;
  agencyId: string;
  accountId?: string | null;
  authorId?: string;
  administratorId?: string;
  holderId?: string;
  questionable?: boolean;
  commentsOn?: boolean;
};

type Find = (view: View, id: string) => Promise<Subject | undefined>;

const ofAccount: Find = async (view, id) => {
  const account = await accountOf(view, id);
  if (!account) return undefined;
  const { administratorId, commentsOn } = account;
  return { id, agencyId: account.agencyId, accountId: id, commentsOn, ...(administratorId ? { administratorId } : {}) };
};

const ofDraft: Find = async (view, id) => {
  const draft = await draftFacts(view, id);
  if (!draft) return undefined;
  const account = await ofAccount(view, draft.accountId);
  return {
    ...account,
    id,
    agencyId: draft.agencyId,
    accountId: draft.accountId,
    authorId: draft.authorId,
    questionable: draft.questionable || (draft.state === 'in_review' && (await namesCandidate(view, id))),
  };
};

const plain =
  (
    find: (view: View, id: string) => Promise<{ id: string; agencyId: string; accountId?: string | null } | undefined>,
  ): Find =>
  async (view, id) => {
    const found = await find(view, id);
    return found && { id: found.id, agencyId: found.agencyId, accountId: found.accountId ?? null };
  };

/** How each kind of thing is found. A thing of another agency is not found: row-level security hides it. */
export const subjects: Record<Kind, Find> = {
  Agency: async (view, id) => (id === view.agencyId ? { id, agencyId: view.agencyId } : undefined),
  Person: plain(personFacts),
  Technology: plain(technologyFacts),
  Account: ofAccount,
  Grant: grantFacts,
  Draft: ofDraft,
  Comment: plain(commentFacts),
  Record: plain(recordFacts),
  Exception: exceptionFacts,
  Campaign: plain(campaignFacts),
  Request: requestFacts,
  Note: noteFacts,
  Term: plain(termFacts),
  Election: plain(electionFacts),
  Attachment: attachmentFacts,
};
