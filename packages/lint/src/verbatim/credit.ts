/**
 * Whom a draft credits with quoted words, as one dossier sees it: its source, an entity of its, or somebody else. Whether
 * the words are really theirs is not asked here.
 */
import type { Dossier, Kind } from '@brief/core';
import { mentionsWithin, previousBlock } from '../block-index.ts';
import type { Draft, Mention, Quotation } from '../draft.ts';
import { keeping } from '../kept.ts';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { type Attribution, attributionAfter, attributionBefore, creditsSource } from './attributions.ts';
import { surroundings } from './sentence-tokens.ts';
import { ownSourceNouns } from './source-nouns.ts';
import type { Speaker } from './speakers.ts';
import { leadsTo, type WholeDraft } from './whole-draft.ts';

export type Credit =
  /** `certain`: nothing else can be meant. */
  | { readonly to: 'source'; readonly certain: boolean }
  | { readonly to: 'entity'; readonly mention: Mention; readonly manner: Attribution['manner'] }
  /** Somebody who speaks for others, by a noun for such people. */
  | { readonly to: 'official'; readonly noun: string; readonly manner: Attribution['manner'] }
  | { readonly to: 'other' }
  /** The words are said not to be there, or not to be theirs. */
  | { readonly to: 'nobody' };

/** Reads credits in one draft. */
export interface CreditReader {
  creditOf(quotation: Quotation, dossier: Dossier): Credit | undefined;
}

export function creditReader(draft: Draft, knowledge: Knowledge, whole: WholeDraft): CreditReader {
  return { creditOf };

  function creditOf(quotation: Quotation, dossier: Dossier): Credit | undefined {
    const { attributions, besides } = heardAround(quotation, dossier);
    if (attributions.some(({ denied }) => denied)) return { to: 'nobody' };
    const toSource = attributions.map((found) => sourceAs(found, dossier)).find((credit) => credit !== undefined);
    if (toSource) return toSource;
    if (besides) return { to: 'source', certain: false };
    for (const { speaker, manner } of attributions) {
      const mention = speaker.kind === 'pronoun' ? antecedent(quotation, dossier) : mentionOf(speaker);
      const kind = mention && kindIn(dossier, mention);
      if (!kind || !speaking.has(kind)) continue;
      // What an author says may stand elsewhere, too.
      return isAuthorOf(dossier, mention) ? { to: 'source', certain: false } : { to: 'entity', mention, manner };
    }
    const cited = citation(quotation, dossier);
    if (cited) return { to: 'source', certain: cited === 'alone' && attributions.length === 0 };
    for (const { speaker, manner } of attributions) {
      if (speaker.kind === 'official') return { to: 'official', noun: speaker.noun, manner };
    }
    return attributions.length > 0 ? { to: 'other' } : undefined;
  }

  /** A block quote has its words of credit in other blocks; for any other they are kept with the block. */
  function heardAround(quotation: Quotation, dossier: Dossier): Heard {
    const { form, block } = quotation;
    const place = form === 'block' ? -1 : block.quotations.indexOf(quotation);
    if (place < 0) return hear(quotation, dossier, draft);
    const kept = heardIn(block, knowledge, draft).found;
    const key = `${place} ${dossier.id}`;
    let heard = kept.get(key);
    if (heard === undefined) {
      heard = hear(quotation, dossier, draft);
      kept.set(key, heard);
    }
    return heard;
  }

  function sourceAs({ speaker, close }: Attribution, dossier: Dossier): Credit | undefined {
    const mention = mentionOf(speaker);
    if (mention && isVoiceOf(dossier, mention)) return { to: 'source', certain: close };
    if (speaker.kind !== 'source') return undefined;
    return { to: 'source', certain: close && (speaker.named || whole.identified().includes(dossier)) };
  }

  function kindIn(dossier: Dossier, mention: Mention): Kind | undefined {
    return mention.dossier === dossier.id ? knowledge.entity(mention.dossier, mention.entity)?.kind : undefined;
  }

  /** The person a pronoun stands for: the last one named before the quotation, in its block or the one before. */
  function antecedent(quotation: Quotation, dossier: Dossier): Mention | undefined {
    for (const block of [quotation.block, previousBlock(draft, quotation.block)]) {
      if (!block) continue;
      const { length } = block.prose.text;
      const end = block === quotation.block ? block.prose.fromDraft(quotation.span.start) : length;
      const named = mentionsWithin(block, { start: Math.max(0, end - farthestAntecedent), end });
      const last = named.findLast((mention) => !mention.quoted && kindIn(dossier, mention) === 'person');
      if (last) return last;
    }
    return undefined;
  }

  /**
   * Whether a footnote or a link right behind the quotation leads to the source: `alone` when it leads nowhere else.
   * Addresses are not prose, so this reads the draft's text.
   */
  function citation(quotation: Quotation, dossier: Dossier): 'alone' | 'among-others' | undefined {
    const behind = draft.text.slice(quotation.span.end, quotation.span.end + longestLink);
    const label = /^[.,;:!?]?\s?\[\^([^\]\s]+)\]/u.exec(behind)?.[1];
    const link = /^[.,;:!?]?\s?\(?\[[^\]\n]*\]\(([^)\s]+)/u.exec(behind)?.[1];
    const cited = label === undefined ? link : whole.note(label);
    if (cited === undefined || !leadsTo(cited, dossier)) return undefined;
    return (cited.match(/https?:/g) ?? []).length <= 1 ? 'alone' : 'among-others';
  }
}

/** What the words around a quotation say of whose it is. */
interface Heard {
  readonly attributions: readonly Attribution[];
  /** The source is credited besides whoever else is. */
  readonly besides: boolean;
}

function hear(quotation: Quotation, dossier: Dossier, draft: Draft): Heard {
  const { publisher, authors = [] } = dossier.source;
  const names = publisher ? [publisher, ...authors] : authors;
  const { before, after } = surroundings(quotation, draft, { names, nouns: nounsFor(dossier) });
  const isVoice = (mention: Mention) => isVoiceOf(dossier, mention);
  return {
    attributions: [attributionAfter(after), attributionBefore(before)].filter((found) => found !== undefined),
    besides: creditsSource(before, isVoice) || creditsSource(after, isVoice),
  };
}

/** A large dossier is not searched for its voice at every quotation. */
const nounsFor = oncePer((dossier: Dossier): ReadonlySet<string> => ownSourceNouns([dossier]));

const heardIn = keeping(() => new Map<string, Heard>());

const speaking: ReadonlySet<Kind> = new Set<Kind>(['person', 'role', 'organization', 'source']);

const isVoiceOf = (dossier: Dossier, mention: Mention): boolean =>
  mention.dossier === dossier.id && mention.entity === dossier.voice;

/** Whose own words those of the source are. */
const isAuthorOf = ({ id, statements, voice }: Dossier, mention: Mention): boolean =>
  mention.dossier === id &&
  statements.some(
    ({ predicate, subject, object }) => predicate === 'authored' && subject === mention.entity && object === voice,
  );

const mentionOf = (speaker: Speaker): Mention | undefined => (speaker.kind === 'entity' ? speaker.mention : undefined);

const longestLink = 400;
/** How far back, in characters, a pronoun may refer. */
const farthestAntecedent = 1000;
