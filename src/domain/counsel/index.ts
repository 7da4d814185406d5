export { type NewNote, addNote, nameReader, noteFacts } from './notes.ts';
