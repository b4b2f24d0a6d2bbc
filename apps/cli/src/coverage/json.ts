/** Coverage for other programs, one entry for each source; the shape is described in `docs/coverage.md`. */
import { type DraftPlace, percentOf, type Share } from '@brief/coverage';
import type { Measured } from '../verbs/coverage.ts';

export function coverageAsJson(measured: readonly Measured[]): string {
  return `${JSON.stringify(measured.map(entryOf))}\n`;
}

function entryOf({ together, drafts }: Measured) {
  const { dossier, share, entities, statements, paragraphs } = together;
  const filePath = (draft: number) => drafts[draft]?.path;
  const placed = ({ draft, span }: DraftPlace) => ({ filePath: filePath(draft), start: span.start, end: span.end });
  return {
    dossier: dossier.id,
    title: dossier.source.title,
    ...counted(share),
    drafts: drafts.map(({ path, coverage }) => ({ filePath: path, ...counted(coverage.share) })),
    paragraphs: paragraphs.map((paragraph) => ({
      paragraph: paragraph.number,
      ...counted(paragraph.share),
      statements: paragraph.statements.map(({ statement }) => statement.id),
      entities: paragraph.entities.map(({ entity }) => entity.id),
      quoted: paragraph.quoted.map(({ places, verbatim, ...where }) => ({
        exact: places.map(({ start, end }) => paragraph.text.slice(start, end)),
        verbatim,
        ...placed(where),
      })),
    })),
    statements: statements.map(({ statement, covered, uses }) => ({
      id: statement.id,
      subject: statement.subject,
      predicate: statement.predicate,
      object: statement.object,
      text: statement.text,
      covered,
      quotes: statement.quotes.map(({ paragraph, exact }) => ({ paragraph, exact })),
      uses: uses.map(({ way, draft, spans }) => ({
        way,
        filePath: filePath(draft),
        spans: spans.map(({ start, end }) => [start, end]),
      })),
    })),
    entities: entities.map(({ entity, covered, named, elsewhere }) => ({
      id: entity.id,
      kind: entity.kind,
      label: entity.label,
      covered,
      named: named.map(placed),
      elsewhere: elsewhere.map(placed),
    })),
  };
}

const counted = (share: Share) => ({ covered: share.covered, total: share.total, percent: percentOf(share) });
