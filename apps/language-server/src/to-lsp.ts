/** The border: spans become ranges, and what the language service answers becomes what LSP wants. Nothing is decided here. */
import type { Kind, Span } from '@brief/core';
import type { DossierCompletion, DossierHover, DossierSymbol } from '@brief/dossier-service';
import type { CodeAction, Completion, DocumentSymbol, Hover, SemanticToken } from '@brief/language-service';
import type { Edit, Finding, Severity } from '@brief/lint';
import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  InsertTextFormat,
  type DocumentSymbol as LspDocumentSymbol,
  type Hover as LspHover,
  MarkupKind,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.ts';

export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toTextEdit(document: TextDocument, { span, text }: Edit): TextEdit {
  return { range: toRange(document, span), newText: text };
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export interface DiagnosticOptions {
  readonly related: boolean;
  readonly codeDescription: boolean;
  readonly data: boolean;
  /** Where words of the source can be shown, if they can. */
  readonly sourceOf: (finding: Finding) => DiagnosticRelatedInformation | undefined;
}

export function toDiagnostic(document: TextDocument, finding: Finding, options: DiagnosticOptions): Diagnostic {
  const { note } = finding;
  const diagnostic: Diagnostic = {
    range: toRange(document, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'brief',
    message: note === undefined ? finding.message : `${finding.message}\n${note}`,
  };
  if (options.codeDescription) diagnostic.codeDescription = { href: rulePage(finding.rule) };
  if (finding.rule === 'used-directive') diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (options.related) {
    const related = (finding.related ?? []).map(({ span, message }) => ({
      location: { uri: document.uri, range: toRange(document, span) },
      message,
    }));
    const source = options.sourceOf(finding);
    if (source !== undefined) related.push(source);
    if (related.length > 0) diagnostic.relatedInformation = related;
  }
  if (options.data && finding.fix !== undefined) {
    diagnostic.data = { fix: { range: [finding.fix.span.start, finding.fix.span.end], text: finding.fix.text } };
  }
  return diagnostic;
}

/** The rules of dossiers have no pages, and their findings rest on the file alone. */
export function dossierDiagnostic(
  document: TextDocument,
  finding: Finding,
  { diagnosticData: data }: Pick<Client, 'diagnosticData'>,
): Diagnostic {
  return toDiagnostic(document, finding, { related: false, codeDescription: false, data, sourceOf: () => undefined });
}

/** The page that explains a rule. */
export function rulePage(rule: string): string {
  return `https://github.com/brief-lint/brief/blob/main/docs/rules/${encodeURIComponent(rule)}.md`;
}

export function toHover(document: TextDocument, hover: Hover | DossierHover, markdown: boolean): LspHover {
  return {
    contents: markdown
      ? { kind: MarkupKind.Markdown, value: hover.markdown }
      : { kind: MarkupKind.PlainText, value: hover.plainText },
    range: toRange(document, hover.span),
  };
}

const completionKinds: Record<Kind | 'quote', CompletionItemKind> = {
  person: CompletionItemKind.Class,
  role: CompletionItemKind.Interface,
  organization: CompletionItemKind.Module,
  place: CompletionItemKind.Constant,
  region: CompletionItemKind.Constant,
  priority: CompletionItemKind.Value,
  reform: CompletionItemKind.Method,
  concept: CompletionItemKind.Keyword,
  event: CompletionItemKind.Event,
  source: CompletionItemKind.File,
  quote: CompletionItemKind.Text,
};

export function toCompletionItem(document: TextDocument, completion: Completion, order: number): CompletionItem {
  return {
    label: completion.label,
    kind: completionKinds[completion.kind],
    detail: completion.detail,
    filterText: completion.filter,
    sortText: String(order).padStart(5, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, completion.span), newText: completion.text },
    data: completion.about,
  };
}

export function toDossierCompletionItem(
  document: TextDocument,
  completion: DossierCompletion,
  order: number,
  { isOurs }: Pick<Client, 'isOurs'>,
): CompletionItem {
  const { kind, about } = completion;
  return {
    label: completion.label,
    kind: isKind(kind) ? completionKinds[kind] : dossierCompletionKinds[kind],
    detail: completion.detail,
    filterText: completion.filter,
    sortText: String(order).padStart(5, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, completion.span), newText: completion.text },
    ...(about !== undefined && { documentation: { kind: MarkupKind.PlainText, value: about } }),
    ...(isOurs && completion.goesOn && { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }),
  };
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(symbolKinds, kind);

const dossierCompletionKinds: Record<Exclude<DossierCompletion['kind'], Kind>, CompletionItemKind> = {
  quote: CompletionItemKind.Text,
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  relation: CompletionItemKind.Reference,
  paragraph: CompletionItemKind.Text,
};

const symbolKinds: Record<Kind, SymbolKind> = {
  person: SymbolKind.Class,
  role: SymbolKind.Interface,
  organization: SymbolKind.Module,
  place: SymbolKind.Constant,
  region: SymbolKind.Namespace,
  priority: SymbolKind.Property,
  reform: SymbolKind.Method,
  concept: SymbolKind.Key,
  event: SymbolKind.Event,
  source: SymbolKind.File,
};

export function toSymbolKind(kind: Kind): SymbolKind {
  return symbolKinds[kind];
}

/** An entity with its mentions as children; a parent's range holds all of them, as LSP asks. */
export function toDocumentSymbol(document: TextDocument, symbol: DocumentSymbol): LspDocumentSymbol {
  const kind = symbolKinds[symbol.kind];
  const last = symbol.mentions.at(-1)?.span ?? symbol.span;
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind,
    range: toRange(document, { start: symbol.span.start, end: last.end }),
    selectionRange: toRange(document, symbol.span),
    children: symbol.mentions.map(({ text, span }) => ({
      name: text,
      kind,
      range: toRange(document, span),
      selectionRange: toRange(document, span),
    })),
  };
}

/** A part of a dossier with what is in it; for clients that show no trees, one after the other. */
export function toDossierSymbol(
  document: TextDocument,
  symbol: DossierSymbol,
  inTrees: boolean,
): (LspDocumentSymbol | SymbolInformation)[] {
  const { name, detail, span, whole, children } = symbol;
  const kind = isKind(symbol.kind) ? symbolKinds[symbol.kind] : dossierSymbolKinds[symbol.kind];
  const range = toRange(document, whole);
  const inside = children.flatMap((child) => toDossierSymbol(document, child, inTrees));
  if (!inTrees) return [{ name, kind, location: { uri: document.uri, range } }, ...inside];
  return [
    { name, detail, kind, range, selectionRange: toRange(document, span), children: inside as LspDocumentSymbol[] },
  ];
}

const dossierSymbolKinds: Record<Exclude<DossierSymbol['kind'], Kind>, SymbolKind> = {
  part: SymbolKind.Namespace,
  statement: SymbolKind.Field,
};

export const tokenTypes: readonly Kind[] = [
  'person',
  'role',
  'organization',
  'place',
  'region',
  'priority',
  'reform',
  'concept',
  'event',
  'source',
];
export const tokenModifiers = ['deprecated', 'quoted'] as const;

/** Tokens as LSP encodes them: five numbers each, places relative to the token before, none across a line break. */
export function encodeTokens(document: TextDocument, tokens: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  const push = (line: number, character: number, length: number, token: SemanticToken) => {
    if (length <= 0) return;
    const modifiers = token.modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
    const deltaLine = line - lastLine;
    data.push(
      deltaLine,
      deltaLine === 0 ? character - lastCharacter : character,
      length,
      tokenTypes.indexOf(token.kind),
      modifiers,
    );
    lastLine = line;
    lastCharacter = character;
  };
  for (const token of tokens) {
    const start = document.positionAt(token.span.start);
    const end = document.positionAt(token.span.end);
    for (let line = start.line; line <= end.line; line++) {
      const from = line === start.line ? start.character : 0;
      const to = line === end.line ? end.character : lineLength(document, line);
      push(line, from, to - from, token);
    }
  }
  return data;
}

function lineLength(document: TextDocument, line: number): number {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return text.replace(/[\r\n]+$/, '').length;
}

/** Whether an action is of a kind that was asked for: `quickfix` asks for `quickfix` and `quickfix.…`. */
export function isWanted(kind: CodeAction['kind'], only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
