/** Coverage as one page for a browser. The page is the package’s; here it is sealed, so that nothing else runs in it. */
import { createHash } from 'node:crypto';
import { coveragePage, pageScript, pageStyle } from '@brief/coverage';
import type { Measured } from '../verbs/coverage.ts';

export function coverageAsHtml(measured: readonly Measured[]): string {
  const sources = measured.map(({ together, drafts }) => ({
    together,
    drafts: drafts.map(({ shown, evidence, coverage }) => ({ name: shown, draft: evidence.draft, coverage })),
  }));
  return coveragePage(sources, { style: sealOf(pageStyle), script: sealOf(pageScript) });
}

const sealOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
