/** What places on the two sides of the page have in common, as keys: a statement, an entity, a quotation. */

/** By the statement’s position in the dossier. */
export const statementKey = (order: number): string => `t${order}`;

/** By the entity’s position in the dossier. */
export const entityKey = (order: number): string => `e${order}`;

/** By the draft’s position among those measured, and the place of the quotation in it. */
export const quotationKey = (draft: number, start: number): string => `q${draft}-${start}`;
