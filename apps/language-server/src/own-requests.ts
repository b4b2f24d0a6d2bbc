/** One entry for each of our own requests (`protocol.ts`), which only our extension sends. */

import { useTool } from '@brief/assistant';
import { ConfigError, complaintInWords, type DossierInForce, type Effective, type Origin } from '@brief/config';
import type { Dossier, Entity, Span } from '@brief/core';
import type { Coverage } from '@brief/coverage';
import {
  introducingQuote,
  mentionsByEntity,
  type SourceDocument,
  sourceDocument,
  usedPassages,
} from '@brief/language-service';
import { lintText } from '@brief/lint';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { measured, pageOf } from './coverage.ts';
import { fields, invalid, stringOf } from './params.ts';
import {
  type EntityItem,
  methods,
  type SourceChoice,
  type SourceCoverage,
  type SourceItem,
  type ToolAnswer,
} from './protocol.ts';
import type { Request } from './requests.ts';
import { check, type Session } from './session.ts';
import { toDiagnostic, toRange } from './to-lsp.ts';

export function createOwnRequests(): Readonly<Record<string, Request>> {
  return {
    [methods.entities]: async (session, params) => entities(session, optionalUri(params)),
    [methods.sources]: async (session, params) => {
      const knowledge = await knowledgeFor(session, optionalUri(params));
      return knowledge.dossiers.flatMap((dossier): SourceChoice[] => {
        const uri = session.sources.sourceUri(dossier);
        const { title, published } = dossier.source;
        return uri === undefined ? [] : [{ uri, dossier: dossier.id, title, published: published.iso }];
      });
    },
    [methods.source]: async (session, params) => {
      const draft = fields(params, 'params')['draft'];
      return source(session, stringOf(params, 'uri'), typeof draft === 'string' ? draft : undefined);
    },
    [methods.coveragePage]: async (session, params) => {
      const name = stringOf(params, 'name');
      const checked = await check(session, stringOf(params, 'uri'));
      return checked === undefined || measured(checked.view).coverages.length === 0 ? null : pageOf(checked.view, name);
    },
    [methods.effectiveConfiguration]: async (session, params) => {
      const uri = stringOf(params, 'uri');
      const settings = await session.settings.of(uri);
      const found = await session.workspace.effective(uri, settings);
      if (found instanceof ConfigError) throw invalid('the configuration', `usable:\n${found.message}`);
      return effectiveInWords(uri, found, settings.customizations);
    },
    [methods.lintFile]: async (session, params) => {
      const uri = stringOf(params, 'uri');
      const document = TextDocument.create(uri, 'markdown', 0, stringOf(params, 'text'));
      const settings = await session.settings.of(uri);
      if (await session.workspace.isIgnored(uri)) return [];
      const { knowledge, settings: rules } = await session.workspace.inForce(uri, settings, document.getText());
      const { findings } = lintText(document.getText(), knowledge, rules);
      return findings.slice(0, settings.maxNumberOfProblems).map((finding) =>
        toDiagnostic(document, finding, {
          related: false,
          codeDescription: true,
          data: false,
          sourceOf: () => undefined,
        }),
      );
    },
    [methods.useTool]: async (session, params): Promise<ToolAnswer> => {
      const uri = stringOf(params, 'uri');
      const settings = await session.settings.of(uri);
      const { ok, text } = await useTool(stringOf(params, 'tool'), fields(params, 'params')['input'], (draft = '') =>
        session.workspace.inForce(uri, settings, draft),
      );
      return { ok, text };
    },
  };
}

async function entities(session: Session, uri: string | undefined): Promise<readonly EntityItem[]> {
  const checked = uri === undefined ? undefined : await check(session, uri);
  const knowledge = checked?.view.knowledge ?? (await knowledgeFor(session, uri));
  const mentions =
    checked === undefined ? new Map<string, readonly { readonly span: Span }[]>() : mentionsByEntity(checked.view);
  return knowledge.dossiers.flatMap((dossier) =>
    shownOf(dossier, mentions).map(({ id, kind, label, is }): EntityItem => {
      const quote = introducingQuote(knowledge, { dossier: dossier.id, entity: id });
      const place = quote === undefined ? undefined : session.sources.quote(dossier, quote);
      const found = checked === undefined ? [] : (mentions.get(`${dossier.id} ${id}`) ?? []);
      return {
        dossier: dossier.id,
        entity: id,
        kind,
        label,
        is,
        mentions: checked === undefined ? [] : found.map(({ span }) => toRange(checked.draft.document, span)),
        ...(place !== undefined && { source: place }),
      };
    }),
  );
}

/** A list of names has more than a tree can show: of those, what the draft names. */
const shownOf = ({ id, entities }: Dossier, mentions: ReadonlyMap<string, unknown>): readonly Entity[] =>
  entities.length <= mostShown ? entities : entities.filter((entity) => mentions.has(`${id} ${entity.id}`));

const mostShown = 5000;

/** The passages a draft uses are those about entities that it names. */
async function source(session: Session, uri: string, draft: string | undefined): Promise<SourceItem | null> {
  const knowledge = await knowledgeFor(session, draft);
  const dossier = knowledge.dossiers.find((one) => session.sources.sourceUri(one) === uri);
  if (dossier === undefined) return null;
  const document = sourceDocument(dossier);
  const text = TextDocument.create(uri, 'plaintext', 0, document.text);
  const checked = draft === undefined ? undefined : await check(session, draft);
  const coverage = checked && measured(checked.view).coverages.find((one) => one.dossier === dossier);
  return {
    uri,
    dossier: dossier.id,
    title: document.title,
    text: document.text,
    passages:
      checked === undefined
        ? []
        : usedPassages(checked.view, dossier).map(({ span, names, mentions }) => ({
            range: toRange(text, span),
            names,
            mentions: mentions.map((mention) => toRange(checked.draft.document, mention)),
          })),
    ...(coverage && { coverage: coverageIn(coverage, document, text) }),
  };
}

/** Of the paragraphs, with what is quoted of them, in the document. */
const coverageIn = ({ share, paragraphs }: Coverage, document: SourceDocument, text: TextDocument): SourceCoverage => ({
  ...share,
  paragraphs: paragraphs.map(({ number, share: own, quoted }) => {
    const start = document.paragraphs.get(number)?.start ?? 0;
    const places = quoted.flatMap((one) => one.places).sort((a, b) => a.start - b.start);
    return {
      number,
      ...own,
      quoted: places.map((place) => toRange(text, { start: start + place.start, end: start + place.end })),
    };
  }),
});

async function knowledgeFor(session: Session, uri = '') {
  const settings = await session.settings.of(uri);
  const text = session.drafts.get(uri)?.document.getText() ?? '';
  return (await session.workspace.inForce(uri, settings, text)).knowledge;
}

function optionalUri(params: unknown): string | undefined {
  const uri = fields(params ?? {}, 'params')['uri'];
  return typeof uri === 'string' ? uri : undefined;
}

function effectiveInWords(
  uri: string,
  effective: Effective,
  customizations: readonly { readonly rule: string; readonly severity: string }[],
): string {
  const lines = [
    `// What holds for ${uri}`,
    `// Files: ${effective.files.length === 0 ? 'none; all is as built in' : effective.files.join(', ')}`,
    '{',
    '  "dossiers": [',
  ];
  for (const { name, from } of effective.dossiers) lines.push(`    ${JSON.stringify(name)}, // ${originInWords(from)}`);
  for (const complaint of effective.complaints) lines.push(`    // ${complaintInWords(complaint)}`);
  lines.push('  ],', '  "rules": {');
  for (const [id, { level, options, from }] of effective.rules) {
    const custom = customizations.findLast(
      ({ rule, severity }) => (rule === '*' || rule === id) && severity !== 'default',
    );
    const value = custom?.severity ?? level;
    const shown = Object.keys(options).length === 0 ? JSON.stringify(value) : JSON.stringify([value, options]);
    lines.push(
      `    ${JSON.stringify(id)}: ${shown}, // ${custom === undefined ? originInWords(from) : 'the setting brief.rules.customizations'}`,
    );
  }
  return [...lines, '  }', '}', ''].join('\n');
}

function originInWords(origin: Origin | DossierInForce['from']): string {
  if (typeof origin === 'string') return origin === 'default' ? 'as built in' : origin;
  if ('folder' in origin) return `found in ${origin.folder}`;
  return `${origin.file}:${origin.line}:${origin.column}`;
}
