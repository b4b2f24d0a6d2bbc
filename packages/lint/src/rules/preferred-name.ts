/**
 * A name is written as the dossier writes it. Which names are good is the dossier's word; what stands in quotation marks,
 * in titles and where names are explained is left alone.
 */
import { blockIndex } from '../block-index.ts';
import type { Draft, Mention } from '../draft.ts';
import type { Problem } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import { isPresentedAsName } from '../naming/definitions.ts';
import { inCapitalsOf, inMarkupOf, isInflected, proseText, withArticle } from '../naming/spelling.ts';
import { isInTitle } from '../naming/titles.ts';
import type { Rule } from '../rule.ts';

export const preferredName: Rule = {
  id: 'preferred-name',
  summary: 'A name is written as the dossier writes it.',
  why: `why`,
  level: 'warning',
  needs: ['mention'],
  repairs: 'fix',
  good: [],
  bad: [],
  *check(draft, { knowledge }) {
    const index = blockIndex(draft);
    for (const mention of draft.mentions) {
      if (mention.use !== 'deprecated' || mention.quoted || mention.block.reference) continue;
      const name = goodName(mention, knowledge);
      if (name === undefined || name === proseText(mention)) continue;
      if (isPresentedAsName(mention, index) || isInTitle(mention, draft)) continue;
      yield problem(mention, name, draft);
    }
  },
};

/** The name to write, in the capitals of the one that is there. */
function goodName(mention: Mention, knowledge: Knowledge): string | undefined {
  const dossier = knowledge.dossier(mention.dossier);
  if (!dossier) return undefined;
  const { label } = mention;
  const name = label.use === 'deprecated' ? knowledge.replacement(mention.dossier, mention.entity, label) : label.text;
  return inCapitalsOf(mention, name, dossier);
}

function problem(mention: Mention, name: string, draft: Draft): Problem {
  const written = proseText(mention);
  const { label } = mention;
  const note =
    label.note ?? (mention.spelling === 'folded' ? `The name has letters that “${written}” leaves out.` : undefined);
  const text = isInflected(mention) ? undefined : inMarkupOf(mention, name);
  return {
    span: mention.span,
    message: `Write “${name}”: “${written.replace(/\s+/gu, ' ')}” is not how the dossier writes this name.`,
    dossier: mention.dossier,
    entity: mention.entity,
    ...(note !== undefined && { note }),
    ...(text !== undefined && { fix: { title: `Replace with “${name}”`, ...withArticle(mention, text, draft) } }),
  };
}
