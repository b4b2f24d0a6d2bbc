/**
 * The entities of the source, by kind, with their mentions in the draft in view. Those the draft does not name are
 * dimmed, so that what is missing can be seen as well as what is there.
 */
import type { EntityItem } from '@brief/language-server/protocol';
import {
  commands,
  type Disposable,
  EventEmitter,
  type FileDecoration,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { DraftInView } from './draft-in-view.ts';
import { type EntityGroup, groupByKind } from './entity-groups.ts';
import type { Requests } from './requests.ts';
import type { Status } from './status.ts';

export type EntityNode = EntityGroup | EntityItem;

export interface EntitiesView extends TreeDataProvider<EntityNode>, Disposable {
  getChildren(node?: EntityNode): Promise<EntityNode[]>;
  getTreeItem(node: EntityNode): TreeItem;
}

/** The addresses of rows, by which the colour of a row is asked for. */
const rowScheme = 'brief-entity';
const namedOnlyKey = 'brief.entities.namedOnly';

export function createEntitiesView(requests: Requests, draft: DraftInView, status: Status): EntitiesView {
  const changed = new EventEmitter<undefined>();
  const decorationsChanged = new EventEmitter<undefined>();
  let namedOnly = false;
  let groups: Promise<readonly EntityGroup[]> | undefined;

  const load = async () => {
    const items = await requests.entities(draft.current?.uri);
    return groupByKind(items, { namedOnly: namedOnly && draft.current !== undefined });
  };
  const refresh = () => {
    groups = undefined;
    changed.fire(undefined);
    decorationsChanged.fire(undefined);
  };
  const view: EntitiesView = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node !== undefined) return 'items' in node ? [...node.items] : [];
      if (draft.current === undefined) return [];
      groups ??= load();
      return [...(await groups)];
    },
    getTreeItem: (node) => ('items' in node ? groupRow(node) : entityRow(node)),
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
  const tree = window.createTreeView('brief.entities', { treeDataProvider: view, showCollapseAll: true });
  const show = (only: boolean) => {
    namedOnly = only;
    void commands.executeCommand('setContext', namedOnlyKey, only);
    refresh();
  };
  const subscriptions: Disposable[] = [
    changed,
    decorationsChanged,
    tree,
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: decorationsChanged.event,
      provideFileDecoration: (uri): FileDecoration | undefined =>
        uri.scheme === rowScheme && uri.query === 'unnamed'
          ? { color: new ThemeColor('disabledForeground') }
          : undefined,
    }),
    draft.onDidChange(refresh),
    status.onDidChange((uri) => {
      if (uri === undefined || uri === draft.current?.uri.toString()) refresh();
    }),
    commands.registerCommand('brief.entities.showAll', () => show(false)),
    commands.registerCommand('brief.entities.showNamed', () => show(true)),
    commands.registerCommand('brief.entities.openSource', ({ source }: EntityItem) =>
      source === undefined ? undefined : commands.executeCommand('brief.openSource', source.uri, source.range),
    ),
    commands.registerCommand('brief.entities.insert', (item: EntityItem) =>
      commands.executeCommand('brief.insertEntity', item),
    ),
  ];
  return view;
}

function groupRow({ kind, title, icon, total, named }: EntityGroup): TreeItem {
  const row = new TreeItem(title, named > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  // A group opens by itself when the draft first names one of it.
  row.id = `${kind} ${named > 0}`;
  row.iconPath = new ThemeIcon(icon);
  row.description = `${named} of ${total}`;
  row.contextValue = 'group';
  row.accessibilityInformation = { label: `${title}: the draft names ${named} of ${total}` };
  return row;
}

function entityRow(item: EntityItem): TreeItem {
  const { dossier, entity, label, is, mentions, source } = item;
  const isNamed = mentions.length > 0;
  const row = new TreeItem(label, TreeItemCollapsibleState.None);
  row.id = `${dossier} ${entity}`;
  row.resourceUri = Uri.from({
    scheme: rowScheme,
    path: `/${dossier}/${entity}`,
    query: isNamed ? 'named' : 'unnamed',
  });
  // Filled or not, so that it does not take colours to see what is missing.
  row.iconPath = new ThemeIcon(isNamed ? 'circle-small-filled' : 'circle-small');
  if (isNamed) row.description = times(mentions.length);
  row.tooltip = new MarkdownString().appendText(
    `${label}\n${is}\n\n${isNamed ? `${times(mentions.length)} in this draft` : 'Not named in this draft'}`,
  );
  row.contextValue = ['entity', isNamed && 'named', source !== undefined && 'sourced'].filter(Boolean).join(' ');
  if (isNamed) row.command = { command: 'brief.nextMention', title: 'Go to Next Mention', arguments: [item] };
  else if (source !== undefined) {
    row.command = { command: 'brief.entities.openSource', title: 'Open Source at This Entity', arguments: [item] };
  }
  row.accessibilityInformation = { label: `${label}, ${isNamed ? times(mentions.length) : 'not named in this draft'}` };
  return row;
}

function times(number: number): string {
  return number === 1 ? '1 mention' : `${number} mentions`;
}
