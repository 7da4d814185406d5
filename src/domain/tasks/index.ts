export { endTasks, openTask, openTasks } from './tasks.ts';
