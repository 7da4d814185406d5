export { addNote, nameReader, noteFacts } from './notes.ts';
