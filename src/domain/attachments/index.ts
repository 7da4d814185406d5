export {
  type Attachment,
  addAttachment,
  attachmentsAmong,
  textRead,
  unreadAttachment,
  unreadAttachments,
} from './attachments.ts';
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
