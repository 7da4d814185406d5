export {
  type Attachment,
  type ScanState,
  addAttachment,
  attachmentsAmong,
  markScanned,
  textRead,
  unreadAttachment,
  unreadAttachments,
} from './attachments.ts';
