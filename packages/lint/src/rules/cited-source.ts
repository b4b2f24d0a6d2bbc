/**
 * A section that tells or quotes what the source says names the source somewhere: by its name, by who speaks in it, by
 * “the article”, a footnote, a link or a reference. Whether the citation is well made is not looked at.
 */
import { type Dossier, entityOf, type Span } from '@brief/core';
import { citations } from '../claims/citation.ts';
import { claimsOf } from '../claims/claims.ts';
import { dateInWords } from '../dates.ts';
import type { Block, Draft } from '../draft.ts';
import { oncePer } from '../once-per.ts';
import type { Rule } from '../rule.ts';
import { quotedPassages } from '../verbatim/passages.ts';
import { ownSourceNouns, sourceNouns } from '../verbatim/source-nouns.ts';

export const citedSource: Rule = {
  id: 'cited-source',
  summary: 'A section that tells what the source says names the source.',
  why: `A reader who wants to check a sentence has to know where it comes from. In a long draft the source is named in the first section and taken for granted in the rest, and a section is often read alone.

The rule is off by default: many drafts cite once, at the end, and are right to. Where it is on, a section in which a sentence says what the source says, or quotes it, has to have one thing that leads to the source: its name or title, whoever speaks in it (“Kalın writes”), “the article” or “the note”, its date, a footnote, a link to it, or a \`(brief:…)\` reference.

It offers what the draft does elsewhere: the footnote or the link that it has for the source, or a new footnote in the style of the others, with its text at the end.`,
  level: 'off',
  needs: ['mention', 'quotation'],
  repairs: 'suggestion',
  good: [
    { text: 'According to the note, MİT reports to the President of Türkiye.' },
    { text: 'MİT reports to the President of Türkiye.[^1]\n\n[^1]: Background, 10 January 2026.' },
    { text: 'MİT reports to the President of Türkiye (10 January 2026).' },
    { text: '[The service](brief:mit) reports to nobody else. MİT reports to the President of Türkiye.' },
    {
      text: '# Command\n\nMİT reports to the President of Türkiye.\n\nSo the article says.',
      because: 'Once in a section is enough.',
    },
    { text: 'MİT is old.', because: 'Nothing is taken from the source.' },
  ],
  bad: [
    {
      text: '⟦MİT reports to the President of Türkiye⟧.',
      message: 'This is from a source that the section does not name: name it, link to it, or add a footnote.',
    },
    {
      text: '# The source\n\nThe article is of 10 January 2026.\n\n# Command\n\n⟦MİT reports to the President of Türkiye⟧. MİT is led by İbrahim Kalın.',
      because: 'Another section names it; this one does not.',
    },
    {
      text: 'MİT is to be ⟦“capable of acting proactively, influencing the security environment”⟧ and much else.',
      because: 'Its words need it as much as its sense.',
    },
  ],
  *check(draft, { knowledge }) {
    const taken = takenFrom(draft, knowledge);
    for (const section of sectionsOf(draft)) {
      for (const dossier of knowledge.dossiers) {
        const first = taken.find((one) => one.dossier === dossier.id && section.includes(one.block));
        if (first === undefined || section.some((block) => cites(draft, block, dossier))) continue;
        const suggestions = citations(draft, first.block, first.span, dossier);
        yield {
          span: first.span,
          message: 'This is from a source that the section does not name: name it, link to it, or add a footnote.',
          dossier: dossier.id,
          ...(first.entity !== undefined && { entity: first.entity }),
          ...(suggestions.length > 0 && { suggestions }),
        };
      }
    }
  },
};

interface Taken {
  readonly dossier: string;
  readonly block: Block;
  readonly span: Span;
  readonly entity?: string;
}

/** What the draft tells in the source’s sense or words, in its order. */
function takenFrom(draft: Draft, knowledge: Parameters<typeof claimsOf>[1]): readonly Taken[] {
  const told = claimsOf(draft, knowledge).flatMap(({ outcome, dossier, block, span, entity }): Taken[] =>
    outcome === 'supported' ? [{ dossier, block, span, entity }] : [],
  );
  const quoted = quotedPassages(draft, knowledge).flatMap(({ quotation, dossier }): Taken[] => {
    const block = draft.blocks.find(({ span }) => span.start <= quotation.span.start && quotation.span.end <= span.end);
    return block ? [{ dossier, block, span: quotation.span }] : [];
  });
  return [...told, ...quoted].sort((a, b) => a.span.start - b.span.start);
}

/** Blocks from one heading to the next. The texts of footnotes stand below the last, and belong to those who refer to them. */
function sectionsOf({ blocks }: Draft): readonly (readonly Block[])[] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'footnote') continue;
    if (block.kind === 'heading') sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

function cites(draft: Draft, block: Block, dossier: Dossier): boolean {
  const { span, prose } = block;
  // A cell ends with its words, and a footnote's mark is none.
  const rest = block.kind === 'cell' ? (/^[^|\n]*/.exec(draft.text.slice(span.end, span.end + 80))?.[0] ?? '') : '';
  const raw = draft.text.slice(span.start, span.end) + rest;
  const { source } = dossier;
  if (raw.includes('[^') || (source.url !== undefined && raw.includes(source.url))) return true;
  if (draft.references.some((one) => one.span.start >= span.start && one.span.end <= span.end)) return true;
  const known = [dateInWords(source.published.iso), source.title, source.publisher, ...(source.authors ?? [])];
  if (known.some((text) => text !== undefined && text !== '' && prose.text.includes(text))) return true;
  if (nounsOf(dossier).test(prose.text)) return true;
  const speakers = new Set(dossier.statements.map(({ by }) => by));
  return draft.mentions.some((one) => {
    if (one.block !== block || one.dossier !== dossier.id || one.quoted) return false;
    const kind = entityOf(dossier, one.entity)?.kind;
    return kind === 'source' || (kind === 'person' && speakers.has(one.entity) && SAYS.test(prose.text));
  });
}

/** A person of the source is a citation where the block has them say something. */
const SAYS =
  /(?<!\p{L})(?:according to|says?|said|writes?|wrote|argues?|argued|stress(?:es|ed)|emphasi[sz](?:es|ed)|highlights?|links|outlines?|announce[sd]?|in (?:his|her|their) (?:view|words))(?!\p{L})/iu;

/** “The article”, “this brief”: a noun for the source with what points to it. */
const nounsOf = oncePer((dossier: Dossier): RegExp => {
  const nouns = [...sourceNouns, ...ownSourceNouns([dossier])].map((noun) => noun.replace(/[^\p{L}\p{N}]/gu, ''));
  return new RegExp(`(?<!\\p{L})(?:the|this)\\s+(?:\\p{Ll}+\\s+)?(?:${nouns.join('|')})(?!\\p{L})`, 'iu');
});
