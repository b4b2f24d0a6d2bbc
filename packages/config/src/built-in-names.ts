/** What configurations call the dossiers that come with every program. What is in them is not known here. */
export const builtInNames: readonly string[] = ['builtin:mit-priorities'];

/** The id of the dossier behind a name. */
export const builtInId = (name: string): string => name.slice('builtin:'.length);
