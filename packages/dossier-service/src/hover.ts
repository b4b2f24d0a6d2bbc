/**
 * What is shown for a place in a dossier file: of an id what it stands for, of a relation and a key what it means, of a
 * statement what it says, of a quote where in the source it stands and what is around it.
 */
import { type PredicateDefinition, predicates, type Span } from '@brief/core';
import { type Content, type ContentBlock, entityContent, toMarkdown, toPlainText } from '@brief/language-service';
import { aboutKey } from './format.ts';
import { dossierId, type IdPlace, idAt, writtenEntities } from './ids.ts';
import { quoteAt } from './quotes.ts';
import { entriesAt, inner, type Path, type Site, siteAt, textAt } from './site.ts';
import type { DossierView } from './view.ts';

export interface DossierHover {
  readonly span: Span;
  readonly markdown: string;
  readonly plainText: string;
  /** The JSON Schema alone tells the same. */
  readonly bySchema: boolean;
}

export function dossierHover(view: DossierView, offset: number): DossierHover | undefined {
  const id = idAt(view, offset);
  const site = siteAt(view.file, offset);
  const span = id?.span ?? (site && inner(view.text, site.span));
  const own = id === undefined ? site && siteContent(view, site) : idContent(view, id);
  const content = own ?? (site && keyContent(site.path));
  if (span === undefined || content === undefined) return undefined;
  return { span, markdown: toMarkdown(content), plainText: toPlainText(content), bySchema: own === undefined };
}

/** What is known of an entity: as the dossier last could be read; else what the file says. */
function idContent(view: DossierView, { id, dossier = dossierId(view) }: IdPlace): Content | undefined {
  const known = entityContent(view.knowledge, { dossier, entity: id });
  if (known.length > 0) return known;
  if (dossier !== dossierId(view)) return undefined;
  const written = writtenEntities(view.file).find((entity) => entity.id === id);
  if (written === undefined) return [paragraph(`No entity has the id “${id}”.`)];
  const { kind = 'no kind yet', label = id, is = '' } = written;
  return [{ type: 'paragraph', inline: [{ strong: label }, ` · ${kind}${is === '' ? '' : ` — ${is}`}`] }];
}

function siteContent(view: DossierView, { path, part, value }: Site): Content | undefined {
  const quote = part === 'value' ? quoteAt(view, path) : undefined;
  if (quote !== undefined) {
    const { number, before, words, after } = quote;
    if (words === undefined) return [paragraph(`Paragraph ${number} does not say this once, word for word.`)];
    return [
      { type: 'paragraph', inline: [before, { strong: words }, after] },
      { type: 'paragraph', inline: [{ emphasis: `${textAt(view.file, ['source', 'title']) ?? ''}, ¶${number}` }] },
    ];
  }
  if (part === 'key' && path.length === 2 && path[0] === 'statements') return statementContent(view, path);
  const last = path.at(-1);
  const isRelation =
    last === 'predicate' || last === 'relation' || (path[0] === 'wordings' && path.length === 2 && part === 'key');
  const word = part === 'key' ? String(last) : value.kind === 'scalar' ? String(value.value) : '';
  return isRelation && (part === 'value' || path[0] === 'wordings') ? relationContent(word) : undefined;
}

/** What a key is for. */
function keyContent(path: Path): Content | undefined {
  const about = path.length === 0 ? undefined : aboutKey(path);
  return about === undefined
    ? undefined
    : [{ type: 'paragraph', inline: [{ strong: String(path.at(-1)) }, ` — ${about}`] }];
}

function relationContent(word: string): Content | undefined {
  for (const [predicate, definition] of Object.entries<PredicateDefinition>(predicates)) {
    const { from, to, words, inverse, inverseWords, many, closed } = definition;
    if (word !== predicate && word !== inverse) continue;
    const forward = word === predicate;
    const settled =
      closed === undefined
        ? []
        : [
            closed === 'object'
              ? 'It settles the object: another contradicts the source.'
              : 'It settles the subject: another contradicts the source.',
          ];
    return [
      { type: 'paragraph', inline: [{ strong: word }, ` — “… ${forward ? words : inverseWords} …”`] },
      {
        type: 'list',
        items: [
          [`from ${kindList(forward ? from : to)} to ${kindList(forward ? to : from)}`],
          [`the other way round: ${forward ? inverse : predicate}, “… ${forward ? inverseWords : words} …”`],
          [many ? 'a subject can have several objects' : 'a subject has one object'],
        ],
      },
      ...settled.map(paragraph),
    ];
  }
  return undefined;
}

const kindList = (kinds: readonly string[]): string => kinds.join(' or ');

/** Who or what does what, in words, and the words of the source that say so. */
function statementContent(view: DossierView, path: Path): Content {
  const labels = new Map(writtenEntities(view.file).map(({ id, label = id }) => [id, label]));
  const said = (field: string) => textAt(view.file, [...path, field]);
  const nameOf = (field: string) => labels.get(said(field) ?? '') ?? said(field) ?? '…';
  const predicate = said('predicate');
  const words =
    predicate !== undefined && Object.hasOwn(predicates, predicate)
      ? `${predicates[predicate as keyof typeof predicates].words} ${nameOf('object')}`
      : (said('text') ?? '…');
  const by = said('by') === undefined ? '' : ` — ${nameOf('by')}`;
  const quotes = entriesAt(view.file, path).find(({ key }) => key === 'quotes')?.value;
  const items = quotes?.kind === 'list' ? quotes.items : [];
  const passages = items.flatMap((quote): ContentBlock[] => {
    const exact = textAt(quote, ['exact']);
    return exact === undefined ? [] : [{ type: 'quote', inline: [`“${exact}”`] }];
  });
  return [{ type: 'paragraph', inline: [{ strong: `${nameOf('subject')} ${words}` }, by] }, ...passages];
}

const paragraph = (words: string): ContentBlock => ({ type: 'paragraph', inline: [words] });
