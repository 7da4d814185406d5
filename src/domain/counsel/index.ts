export { noteFacts } from './notes.ts';
