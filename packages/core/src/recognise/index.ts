export type * from './recognition.ts';
