/**
 * Writes the introduction of a person or an acronym into a sentence, where that leaves the sentence right: possessives,
 * articles and capitals are looked after, and wherever more than a look at the neighbouring words is needed there is no
 * insertion.
 */
import type { Dossier, Entity, Label, Span } from '@brief/core';
import { sentenceAt } from '../block-index.ts';
import type { Draft, Mention } from '../draft.ts';
import type { Edit } from '../finding.ts';
import { isAcronym, spelledOut } from './acronyms.ts';
import { proseText } from './spelling.ts';
import { isInLinkText } from './titles.ts';

/** The person by full name, and with the role where that is wanted: `MİT director İbrahim Kalın`. */
export function personInserted(
  mention: Mention,
  draft: Draft,
  fullName: string,
  role: Entity | undefined,
  dossier: Dossier,
): Edit | undefined {
  if (!isBare(mention, draft)) return undefined;
  const { before, after, startsSentence } = neighbours(mention);
  // "Kalın of MİT": whose he is, is said already, and a role before the name would say it twice.
  if (role && /^\s+(?:of|from|at|with)\s/u.test(after)) return undefined;
  if (/^[-‐‑–]?\p{L}|^\s+\p{Lu}/u.test(after) || /(?:[-‐‑–(]|\)\s*)$/u.test(before)) return undefined;
  if (!role) return { span: mention.span, text: fullName };
  const previous = /([\p{L}\p{M}'’.-]+)\s+$/u.exec(before)?.[1];
  if (previous !== undefined && !opens.test(before) && modifies(previous)) return undefined;
  const prefix = prefixOf(role, dossier);
  if (prefix !== undefined) {
    const begun = startsSentence ? withCapital(prefix) : prefix;
    return { span: mention.span, text: `${begun} ${fullName}` };
  }
  if (/^['’]/u.test(after)) return undefined;
  const apposition = `${fullName}, ${withoutCapital(role.label)}`;
  return { span: mention.span, text: /^\s*(?:[,.;:!?)]|$)/u.test(after) ? apposition : `${apposition},` };
}

/**
 * The role as it can stand right before a name: a label that can, or "Director of MİT" turned to "MİT director" where what
 * follows "of" is the short name of an organization.
 */
function prefixOf(role: Entity, { source }: Dossier): string | undefined {
  const fitting = role.labels.find(
    ({ text, use, lang, scope }) =>
      (use === 'preferred' || use === 'accepted') &&
      scope === undefined &&
      (lang === undefined || lang === source.lang) &&
      !/\s(?:of|for|at|to|in)\s|['’]s\b|,|^the\s/u.test(text) &&
      /\p{Ll}+$/u.test(text),
  );
  if (fitting) return fitting.text;
  const [, office = '', body = ''] = /^(\p{L}+(?: \p{L}+)?) of (\S+)$/u.exec(role.label) ?? [];
  return isAcronym(body) ? `${body} ${office.toLowerCase()}` : undefined;
}

/** Before these a name cannot take a role: an article, a possessive, a title, an adjective that is often used so. */
const modifies = (word: string): boolean =>
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|every|some|another|any|each|no|successor|predecessor|counterpart|colleague|rival|ally|friend|brother|former|late|then|young|old|new|pro|anti|mr|mrs|ms|dr|prof|gen|col|sir|lord)\.?$/iu.test(
    word,
  ) ||
  /['’]s?$/u.test(word) ||
  (/^\p{Lu}/u.test(word) && !dates.test(word));

/** Names of days and months have capitals and stand before names of people without belonging to them. */
const dates =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** A word that begins a sentence and has its capital from that. */
const opens =
  /^[^\p{L}]*(?:with|on|in|by|for|when|while|as|after|before|if|since|although|though|because|and|but|yet|so|like|unlike|to|from|against|about|under|behind|at|of|is|was|has|did|does|will|can|could|would|should|that|whether|then|now|only|even|once)\s+$/iu;

/** The acronym with what it stands for: `the National Intelligence Organization (MİT)`. */
export function acronymInserted(
  mention: Mention,
  draft: Draft,
  acronym: string,
  entity: Entity,
  dossier: Dossier,
): Edit | undefined {
  const name = wordsFor(entity, dossier);
  if (name === undefined || !isBare(mention, draft)) return undefined;
  const { before, after, startsSentence } = neighbours(mention);
  if (/^[-‐‑–/]?\p{L}/u.test(after) || /[-‐‑–(/]$/u.test(before)) return undefined;
  const article = articleFor(name, before, startsSentence);
  if (article === undefined) return undefined;
  const suffix = /^['’](?:\p{L}*)/u.exec(after)?.[0] ?? '';
  if (suffix !== '' && !/^['’]s?$/u.test(suffix)) return undefined;
  const first = article === '' && startsSentence ? withCapital(name.text) : name.text;
  const possessive = suffix === '' ? '' : `${suffix[0]}s`;
  const text = `${article}${first}${possessive} (${acronym}${possessive})`;
  return { span: { start: mention.span.start, end: mention.span.end + suffix.length }, text };
}

/** The name that says what the acronym stands for: one the source prints, in the source's language. */
function wordsFor(entity: Entity, { source }: Dossier): Label | undefined {
  const names = spelledOut(entity).filter(({ lang, weak }) => (lang === undefined || lang === source.lang) && !weak);
  return names.find(({ seen }) => seen) ?? names[0];
}

/** The article the name needs here, with its space; `undefined` where that cannot be told. */
function articleFor({ text }: Label, before: string, startsSentence: boolean): string | undefined {
  const previous = /([\p{L}\p{M}'’-]+)\s+$/u.exec(before)?.[1];
  if (previous !== undefined && /^an?$/iu.test(previous)) return undefined;
  const isCommon = /^\p{Ll}/u.test(text);
  const determined =
    previous !== undefined &&
    !startsSentence &&
    (/^(?:the|his|her|its|their|our|this|each|every|no)$/iu.test(previous) || /['’]s?$/u.test(previous));
  if (isCommon || determined) return '';
  if (!startsSentence && previous !== undefined && /^\p{Lu}/u.test(previous) && !opens.test(before)) return '';
  if (!takesArticle.test(text)) return undefined;
  return startsSentence ? 'The ' : 'the ';
}

const takesArticle =
  /(?:Organi[sz]ation|Movement|Party|Front|Services?|Ministry|Council|Union|Bureau|Department|Institute|Committee|Commission|Authority|Administration|Board|Fund|Bank|Office|Court|Army|Forces?|Corps|Association|Federation|League|Society|Foundation|Programme|Program|Project|Telescope|Observatory|Laboratory|Center|Centre|System|Network|Directorate|Command|Survey|Mission|Agreement|Treaty|Protocol|Act)(?:\s(?:of|for|on)\s.+|\/\p{L}+)?$|^\S+\s\S+\s(?:\S+\s)*Agency$/u;

/** Plain text around: no emphasis, link, code or HTML that an insertion could break. */
function isBare(mention: Mention, draft: Draft): boolean {
  const { start, end } = mention.span;
  return (
    mention.block.kind === 'paragraph' &&
    mention.text === proseText(mention) &&
    !/[*_~`[\]<>|]/.test((draft.text[start - 1] ?? '') + (draft.text[end] ?? '')) &&
    !isInLinkText(mention, draft)
  );
}

interface Neighbours {
  /** The prose of the sentence before and after the name. */
  readonly before: string;
  readonly after: string;
  readonly startsSentence: boolean;
}

function neighbours({ block, proseSpan }: Mention): Neighbours {
  const sentence: Span = sentenceAt(block, proseSpan.start);
  const before = block.prose.text.slice(sentence.start, proseSpan.start);
  const after = block.prose.text.slice(proseSpan.end, sentence.end);
  return { before, after, startsSentence: !/[\p{L}\p{N}]/u.test(before) };
}

const withCapital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const withoutCapital = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
