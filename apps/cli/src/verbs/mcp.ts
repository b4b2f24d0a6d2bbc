/** `brief mcp`: the tools for writing assistants over MCP, on standard input and output. Loaded for this verb only. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotAnswer, type Desk } from '@brief/assistant';
import { ConfigError, createDossierShelf, createLibrary, createResolver, forDraft } from '@brief/config';
import type { Arguments } from '../arguments/read-arguments.ts';
import { Failure } from '../failure.ts';
import { disk } from '../files/disk.ts';
import { serve } from '../mcp/serve.ts';
import { givenBy } from '../run/drafts.ts';
import { known, settingsOf } from '../run/in-force.ts';
import { knowledgeOf } from '../run/knowing.ts';

/** Ends when the assistant closes standard input. */
export async function mcpVerb(args: Arguments): Promise<number> {
  const [word, another] = args.words;
  if (another !== undefined) {
    throw new Failure(`brief mcp takes one folder, and was given ${word} and ${another}: start it once for each.`);
  }
  const folder = resolve(word ?? '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(`${word} is no folder. brief mcp takes the folder whose configuration and dossiers are to hold.`);
  }
  return serve(desksIn(folder, args));
}

/** What holds is resolved anew for each question, so that an edited dossier counts at once; what has not changed is kept. */
function desksIn(folder: string, args: Arguments): (draft: string | undefined) => Promise<Desk> {
  const shelf = createDossierShelf(disk);
  const library = createLibrary(disk.kept);
  return async (draft) => {
    try {
      const here = await createResolver(disk, known, givenBy(args, {}, folder), shelf).at(folder);
      const effective = forDraft(here.effective(resolve(folder, 'draft.md')), draft ?? '');
      const settings = settingsOf(effective, { ignoreDirectives: false, reportUnusedDirectives: false });
      return { knowledge: knowledgeOf(effective, library), settings };
    } catch (error) {
      if (error instanceof ConfigError) throw new CannotAnswer(error.message);
      throw error;
    }
  };
}
