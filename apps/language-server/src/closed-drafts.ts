/**
 * Drafts of the workspace that nobody has open, for changes that have to reach all of them. Folders are walked through when
 * that is asked for, and not further than any workspace of drafts goes; nothing is kept.
 */
import { analyse, type Draft, type Knowledge } from '@brief/lint';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { placeKey } from './places.ts';
import { documentAt, type Session } from './session.ts';

export interface ClosedDraft {
  readonly document: TextDocument;
  readonly draft: Draft;
  readonly knowledge: Knowledge;
}

/** Those that have certain words in them, analysed by what holds for them. */
export async function closedDraftsWith(session: Session, words: string): Promise<readonly ClosedDraft[]> {
  const { folders, settings, workspace } = session;
  const found: ClosedDraft[] = [];
  for (const place of await walk([...folders], workspace.list)) {
    if (documentAt(session, place) !== undefined) continue;
    const text = await workspace.text(place);
    if (text === undefined || !text.includes(words) || (await workspace.isIgnored(place))) continue;
    const { knowledge } = await workspace.inForce(place, await settings.of(place), text);
    const draft = analyse(text, knowledge, { keep: false });
    found.push({ document: TextDocument.create(place, 'markdown', 0, text), draft, knowledge });
  }
  return found;
}

const isMarkdown = (name: string): boolean => /\.(?:md|markdown|mdown|mkd)$/i.test(name);

/** What no draft is in, and what is a file by its name. */
const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules' || /\.[a-z]{1,5}\d?$/i.test(name);

const mostPlaces = 20_000;
const deepest = 20;

async function walk(
  roots: readonly string[],
  list: (folder: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found = new Map<string, string>();
  let seen = 0;
  let folders = roots;
  for (let depth = 0; depth < deepest && folders.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of folders) {
      for (const place of await list(folder)) {
        if (++seen > mostPlaces) return [...found.values()];
        const name = placeKey(place).replace(/.*\//, '');
        if (isMarkdown(name)) found.set(placeKey(place), place);
        else if (!isPassedOver(name)) next.push(place);
      }
    }
    folders = next;
  }
  return [...found.values()];
}
