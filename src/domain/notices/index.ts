export { addNotice, mailWaiting, type Notice, noticeOf, recordMail, waitingNotices } from './notices.ts';
