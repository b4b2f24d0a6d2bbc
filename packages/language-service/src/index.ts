/** What an editor shows for a draft: one function a feature, from a view and an offset to plain values. */
export * from './code-actions.ts';
export * from './code-lens.ts';
export * from './completion.ts';
export * from './content.ts';
export * from './definition.ts';
export * from './document-links.ts';
export * from './entity-document.ts';
export * from './hover.ts';
export * from './inlay-hints.ts';
export * from './references.ts';
export * from './rename.ts';
export * from './semantic-tokens.ts';
export * from './source-document.ts';
export * from './symbols.ts';
export * from './used-passages.ts';
export * from './view.ts';
