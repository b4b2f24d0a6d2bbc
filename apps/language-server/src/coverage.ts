/** What of its sources an open draft uses: as a number for a lens, and as the page that `brief coverage` writes. */
import {
  type Coverage,
  coverageOf,
  coveragePage,
  type DraftEvidence,
  evidenceOf,
  pageScript,
  pageStyle,
} from '@brief/coverage';
import type { View } from '@brief/language-service';
import type { Draft, Knowledge } from '@brief/lint';

interface Measured {
  readonly evidence: DraftEvidence;
  /** One for each dossier in force of which the draft names something. */
  readonly coverages: readonly Coverage[];
}

/** Kept with the draft: a lens and a page are asked for again and again. */
const known = new WeakMap<Draft, Measured>();

export function measured({ draft, knowledge }: Pick<View, 'draft' | 'knowledge'>): Measured {
  let found = known.get(draft);
  if (found === undefined) {
    const evidence = evidenceOf(draft, knowledge);
    found = { evidence, coverages: named(draft, knowledge).map((dossier) => coverageOf(dossier, [evidence])) };
    known.set(draft, found);
  }
  return found;
}

const named = (draft: Draft, { dossiers }: Knowledge) =>
  dossiers.filter(
    ({ id, statements }) => statements.length > 0 && draft.mentions.some(({ dossier }) => dossier === id),
  );

/** "Uses 12 of 68 statements", of each source by its title where there are several. */
export function usesInWords({ coverages }: Measured): readonly string[] {
  return coverages.map(({ dossier, share }) => {
    const of = coverages.length > 1 ? ` of “${dossier.source.title}”` : '';
    return `uses ${share.covered} of ${share.total} statements${of}`;
  });
}

/** The page, complete and sealed: it loads nothing, and nothing but its own script runs in it. */
export async function pageOf(view: Pick<View, 'draft' | 'knowledge'>, name: string): Promise<string> {
  const { coverages } = measured(view);
  const sources = coverages.map((coverage) => ({
    together: coverage,
    drafts: [{ name, draft: view.draft, coverage }],
  }));
  return coveragePage(sources, { style: await sealOf(pageStyle), script: await sealOf(pageScript) });
}

/** By the platform's own means, which a web worker has as well. */
async function sealOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}
