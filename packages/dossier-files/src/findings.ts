/** What is wrong with a dossier file, as findings: each with its place, what it is about, and the change that mends it. */
import type { Dossier, Fault as DossierFault, Quote, Span } from '@brief/core';
import { type Fault, faultInWords, type Located, type Misreading } from '@brief/data-files';
import { type Finding, nearestPassage, type Suggestion } from '@brief/lint';
import { placeAt, valueAt } from './places.ts';
import type { Remark } from './remarks.ts';

/** More are not told: somebody who reads two hundred has seen what is wrong, and a hostile file has a million. */
const mostFindings = 200;
/** For this many quotes the passage that was probably meant is looked for. */
const mostSearches = 10;

export function fromMisreadings(misreadings: readonly Misreading[], text: string): readonly Finding[] {
  return inOrder(
    misreadings.map(({ offset, message }) => finding('readable-file', lineAt(text, offset), sentence(message))),
  );
}

export function fromFaults(faults: readonly Fault[], text: string): readonly Finding[] {
  return inOrder(
    faults.map((fault) => {
      const { span, didYouMean } = fault;
      const message = sentence(faultInWords(shortened(fault)));
      const found = finding('valid-value', onFirstLine(text, span), message);
      return didYouMean === undefined ? found : { ...found, suggestions: [replaced(text, span, didYouMean)] };
    }),
  );
}

/** Faults that core found, at their places in the file. `dossier` is what was checked, where there is one. */
export function fromDossierFaults(
  faults: readonly DossierFault[],
  dossier: Dossier | undefined,
  file: Located,
  text: string,
): readonly Finding[] {
  const search = dossier && createSearch(dossier);
  let searches = 0;
  return inOrder(
    faults.slice(0, mostFindings + 1).map((fault) => {
      const span = placeAt(file, fault.path);
      const rule = ruleOf(fault);
      const isQuote = rule === 'verbatim-quote' && fault.path.at(-1) === 'exact';
      const mended = isQuote && search && searches++ < mostSearches ? passage(fault, search, file, text) : undefined;
      const didYouMean = mended?.words ?? fault.didYouMean;
      const { expected, found } = fault;
      const said = shortened({ expected, found, ...(didYouMean !== undefined && { didYouMean }) });
      const suggestion =
        mended?.suggestion ?? (didYouMean === undefined ? undefined : replaced(text, span, didYouMean));
      return {
        ...finding(rule, onFirstLine(text, span), sentence(faultInWords(said))),
        ...(suggestion && isWritten(file, fault) && { suggestions: [suggestion] }),
      };
    }),
  );
}

/** Remarks on the dossier of a file, at their places in it. */
export function fromRemarks(remarks: readonly Remark[], file: Located, text: string): readonly Finding[] {
  return inOrder(
    remarks.map(({ path, rule, severity, message, instead }) => {
      const span = placeAt(file, path);
      const found = { ...finding(rule, onFirstLine(text, span), sentence(message)), severity };
      return instead === undefined ? found : { ...found, suggestions: [replaced(text, span, instead)] };
    }),
  );
}

/** A change is offered where the file has the value, not where a default stands for it. */
const isWritten = (file: Located, { path }: DossierFault): boolean => valueAt(file, path)?.kind === 'scalar';

/** The rules a dossier is held to, by what they ask of it. */
function ruleOf({ path }: DossierFault): string {
  if (path[0] === 'statements' && path[2] === 'quotes') return 'verbatim-quote';
  if (path.includes('labels')) return 'own-name';
  const last = path.find((step) => typeof step === 'string' && references.includes(step));
  return last === undefined ? 'valid-value' : 'known-id';
}

const references = ['subjects', 'voice', 'subject', 'object', 'by', 'concerns'];

/** The passage that was probably meant: the same words in full, or other words, there or in another paragraph. */
function passage(
  { path }: DossierFault,
  search: Search,
  file: Located,
  text: string,
): { readonly words: string; readonly suggestion: Suggestion } | undefined {
  const place = path.slice(0, -1);
  const [, id, , index] = path;
  const quote = search.dossier.statements.find((statement) => statement.id === id)?.quotes[Number(index)];
  const whole = valueAt(file, place);
  if (quote === undefined || whole === undefined) return undefined;
  const near = nearest(quote, search);
  if (near === undefined) return undefined;
  const there = near.paragraph === quote.paragraph;
  const suggestion = there
    ? replaced(text, placeAt(file, path), near.exact)
    : {
        title: `Quote paragraph ${near.paragraph}: “${shorten(near.exact, 60)}”`,
        edit: {
          span: { start: whole.start, end: endOf(text, whole) },
          text: `{ "paragraph": ${near.paragraph}, "exact": ${JSON.stringify(near.exact)} }`,
        },
      };
  return { words: there ? near.exact : `${near.exact} (paragraph ${near.paragraph})`, suggestion };
}

/** In its own paragraph first: a quote is more often slightly wrong than wholly misplaced. */
function nearest(quote: Quote, search: Search): Quote | undefined {
  const own = search.paragraph(quote.paragraph);
  return (own && nearestPassage(quote.exact, own)) ?? nearestPassage(quote.exact, search.all);
}

/** What is searched; the same lists each time, because their words are read once for each list. */
interface Search {
  readonly dossier: Dossier;
  readonly all: readonly Dossier[];
  paragraph(number: number): readonly Dossier[] | undefined;
}

function createSearch(dossier: Dossier): Search {
  const lists = new Map<number, readonly Dossier[]>();
  return {
    dossier,
    all: [dossier],
    paragraph(number) {
      const text = dossier.source.paragraphs[number];
      const known = lists.get(number);
      if (known !== undefined || text === undefined) return known;
      const made = [{ ...dossier, source: { ...dossier.source, paragraphs: { [number]: text } } }];
      lists.set(number, made);
      return made;
    },
  };
}

function finding(rule: string, span: Span, message: string): Finding {
  return { rule, severity: 'error', span, message };
}

/** Another text in place of a key or a value, written as the language of the file wants it. */
function replaced(text: string, { start, end }: Span, by: string): Suggestion {
  const isQuoted = /^["']/.test(text.slice(start, end));
  const isBare = !isQuoted && /^[A-Za-z_$][\w-]*$/.test(by) && !/^(?:true|false|null)$/i.test(by);
  return {
    title: `Replace with “${shorten(by, 60)}”`,
    edit: { span: { start, end: endOf(text, { start, end }) }, text: isBare ? by : JSON.stringify(by) },
  };
}

/** A block of YAML ends with its line break, which is not to be replaced. */
function endOf(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const [last] = sorted.slice(mostFindings);
  if (last === undefined) return sorted;
  return [
    ...sorted.slice(0, mostFindings),
    finding(
      'readable-file',
      last.span,
      `There is more; only the first ${mostFindings} are told. Put these right first.`,
    ),
  ];
}

/** An object reaches over many lines; its first one tells which it is. */
function onFirstLine(text: string, { start, end }: Span): Span {
  const stop = /[\r\n]/.exec(text.slice(start, Math.min(end, start + 500)));
  return { start, end: stop === null ? Math.min(end, start + 500) : start + stop.index };
}

function lineAt(text: string, offset: number): Span {
  const start = Math.min(offset, text.length);
  const rest = /^[^\r\n]*/.exec(text.slice(start, start + 200))?.[0].trimEnd() ?? '';
  return { start, end: start + rest.length };
}

const sentence = (message: string): string => {
  const upper = message.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return /[.?!…]$/.test(upper) ? upper : `${upper}.`;
};

const shortened = <F extends Pick<Fault, 'expected' | 'found' | 'didYouMean'>>(fault: F): F => ({
  ...fault,
  expected: shorten(fault.expected, 400),
  found: shorten(fault.found, 200),
  ...(fault.didYouMean !== undefined && { didYouMean: shorten(fault.didYouMean, 200) }),
});

const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 30)} … ${text.slice(-25)}`;
