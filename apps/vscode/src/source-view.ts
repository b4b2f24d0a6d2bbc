/**
 * The source as an article in the side bar, with the passages that the draft in view uses marked, the words it quotes, and
 * how much of each paragraph it uses. A click on a passage goes to where the draft names what it tells of; the passages on
 * the name at the cursor stand out.
 */
import type { SourceItem } from '@brief/language-server/protocol';
import {
  type Disposable,
  type Event,
  EventEmitter,
  Uri,
  type Webview,
  type WebviewView,
  type WebviewViewProvider,
  window,
} from 'vscode';
import type { DraftInView } from './draft-in-view.ts';
import { editorOf, showNext, toRange } from './mentions.ts';
import type { Requests } from './requests.ts';
import { type Article, articleOf } from './source-article.ts';
import type { Status } from './status.ts';

export interface SourceView extends WebviewViewProvider, Disposable {
  /** What is shown now. */
  readonly articles: readonly Article[];
  readonly onDidShow: Event<void>;
  /** The words that are marked in it, and the address of the source they stand in. */
  readonly marked: { readonly words: string; readonly uri: string } | undefined;
}

/** What the page is told; `media/source.js` draws it. */
type ToPage =
  | { readonly type: 'show'; readonly articles: readonly Article[]; readonly hasDraft: boolean }
  | { readonly type: 'current'; readonly passages: readonly (readonly number[])[] };

export function createSourceView(extension: Uri, requests: Requests, draft: DraftInView, status: Status): SourceView {
  const media = Uri.joinPath(extension, 'media');
  const shown = new EventEmitter<void>();
  let view: WebviewView | undefined;
  let sources: readonly SourceItem[] = [];
  let asked = 0;
  let marked: { readonly words: string; readonly source: number } | undefined;

  const tell = (message: ToPage) => view?.webview.postMessage(message);
  const showCurrent = () => {
    const position = draft.current && editorOf(draft.current)?.selection.active;
    const isCurrent = ({ mentions }: SourceItem['passages'][number]) =>
      position !== undefined && mentions.some((mention) => toRange(mention).contains(position));
    void tell({
      type: 'current',
      passages: sources.map(({ passages }) =>
        passages.flatMap((passage, index) => (isCurrent(passage) ? [index] : [])),
      ),
    });
  };
  const refresh = async () => {
    if (view?.visible !== true) return;
    const turn = ++asked;
    const uri = draft.current?.uri;
    const choices = await requests.sources(uri);
    const items = await Promise.all(choices.map((choice) => requests.source(choice.uri, uri)));
    // Something newer was asked for in the meantime.
    if (turn !== asked) return;
    sources = items.filter((item) => item !== null);
    void tell({ type: 'show', articles: sources.map(articleOf), hasDraft: uri !== undefined });
    showCurrent();
    shown.fire();
  };
  const refreshOrSayWhy = () => {
    // The client has already said why its server does not answer.
    refresh().catch(() => {});
  };
  const goTo = async (source: unknown, passage: unknown) => {
    const found = sources[Number(source)]?.passages[Number(passage)];
    const document = draft.current;
    if (found !== undefined && document !== undefined) await showNext(document, found.mentions.map(toRange), 1, true);
  };

  const subscriptions: Disposable[] = [
    shown,
    draft.onDidChange(refreshOrSayWhy),
    status.onDidChange((uri) => {
      if (uri === undefined || uri === draft.current?.uri.toString()) refreshOrSayWhy();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === draft.current) showCurrent();
    }),
  ];
  const self: SourceView = {
    get articles() {
      return sources.map(articleOf);
    },
    onDidShow: shown.event,
    get marked() {
      const uri = marked && sources[marked.source]?.uri;
      return marked && uri !== undefined ? { words: marked.words, uri } : undefined;
    },
    resolveWebviewView(resolved) {
      view = resolved;
      const { webview } = resolved;
      webview.options = { enableScripts: true, localResourceRoots: [media] };
      webview.onDidReceiveMessage(
        (message: {
          readonly type?: unknown;
          readonly source?: unknown;
          readonly passage?: unknown;
          readonly words?: unknown;
        }) => {
          if (message.type === 'ready') refreshOrSayWhy();
          if (message.type === 'marked') marked = { words: String(message.words), source: Number(message.source) };
          if (message.type === 'goTo') void goTo(message.source, message.passage);
        },
      );
      resolved.onDidChangeVisibility(refreshOrSayWhy);
      resolved.onDidDispose(() => {
        view = undefined;
      });
      webview.html = page(webview, media);
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
  subscriptions.push(window.registerWebviewViewProvider('brief.source', self));
  return self;
}

/** Only files of the extension are loaded; text of a source comes as data and is never markup. */
function page(webview: Webview, media: Uri): string {
  const at = (name: string) => webview.asWebviewUri(Uri.joinPath(media, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${at('source.css')}">
    <title>Source</title>
  </head>
  <body>
    <main id="articles"></main>
    <script src="${at('source.js')}"></script>
  </body>
</html>`;
}
