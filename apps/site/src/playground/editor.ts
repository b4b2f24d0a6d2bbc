/**
 * The draft as an editor: findings underlined, names that the source knows marked, and cards on request. It knows what
 * to show and where the cursor is; what is right or wrong it is told.
 */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type Diagnostic, linter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec, StateEffect, StateField, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  placeholder,
  showTooltip,
  type Tooltip,
} from '@codemirror/view';
import type { Action, Card, Checked } from '../engine/protocol.ts';
import { drawCard } from './card.ts';
import { element } from './dom.ts';
import { markdownLanguage } from './markdown-language.ts';

export interface EditorEvents {
  onText(): void;
  onCursor(offset: number): void;
  /** What there is to say about an offset of the text as it is. */
  cardAt(offset: number): Promise<Card | undefined>;
}

export interface Editor {
  readonly element: HTMLElement;
  /** The text as it is; the same object as long as nothing changes. */
  content(): Text;
  /** Puts another text in its place, as one step that can be undone. */
  replaceAll(text: string): void;
  show(checked: Checked, content: Text): void;
  /** Nothing when the text has changed since the action was offered. */
  apply(action: Action, content: Text): void;
  goTo(span: { readonly start: number; readonly end: number }): void;
  stop(): void;
}

export function createEditor(parent: HTMLElement, events: EditorEvents): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorState.phrases.of({ Diagnostics: 'Findings', 'No diagnostics': 'No findings' }),
        EditorView.contentAttributes.of({ 'aria-label': 'Draft, in Markdown', spellcheck: 'false', lang: 'en' }),
        placeholder('Write something about the source …'),
        markdownLanguage,
        // Before the cards, so that what is wrong is said first.
        linter(null),
        names,
        cardAtCursor,
        Prec.high(
          keymap.of([
            { key: 'Mod-i', run: showCard },
            { key: 'Escape', run: hideCard },
          ]),
        ),
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        hoverTooltip(async (_, offset) => tooltipOf(await events.cardAt(offset), offset), { hoverTime: 200 }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) events.onText();
          if (update.docChanged || update.selectionSet) events.onCursor(update.state.selection.main.head);
        }),
        theme,
      ],
    }),
  });

  function showCard(): boolean {
    const offset = view.state.selection.main.head;
    const { doc } = view.state;
    events.cardAt(offset).then(
      (card) => {
        if (view.state.doc === doc) view.dispatch({ effects: setCard.of(tooltipOf(card, offset)) });
      },
      () => undefined,
    );
    return true;
  }

  function hideCard(): boolean {
    if (view.state.field(cardAtCursor) === null) return false;
    view.dispatch({ effects: setCard.of(null) });
    return true;
  }

  return {
    element: view.dom,
    content: () => view.state.doc,
    replaceAll(text) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: 0 },
        scrollIntoView: true,
      });
    },
    show(checked, content) {
      if (view.state.doc !== content) return;
      const apply = (action: Action) => applyAction(view, action, content);
      view.dispatch(
        setDiagnostics(
          view.state,
          checked.findings.map((finding) => diagnosticOf(finding, apply)),
        ),
      );
      view.dispatch({ effects: setNames.of(namesOf(checked)) });
    },
    apply: (action, content) => applyAction(view, action, content),
    goTo({ start, end }) {
      view.dispatch({
        selection: { anchor: start, head: end },
        effects: EditorView.scrollIntoView(start, { y: 'center' }),
      });
      view.focus();
    },
    stop: () => view.destroy(),
  };
}

function applyAction(view: EditorView, { edits }: Action, content: Text): void {
  if (view.state.doc !== content) return;
  view.dispatch({
    changes: edits.map(({ span, text }) => ({ from: span.start, to: span.end, insert: text })),
    userEvent: 'input.fix',
  });
}

function diagnosticOf(finding: Checked['findings'][number], apply: (action: Action) => void): Diagnostic {
  const { span, severity, message, note, quote, rule, actions } = finding;
  return {
    from: span.start,
    to: span.end,
    severity,
    message,
    renderMessage: () =>
      element('div', { className: 'pg-message' }, [
        element('p', {}, [note === undefined ? message : `${message} ${note}`]),
        ...(quote === undefined ? [] : [element('blockquote', {}, [`¶${quote.paragraph} “${quote.exact}”`])]),
        element('p', { className: 'pg-rule' }, [rule]),
      ]),
    actions: actions
      .filter(({ title }) => !title.startsWith('Disable'))
      .map((action) => ({ name: action.title, apply: () => apply(action) })),
  };
}

/** The names that the source knows. */
const setNames = StateEffect.define<DecorationSet>();
const names = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const given = transaction.effects.find((effect) => effect.is(setNames));
    return given === undefined ? value.map(transaction.changes) : given.value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const name = Decoration.mark({ class: 'pg-name' });

function namesOf({ mentions }: Checked): DecorationSet {
  return Decoration.set(
    mentions.filter(({ start, end }) => end > start).map(({ start, end }) => name.range(start, end)),
    true,
  );
}

/** The card that was asked for with a key; it goes with the next move. */
const setCard = StateEffect.define<Tooltip | null>();
const cardAtCursor = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    const given = transaction.effects.find((effect) => effect.is(setCard));
    if (given !== undefined) return given.value;
    return transaction.docChanged || transaction.selection !== undefined ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

function tooltipOf(card: Card | undefined, offset: number): Tooltip | null {
  if (card === undefined) return null;
  return {
    pos: Math.min(card.span.start, offset),
    end: Math.max(card.span.end, offset),
    above: false,
    create: () => ({ dom: drawCard(card.content) }),
  };
}

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'transparent', color: 'var(--vp-c-text-1)', fontSize: '15px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--pg-font-draft)', lineHeight: '1.65' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--vp-c-text-1)' },
  '.cm-line': { padding: '0 16px 0 8px' },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--vp-c-text-3)', fontSize: '12px' },
  '.cm-lineNumbers .cm-gutterElement': { lineHeight: '24.75px', padding: '0 4px 0 12px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--vp-c-default-soft)' },
  '.cm-cursor': { borderLeftColor: 'var(--vp-c-text-1)', borderLeftWidth: '2px' },
});
