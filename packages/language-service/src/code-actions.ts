/**
 * What can be done about findings: fix one, fix all of a kind, take a suggestion, silence a rule here, read why. Edits
 * never touch quoted words: only a rule's own fix and suggestion say what to write, and comments stand at line ends.
 */
import type { Span } from '@brief/core';
import { type Edit, type Finding, fixes } from '@brief/lint';
import { disableInDraft, disableOnLine } from './disable.ts';
import { touches, type View } from './view.ts';

export type CodeActionKind = 'quickfix' | 'refactor.rewrite' | 'source.fixAll.brief';

export interface CodeAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** Empty when the action is a command. */
  readonly edits: readonly Edit[];
  readonly command?: { readonly name: 'explainRule'; readonly rule: string };
  /** The one safe fix; an editor applies it with one key. */
  readonly isPreferred: boolean;
  /** The findings it resolves. */
  readonly resolves: readonly Finding[];
}

/** Actions for the findings that touch a span, in a stable order: fixes, suggestions, fix all, silence, explain. */
export function codeActions(view: View, span: Span): readonly CodeAction[] {
  const here = view.findings.filter((finding) => touches(finding.span, span));
  return [
    ...suggestedActions(here, span),
    ...unique(here.flatMap((finding) => fixAllLike(view, finding))),
    ...fixEverything(view, here),
    ...unique(here.flatMap((finding) => silence(view, finding))),
    ...unique(here.map(explain)),
  ];
}

/** What the findings that touch a span suggest themselves: all there is where a file has no comments that silence rules. */
export function suggestedActions(findings: readonly Finding[], span: Span): readonly CodeAction[] {
  const here = findings.filter((finding) => touches(finding.span, span));
  return [...here.flatMap(fixOf), ...here.flatMap(suggestionsOf)];
}

/** All safe fixes of a draft, for saving with fixes. Nothing when there is none. */
export function fixAllAction(view: View): CodeAction | undefined {
  const edits = fixes(view.findings);
  return edits.length === 0
    ? undefined
    : {
        title: 'Fix all Brief findings that can be fixed',
        kind: 'source.fixAll.brief',
        edits,
        isPreferred: false,
        resolves: view.findings.filter(({ fix }) => fix !== undefined),
      };
}

function fixOf(finding: Finding): CodeAction[] {
  if (finding.fix === undefined) return [];
  const { title, span, text } = finding.fix;
  return [{ title, kind: 'quickfix', edits: [{ span, text }], isPreferred: true, resolves: [finding] }];
}

function suggestionsOf(finding: Finding): CodeAction[] {
  return (finding.suggestions ?? []).map(({ title, edit }) => ({
    title,
    kind: 'quickfix',
    edits: [edit],
    isPreferred: false,
    resolves: [finding],
  }));
}

/** The same name written the same wrong way elsewhere in the draft: one key for all of them. */
function fixAllLike({ draft, findings }: View, finding: Finding): CodeAction[] {
  const { fix } = finding;
  if (fix === undefined) return [];
  const written = draft.text.slice(fix.span.start, fix.span.end);
  if (written === '') return [];
  const alike = findings.filter(
    (other) =>
      other.rule === finding.rule &&
      other.fix?.text === fix.text &&
      draft.text.slice(other.fix.span.start, other.fix.span.end) === written,
  );
  if (alike.length < 2) return [];
  return [
    {
      title: `Replace all “${written}” with “${fix.text}” in this draft`,
      kind: 'quickfix',
      edits: fixes(alike),
      isPreferred: false,
      resolves: alike,
    },
  ];
}

function fixEverything(view: View, here: readonly Finding[]): CodeAction[] {
  const fixable = view.findings.filter(({ fix }) => fix !== undefined).length;
  const all = here.some(({ fix }) => fix !== undefined) && fixable > 1 ? fixAllAction(view) : undefined;
  return all === undefined ? [] : [{ ...all, kind: 'quickfix' }];
}

function silence({ draft, findings }: View, { rule, span }: Finding): CodeAction[] {
  const onLine = disableOnLine(draft, span.start, rule);
  const inDraft = disableInDraft(draft, rule);
  const resolves = findings.filter((finding) => finding.rule === rule);
  return [
    {
      title: `Disable ${rule} for this line`,
      kind: 'quickfix',
      edits: [onLine],
      isPreferred: false,
      resolves: resolves.filter((finding) => finding.span.start === span.start),
    },
    { title: `Disable ${rule} for this draft`, kind: 'quickfix', edits: [inDraft], isPreferred: false, resolves },
  ];
}

function explain({ rule }: Finding): CodeAction {
  return {
    title: `Explain ${rule}`,
    kind: 'quickfix',
    edits: [],
    command: { name: 'explainRule', rule },
    isPreferred: false,
    resolves: [],
  };
}

function unique(actions: readonly CodeAction[]): CodeAction[] {
  return actions.filter((action, index) => actions.findIndex(({ title }) => title === action.title) === index);
}
