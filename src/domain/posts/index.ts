export {
  cancelOrders,
  dueOrders,
  markAboutTo,
  markDone,
  markStopped,
  markTrouble,
  orderPublication,
  type Publication,
  publicationFacts,
  publicationOf,
} from './publications.ts';
