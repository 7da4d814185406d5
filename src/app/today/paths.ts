/** What is due, late and waiting, for everybody. */
export const paths = {
  today: '/',
  /** Marks a notice as read and goes where it leads. */
  openNotice: <Id extends string>(id: Id) => `/today/notices/${id}/open` as const,
  readNotices: '/today/notices/read',
};
