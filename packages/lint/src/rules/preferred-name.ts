/**
 * A name is written as the dossier writes it. Which names are good is the dossier's word; what stands in quotation marks,
 * in titles and where names are explained is left alone.
 */
import type { Block, Chunk, Draft, Mention } from '../draft.ts';
import type { Edit, Problem } from '../finding.ts';
import { keeping, moved, movedBy } from '../kept.ts';
import type { Knowledge } from '../knowledge.ts';
import { isExplained } from '../naming/definitions.ts';
import { endingFor } from '../naming/endings.ts';
import { inCapitalsOf, inMarkupOf, isInflected, proseText, withArticle } from '../naming/spelling.ts';
import { isInTitle } from '../naming/titles.ts';
import type { Rule } from '../rule.ts';

export const preferredName: Rule = {
  id: 'preferred-name',
  summary: 'A name is written as the dossier writes it.',
  why: `A name that loses its letters can become another name: MIT is a university, MİT an intelligence service. And a text that writes a name in three ways is hard to search, to index and to trust. The dossier says how each name is written and which names are out of use; this rule finds the others, and the fix puts the good name in their place with its possessive, article and capitals as they stand.

Other people’s words are theirs: nothing in quotation marks, in block quotes, in titles or in a list of sources is looked at. Nor is a name that the draft explains (“Türkiye, formerly Turkey”): telling a reader what else something is called is good writing.`,
  level: 'warning',
  needs: ['mention'],
  repairs: 'fix',
  good: [
    { text: 'İbrahim Kalın heads MİT, Türkiye’s intelligence agency.' },
    { text: 'In 2022 Türkiye (formerly Turkey) asked the United Nations to use its new name.' },
    { text: '“Turkey needs its MIT,” the former minister said.', because: 'The minister’s words.' },
    { text: 'Researchers at MIT in Cambridge, Massachusetts, built the sensor.', because: 'Another MIT.' },
    {
      text: 'See [Turkey and Its Spies in the Sahel](https://example.org/sahel) for the background.',
      because: 'A title.',
    },
    { text: 'Set `country = "Turkey"` in the query about Türkiye.', because: 'Code.' },
  ],
  bad: [
    {
      text: 'İbrahim Kalın leads ⟦MIT⟧, the intelligence agency of ⟦Turkey⟧.',
      fixed: 'İbrahim Kalın leads MİT, the intelligence agency of Türkiye.',
    },
    {
      text: '⟦Ibrahim Kalin⟧’s plan was carried by Anadolu Agency.',
      fixed: 'İbrahim Kalın’s plan was carried by Anadolu Agency.',
      message: 'Write “İbrahim Kalın” for “Ibrahim Kalin”, as the dossier has it.',
    },
    {
      text: '# ⟦IBRAHIM KALIN⟧ ON LIBYA\n\nThe director of MİT spoke.',
      fixed: '# İBRAHİM KALIN ON LIBYA\n\nThe director of MİT spoke.',
      because: 'In capitals the Turkish i keeps its dot.',
    },
    {
      text: 'Türkiye’s authorities blame the ⟦Gulen movement⟧.',
      fixed: 'Türkiye’s authorities blame the Gülen movement.',
    },
    {
      text: '**⟦Ibrahim** Kalin⟧ of MİT spoke.',
      fixed: '**İbrahim** Kalın of MİT spoke.',
      because: 'Markup inside a name stays where it is.',
    },
    { text: 'The note names ⟦FETO⟧ and DHKP/C.', fixed: 'The note names FETÖ and DHKP/C.' },
  ],
  *check(draft, { knowledge }) {
    for (const chunk of draft.chunks) {
      const kept = inChunk(chunk, knowledge, draft);
      const by = movedBy(chunk, kept);
      for (const one of kept.found) yield moved(one, by);
    }
  },
};

const inChunk = keeping(({ blocks }: Chunk, knowledge, draft): readonly Problem[] =>
  blocks.flatMap((block) => {
    if (block.mentions.length === 0 || block.reference) return [];
    const kept = inBlock(block, knowledge, draft);
    return kept.found.map((one) => moved(one, movedBy(block, kept)));
  }),
);

const inBlock = keeping(({ mentions }: Block, knowledge, draft): readonly Problem[] =>
  mentions.flatMap((mention) => {
    if (mention.use !== 'deprecated' || mention.quoted) return [];
    const name = goodName(mention, knowledge);
    if (name === undefined || name === proseText(mention)) return [];
    if (isExplained(mention, name) || isInTitle(mention, draft)) return [];
    return problem(mention, name, draft);
  }),
);

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
  const edit = text === undefined ? undefined : withEnding(mention, name, withArticle(mention, text, draft), draft);
  return {
    span: mention.span,
    message: `Write “${name}” for “${written.replace(/\s+/gu, ' ')}”, as the dossier has it.`,
    dossier: mention.dossier,
    entity: mention.entity,
    ...(note !== undefined && { note }),
    ...(edit && { fix: { title: `Replace with “${name}”`, ...edit } }),
  };
}

/** The edit, with the ending behind the name where the new vowel of the name wants another. */
function withEnding(mention: Mention, name: string, edit: Edit, draft: Draft): Edit {
  const last = Math.min(mention.block.span.end, edit.span.end + longestEnding);
  const behind = draft.text.slice(edit.span.end, last);
  const ending = endingFor(proseText(mention), name, behind);
  if (ending === undefined) return edit;
  return { span: { start: edit.span.start, end: edit.span.end + ending.length }, text: edit.text + ending };
}

const longestEnding = 16;
