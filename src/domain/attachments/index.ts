export {
  type Attachment,
  addAttachment,
  attachmentsAmong,
  bringIn,
  textRead,
  unreadAttachment,
  unreadAttachments,
} from './attachments.ts';
export { ChosenFile, MalwareFound, lookedAt } from './intake.ts';
export {
  type ToScan,
  attachmentFacts,
  filesToScan,
  quarantinedAmong,
  recordScan,
  recordScanTrouble,
  releaseFile,
  unscannedAmong,
} from './scans.ts';
