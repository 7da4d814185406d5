export { addNotice, mailWaiting, noticeOf, recordMail, waitingNotices } from './notices.ts';
export { markAllRead, markRead } from './read-marks.ts';
