export {
  actOf,
  addAct,
  finishAct,
  lastHide,
  noteTrouble,
  openActs,
  type GroundWords,
  type ModerationAct,
} from './acts.ts';
