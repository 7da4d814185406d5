export {
  type Attachment,
  addAttachment,
  attachmentsAmong,
  markScanned,
  textRead,
  unreadAttachment,
  unreadAttachments,
} from './attachments.ts';
