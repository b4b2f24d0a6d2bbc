/** Entities by kind, named ones first: what the Entities view shows, before it is rows. */
import type { EntityItem } from '@brief/language-server/protocol';

export interface EntityGroup {
  readonly kind: string;
  readonly title: string;
  /** Name of an icon of VS Code's own. */
  readonly icon: string;
  readonly items: readonly EntityItem[];
  /** How many of the kind there are, and how many the draft names. */
  readonly total: number;
  readonly named: number;
}

/** The kinds in the order in which a reader meets them; a kind not listed here comes last under its own name. */
const kinds: Readonly<Record<string, readonly [title: string, icon: string]>> = {
  person: ['People', 'person'],
  role: ['Roles', 'briefcase'],
  organization: ['Organizations', 'organization'],
  place: ['Places', 'location'],
  region: ['Regions', 'globe'],
  priority: ['Priorities', 'target'],
  reform: ['Reforms', 'tools'],
  concept: ['Concepts', 'lightbulb'],
  event: ['Events', 'calendar'],
  source: ['Sources', 'book'],
};

/** @param namedOnly Leave out what the draft does not name. */
export function groupByKind(
  items: readonly EntityItem[],
  { namedOnly }: { readonly namedOnly: boolean },
): readonly EntityGroup[] {
  const order = Object.keys(kinds);
  const present = [...new Set(items.map(({ kind }) => kind))];
  const place = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return present
    .sort((a, b) => place(a) - place(b))
    .map((kind): EntityGroup => {
      const all = items.filter((item) => item.kind === kind);
      const named = all.filter(({ mentions }) => mentions.length > 0);
      const unnamed = all.filter(({ mentions }) => mentions.length === 0);
      const [title, icon] = kinds[kind] ?? [kind.charAt(0).toUpperCase() + kind.slice(1), 'symbol-misc'];
      return {
        kind,
        title,
        icon,
        items: [...named.sort(byFirstMention), ...(namedOnly ? [] : unnamed)],
        total: all.length,
        named: named.length,
      };
    })
    .filter(({ items: shown }) => shown.length > 0);
}

function byFirstMention(a: EntityItem, b: EntityItem): number {
  const [first, second] = [a.mentions[0]?.start, b.mentions[0]?.start];
  if (first === undefined || second === undefined) return 0;
  return first.line - second.line || first.character - second.character;
}
