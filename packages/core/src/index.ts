/** The door of @brief/core. */
export * from './builtin/mit-priorities.ts';
export * from './did-you-mean.ts';
export * from './model/builder.ts';
export * from './model/check.ts';
export * from './model/dossier.ts';
export * from './model/fault.ts';
export * from './model/init.ts';
export * from './model/kinds.ts';
export * from './model/label.ts';
export * from './model/link.ts';
export * from './model/predicates.ts';
export * from './model/typed.ts';
export * from './model/wording.ts';
export * from './model/wordings.ts';
export * from './quote.ts';
export * from './recognise/index.ts';
export * from './span.ts';
