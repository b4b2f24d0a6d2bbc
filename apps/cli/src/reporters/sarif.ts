/**
 * SARIF 2.1.0 (OASIS, 27 March 2020, with errata 01), for code scanning and its viewers: each finding with its place in
 * the draft, the changes that mend it, and the words of the source it rests on.
 */
import { pathToFileURL } from 'node:url';
import type { Span } from '@brief/core';
import { type Edit, type LineIndex, lineIndex, type Rule, rules, type Severity } from '@brief/lint';
import manifest from '../../package.json' with { type: 'json' };
import { home, rulePageOf } from '../addresses.ts';
import { fingerprintsOf } from './fingerprints.ts';
import type { DraftReport, PlacedFinding, Report, Reporter } from './report.ts';
import { pathInRepository } from './repository-path.ts';
import { type SourceWords, sourceWords } from './source-words.ts';

export const sarif: Reporter = ({ drafts, dossiers, failures }) => {
  const found = new Set(drafts.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  // Rules that are off and found nothing had no part in it.
  const described = rules.filter(({ id, level }) => level !== 'off' || found.has(id));
  const run = {
    tool: {
      driver: {
        name: 'Brief',
        semanticVersion: manifest.version,
        informationUri: home,
        rules: described.map(descriptor),
      },
    },
    invocations: [{ executionSuccessful: failures.length === 0 }],
    originalUriBaseIds: { [checkout]: { description: { text: 'The root of the checkout.' } } },
    columnKind: 'utf16CodeUnits',
    defaultEncoding: 'utf-8',
    artifacts: drafts.map((draft) => ({ location: locationOf(draft), sourceLanguage: 'markdown' })),
    results: drafts.flatMap((draft, index) => results(draft, index, described, dossiers)),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] })}\n`;
};

/** What relative addresses begin from; viewers and hosts know it by this name. */
const checkout = '%SRCROOT%';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function descriptor(rule: Rule) {
  const { id, summary, why, level, bad } = rule;
  const [example] = bad;
  const markdown = [
    why.trim(),
    ...(example === undefined ? [] : [`For example:\n\n> ${example.text.trim().replaceAll('\n', '\n> ')}`]),
    `Where it does not fit: \`<!-- brief-disable-next-line ${id} -- the reason -->\``,
  ].join('\n\n');
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: markdown.replace(/`|\*\*/g, ''), markdown },
    helpUri: rulePageOf(id),
    defaultConfiguration: level === 'off' ? { enabled: false } : { enabled: true, level: levels[level] },
    properties: { tags: ['prose'] },
  };
}

/** A file outside of the checkout has no relative address; standard input has a name only. */
function locationOf({ path }: DraftReport) {
  const inside = pathInRepository(path);
  if (inside === undefined) return { uri: pathToFileURL(path).href };
  return { uri: inside.split('/').map(encoded).join('/'), uriBaseId: checkout };
}

/** Half a surrogate pair, which Windows allows in names, has no UTF-8 and so no address. */
const encoded = (name: string): string => encodeURIComponent(Buffer.from(name).toString());

function results(draft: DraftReport, index: number, described: readonly Rule[], dossiers: Report['dossiers']) {
  const { text = '', findings } = draft;
  const lines = lineIndex(text);
  const artifactLocation = { ...locationOf(draft), index };
  const fingerprints = fingerprintsOf(draft);
  return findings.map((finding, number) => {
    const { rule, severity, span, message, note } = finding;
    const physicalLocation = {
      artifactLocation,
      region: { ...region(lines, span), snippet: { text: text.slice(span.start, span.end) } },
    };
    const related = relatedTo(finding, physicalLocation, lines, dossiers);
    const changes = changesOf(finding);
    return {
      ruleId: rule,
      ruleIndex: described.findIndex(({ id }) => id === rule),
      level: levels[severity],
      message: { text: plainText(note === undefined ? message : `${message} ${note}`) },
      locations: [{ physicalLocation }],
      partialFingerprints: { 'briefFinding/v1': fingerprints[number] },
      ...(related.length > 0 && { relatedLocations: related }),
      ...(changes.length > 0 && {
        fixes: changes.map(({ title, edits }) => ({
          description: { text: plainText(title) },
          artifactChanges: [
            {
              artifactLocation,
              replacements: edits.map((edit) => ({
                deletedRegion: region(lines, edit.span),
                insertedContent: { text: edit.text },
              })),
            },
          ],
        })),
      }),
    };
  });
}

function region(lines: LineIndex, { start, end }: Span) {
  const from = lines.at(start);
  const to = lines.at(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** The safe fix, or else the changes to choose from. */
function changesOf({ fix, suggestions = [] }: PlacedFinding): readonly { title: string; edits: readonly Edit[] }[] {
  if (fix !== undefined) return [{ title: fix.title, edits: [fix] }];
  return suggestions.map(({ title, edit }) => ({ title, edits: [edit] }));
}

/**
 * Other places of the draft, and the words of the source. Those stand in no file of the checkout, but hosts refuse a
 * location without one: theirs is that of the finding.
 */
function relatedTo(
  finding: PlacedFinding,
  here: { readonly artifactLocation: object; readonly region: object },
  lines: LineIndex,
  dossiers: Report['dossiers'],
): readonly object[] {
  const places = (finding.related ?? []).map(({ span, message }) => ({
    physicalLocation: { artifactLocation: here.artifactLocation, region: region(lines, span) },
    message: { text: plainText(message) },
  }));
  const words = sourceWords(finding, dossiers);
  const fromSource = words === undefined ? [] : [inSource(words, here)];
  return [...places, ...fromSource].map((location, index) => ({ id: index + 1, ...location }));
}

const inSource = ({ place, quote, dated, source }: SourceWords, physicalLocation: object) => ({
  physicalLocation,
  logicalLocations: [{ name: place, ...(source && { fullyQualifiedName: `${source.title}, ${place}` }) }],
  message: { text: plainText(`The source, ${place}: “${quote.exact}”${dated}`) },
});

/** Words of a draft must not become a link of the message (§3.11.6). */
const plainText = (text: string): string =>
  text.replace(/(\\*)\[(?=[^[\]]*\]\()/g, (_, backslashes: string) => `${backslashes}${backslashes}\\[`);
