/** The outline of a dossier file: its source, its entities and its statements. */
import { type Kind, kinds, type Span } from '@brief/core';
import type { Entry } from '@brief/data-files';
import { writtenEntities } from './ids.ts';
import { entriesAt, textAt } from './site.ts';
import type { DossierView } from './view.ts';

export interface DossierSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: Kind | 'part' | 'statement';
  /** The key, and all that belongs to it. */
  readonly span: Span;
  readonly whole: Span;
  readonly children: readonly DossierSymbol[];
}

export function dossierSymbols(view: DossierView): readonly DossierSymbol[] {
  const entities = new Map(writtenEntities(view.file).map((entity) => [entity.id, entity]));
  const part = (name: string, detail: string, entry: Entry, children: readonly DossierSymbol[]): DossierSymbol =>
    symbol(name, detail, 'part', entry, children);
  return entriesAt(view.file, []).flatMap((entry): DossierSymbol[] => {
    switch (entry.key) {
      case 'source':
        return [part('source', textAt(view.file, ['source', 'title']) ?? '', entry, [])];
      case 'entities': {
        const children = entriesAt(view.file, ['entities']).map((one) => {
          const { label = '', kind } = entities.get(one.key) ?? {};
          return symbol(one.key, label, kinds.find((known) => known === kind) ?? 'part', one, []);
        });
        return [part('entities', String(children.length), entry, children)];
      }
      case 'statements': {
        const children = entriesAt(view.file, ['statements']).map((one) => {
          const said = ['subject', 'predicate', 'object', 'text'].flatMap((field) => textAt(one.value, [field]) ?? []);
          return symbol(one.key, said.join(' '), 'statement', one, []);
        });
        return [part('statements', String(children.length), entry, children)];
      }
      default:
        return [];
    }
  });
}

function symbol(
  name: string,
  detail: string,
  kind: DossierSymbol['kind'],
  { keySpan, value }: Entry,
  children: readonly DossierSymbol[],
): DossierSymbol {
  const whole = { start: keySpan.start, end: Math.max(keySpan.end, value.end) };
  return { name: name === '' ? '…' : name, detail, kind, span: keySpan, whole, children };
}
