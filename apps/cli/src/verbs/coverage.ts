/** `brief coverage`: measures what drafts use of the sources in force, all together and each, and says what they leave out. */

import type { Dossier } from '@brief/core';
import { type Coverage, coverageOf, type DraftEvidence, evidenceOf, percentOf } from '@brief/coverage';
import { analyse } from '@brief/lint';
import { type Format, formatsOf } from '../arguments/flags.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { countOf, outputsOf } from '../arguments/settings.ts';
import { Failure } from '../failure.ts';
import { many, type Page } from '../reporters/report.ts';
import { eachDraft, type OpenDraft, tellOutcome } from '../run/drafts.ts';
import { interruptible } from '../run/interrupt.ts';
import { createKnowing } from '../run/knowing.ts';
import { tell } from '../terminal/output.ts';
import { deliverText, pageFor } from './deliver.ts';

/** A source, and the drafts for which its dossier is in force. */
export interface Measured {
  /** Of all drafts together; positions of drafts are those in the list. */
  readonly together: Coverage;
  readonly drafts: readonly MeasuredDraft[];
}

export interface MeasuredDraft {
  readonly path: string;
  readonly shown: string;
  readonly evidence: DraftEvidence;
  readonly coverage: Coverage;
}

export async function coverageVerb(args: Arguments): Promise<number> {
  const outputs = await outputsOf(args, formatsOf.coverage);
  const least = leastOf(args);
  const knowing = createKnowing();
  const byDossier = new Map<Dossier, MeasuredDraft[]>();
  const outcome = await eachDraft(args, {}, (draft) => {
    const knowledge = knowing(draft.effective);
    const evidence = interruptible(draft.text.length, () =>
      evidenceOf(analyse(draft.text, knowledge, { keep: false }), knowledge),
    );
    for (const dossier of knowledge.dossiers) {
      const drafts = byDossier.get(dossier) ?? [];
      drafts.push(measure(draft, evidence, dossier));
      byDossier.set(dossier, drafts);
    }
  });
  const measured = [...byDossier].map(([dossier, drafts]) => ({ together: allOf(drafts, dossier), drafts }));
  try {
    for (const { format, file } of outputs) {
      await deliverText(file, await rendered(format, measured, await pageFor(args, file)));
    }
  } finally {
    tellOutcome(outcome);
  }
  const low = least === undefined ? [] : measured.filter(({ together }) => percentOf(together.share) < least);
  for (const { together, drafts } of low) tell(`Error: ${tooLittle(together, drafts.length, least ?? 0)}\n`);
  if (outcome.failures.length > 0) return 2;
  return low.length > 0 && !args.has('no-exit-code') ? 1 : 0;
}

const measure = ({ path, shown }: OpenDraft, evidence: DraftEvidence, dossier: Dossier): MeasuredDraft => ({
  path,
  shown,
  evidence,
  coverage: coverageOf(dossier, [evidence]),
});

function allOf(drafts: readonly MeasuredDraft[], dossier: Dossier): Coverage {
  const evidence = drafts.map((draft) => draft.evidence);
  return drafts.length === 1 && drafts[0] ? drafts[0].coverage : coverageOf(dossier, evidence);
}

async function rendered(format: Format, measured: readonly Measured[], page: Page): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../coverage/json.ts')).coverageAsJson(measured);
    case 'html':
      return (await import('../coverage/html.ts')).coverageAsHtml(measured);
    default:
      return (await import('../coverage/text.ts')).coverageAsText(measured, page);
  }
}

/** @throws {Failure} when it is no percentage. */
function leastOf(args: Arguments): number | undefined {
  const least = countOf(args, 'min-coverage');
  if (least !== undefined && least > 100) {
    throw new Failure(`--min-coverage is a percentage from 0 to 100, and was given “${least}”.`);
  }
  return least;
}

function tooLittle({ dossier, share }: Coverage, drafts: number, least: number): string {
  const { covered, total } = share;
  const who = drafts === 1 ? 'the draft uses' : `the ${many(drafts, 'draft')} together use`;
  return `${who} ${covered} of ${many(total, 'statement')} of “${dossier.source.title}” (${percentOf(share)} %), and --min-coverage asks for ${least} %.`;
}
