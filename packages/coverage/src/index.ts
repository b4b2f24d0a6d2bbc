/** The door of @brief/coverage. */
export * from './coverage.ts';
export { type DraftEvidence, evidenceOf } from './evidence.ts';
export * from './page/page.ts';
export type { Use } from './uses.ts';
export * from './words.ts';
