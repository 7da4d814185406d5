export {
  type Attachment,
  addAttachment,
  attachmentsAmong,
  markScanned,
  textRead,
  unreadAttachment,
  unreadAttachments,
  unscanned,
} from './attachments.ts';
