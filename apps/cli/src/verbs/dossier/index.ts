/** `brief dossier …`: one file for each thing that can be done with dossiers; loaded when it is asked for. */
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';

type Run = (args: Arguments, words: readonly string[]) => Promise<number>;

const actions: Readonly<Record<string, () => Promise<Run>>> = {
  new: async () => (await import('./new.ts')).newDossier,
  check: async () => (await import('./check.ts')).checkDossiers,
  export: async () => (await import('./export.ts')).exportDossier,
  import: async () => (await import('./import.ts')).importDossier,
  types: async () => (await import('./types.ts')).typeDossiers,
};

export async function dossierVerb(args: Arguments): Promise<number> {
  const [action, ...words] = args.words;
  const known = Object.keys(actions);
  if (action === undefined) throw new Failure(`What about the dossier? brief dossier ${known.join('|')} …`);
  const load = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (load === undefined) {
    const { didYouMean } = await import('../../did-you-mean.ts');
    const meant = didYouMean(action, known);
    const question = meant === undefined ? `There is: ${known.join(', ')}.` : `Did you mean: brief dossier ${meant}?`;
    throw new Failure(`brief dossier has no “${action}”. ${question}`);
  }
  return (await load())(args, words);
}
