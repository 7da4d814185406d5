import type { Flow, Happening } from '#flow';

import { askForLink } from './acknowledgements/ask-for-link.flow.ts';
import { endCampaign } from './acknowledgements/end-campaign.flow.ts';
import { mailAgain } from './acknowledgements/mail-again.flow.ts';
import { mailCampaign } from './acknowledgements/mail-campaign.flow.ts';
import { openAcknowledgement } from './acknowledgements/open-acknowledgement.flow.ts';
import { openKiosk } from './acknowledgements/open-kiosk.flow.ts';
import { putInForm } from './acknowledgements/put-in-form.flow.ts';
import { recordAcknowledgement } from './acknowledgements/record-acknowledgement.flow.ts';
import { remindAcknowledgements } from './acknowledgements/remind-acknowledgements.flow.ts';
import { returnMail } from './acknowledgements/return-mail.flow.ts';
import { signAcknowledgement } from './acknowledgements/sign-acknowledgement.flow.ts';
import { startCampaign } from './acknowledgements/start-campaign.flow.ts';
import { runCounselReport } from './counsel/run-counsel-report.flow.ts';
import { shareCounselNote } from './counsel/share-counsel-note.flow.ts';
import { writeCounselNote } from './counsel/write-counsel-note.flow.ts';
import { addDivision } from './directory/add-division.flow.ts';
import { changePerson } from './directory/change-person.flow.ts';
import { importDirectory } from './directory/import-directory.flow.ts';
import { previewDirectory } from './directory/preview-directory.flow.ts';
import { endException } from './exceptions/end-exception.flow.ts';
import { exceptionsEnding } from './exceptions/exceptions-ending.flow.ts';
import { grantException } from './exceptions/grant-exception.flow.ts';
import { refuseException } from './exceptions/refuse-exception.flow.ts';
import { requestException } from './exceptions/request-exception.flow.ts';
import { endPermission } from './forms/end-permission.flow.ts';
import { followPermissions } from './forms/follow-permissions.flow.ts';
import { grantPermission } from './forms/grant-permission.flow.ts';
import { refuseFormFile } from './forms/refuse-form-file.flow.ts';
import { refusePermission } from './forms/refuse-permission.flow.ts';
import { requestPermission } from './forms/request-permission.flow.ts';
import { handOutPapers } from './papers/hand-out-papers.flow.ts';
import { refuseOwnForm } from './papers/refuse-own-form.flow.ts';
import { refusePaper } from './papers/refuse-paper.flow.ts';
import { addCourse } from './people/add-course.flow.ts';
import { addPerson } from './people/add-person.flow.ts';
import { approveUse } from './people/approve-use.flow.ts';
import { authorizeDivision } from './people/authorize-division.flow.ts';
import { authorizeInWriting } from './people/authorize-in-writing.flow.ts';
import { designateAuthor } from './people/designate-author.flow.ts';
import { designateMonitor } from './people/designate-monitor.flow.ts';
import { disablePerson } from './people/disable-person.flow.ts';
import { endGrant } from './people/end-grant.flow.ts';
import { giveRole } from './people/give-role.flow.ts';
import { nameModerator } from './people/name-moderator.flow.ts';
import { recordCourse } from './people/record-course.flow.ts';
import { changeComment } from './public/change-comment.flow.ts';
import { takeComment } from './public/take-comment.flow.ts';
import { withdrawComment } from './public/withdraw-comment.flow.ts';
import { answerFinding } from './publish/answer-finding.flow.ts';
import { approvePost } from './publish/approve-post.flow.ts';
import { attachPicture } from './publish/attach-picture.flow.ts';
import { editDraft } from './publish/edit-draft.flow.ts';
import { publishPost } from './publish/publish-post.flow.ts';
import { questionFinding } from './publish/question-finding.flow.ts';
import { refuseDraft } from './publish/refuse-draft.flow.ts';
import { schedulePost } from './publish/schedule-post.flow.ts';
import { sendBackDraft } from './publish/send-back-draft.flow.ts';
import { sendToDirector } from './publish/send-to-director.flow.ts';
import { startDraft } from './publish/start-draft.flow.ts';
import { submitDraft } from './publish/submit-draft.flow.ts';
import { checkLog } from './records/check-log.flow.ts';
import { exportPost } from './records/export-post.flow.ts';
import { sequenceLog } from './records/sequence-log.flow.ts';
import { addElection } from './registers/add-election.flow.ts';
import { addTechnology } from './registers/add-technology.flow.ts';
import { addTerm } from './registers/add-term.flow.ts';
import { approveTechnology } from './registers/approve-technology.flow.ts';
import { assessTechnology } from './registers/assess-technology.flow.ts';
import { electionBegins } from './registers/election-begins.flow.ts';
import { endElection } from './registers/end-election.flow.ts';
import { endTerm } from './registers/end-term.flow.ts';
import { nameCandidate } from './registers/name-candidate.flow.ts';
import { registerAccount } from './registers/register-account.flow.ts';
import { withdrawTechnology } from './registers/withdraw-technology.flow.ts';
import { captureAccount } from './respond/capture-account.flow.ts';
import { carryOutModeration } from './respond/carry-out-moderation.flow.ts';
import { hideComment } from './respond/hide-comment.flow.ts';
import { keepComment } from './respond/keep-comment.flow.ts';
import { readComment } from './respond/read-comment.flow.ts';
import { restoreComment } from './respond/restore-comment.flow.ts';
import { translateComment } from './respond/translate-comment.flow.ts';
import { answerQuarantine } from './scanning/answer-quarantine.flow.ts';
import { lookForMalware } from './scanning/look-for-malware.flow.ts';
import { readPictureText } from './scanning/read-picture-text.flow.ts';
import { refuseMalware } from './scanning/refuse-malware.flow.ts';
import { scanAttachment } from './scanning/scan-attachment.flow.ts';
import { countSelfCheck } from './self-check/count-self-check.flow.ts';
import { readNotices } from './today/read-notices.flow.ts';
import { sendNotice } from './today/send-notice.flow.ts';
import { adoptPolicy } from './versions/adopt-policy.flow.ts';
import { confirmPolicy } from './versions/confirm-policy.flow.ts';
import { remindOfReview } from './versions/remind-of-review.flow.ts';
import { uploadPolicy } from './versions/upload-policy.flow.ts';
import { withdrawAdoption } from './versions/withdraw-adoption.flow.ts';

/** What people make happen. Printed with the happenings by "node scripts/new.ts registry". */
export const flows: readonly Flow[] = [
  endCampaign,
  mailAgain,
  openKiosk,
  putInForm,
  recordAcknowledgement,
  signAcknowledgement,
  startCampaign,
  runCounselReport,
  shareCounselNote,
  writeCounselNote,
  addDivision,
  changePerson,
  importDirectory,
  previewDirectory,
  endException,
  grantException,
  refuseException,
  requestException,
  endPermission,
  grantPermission,
  refuseFormFile,
  refusePermission,
  requestPermission,
  refuseOwnForm,
  refusePaper,
  addCourse,
  addPerson,
  approveUse,
  authorizeDivision,
  authorizeInWriting,
  designateAuthor,
  designateMonitor,
  disablePerson,
  endGrant,
  giveRole,
  nameModerator,
  recordCourse,
  answerFinding,
  approvePost,
  attachPicture,
  editDraft,
  publishPost,
  questionFinding,
  refuseDraft,
  schedulePost,
  sendBackDraft,
  sendToDirector,
  startDraft,
  submitDraft,
  exportPost,
  addElection,
  addTechnology,
  addTerm,
  approveTechnology,
  assessTechnology,
  endElection,
  endTerm,
  nameCandidate,
  registerAccount,
  withdrawTechnology,
  hideComment,
  keepComment,
  readComment,
  restoreComment,
  answerQuarantine,
  refuseMalware,
  scanAttachment,
  adoptPolicy,
  confirmPolicy,
  uploadPolicy,
  withdrawAdoption,
];

/** What clocks and networks make happen in nobody's name. */
export const happenings: readonly Happening[] = [
  askForLink,
  mailCampaign,
  openAcknowledgement,
  remindAcknowledgements,
  returnMail,
  exceptionsEnding,
  followPermissions,
  handOutPapers,
  changeComment,
  takeComment,
  withdrawComment,
  checkLog,
  sequenceLog,
  electionBegins,
  captureAccount,
  carryOutModeration,
  translateComment,
  lookForMalware,
  readPictureText,
  countSelfCheck,
  readNotices,
  sendNotice,
  remindOfReview,
];
