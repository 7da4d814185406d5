export { endTasks, openTask } from './tasks.ts';
