/** What a source says about an entity, put into sentences and ordered by the words they rest on. */
import { type Dossier, type Entity, predicates, type Stance, type Statement } from '@brief/core';
import type { Knowledge } from '@brief/lint';

/** Words of the source, with everything they say about the entity. */
export interface Passage {
  readonly paragraph: number;
  readonly exact: string;
  readonly says: readonly string[];
}

export function passagesAbout(entity: Entity, dossier: Dossier, knowledge: Knowledge): readonly Passage[] {
  const passages = new Map<string, { paragraph: number; exact: string; groups: Map<string, Group> }>();
  for (const statement of knowledge.statementsAbout(dossier.id, entity.id)) {
    const [{ paragraph, exact }] = statement.quotes;
    const key = `${paragraph} ${exact}`;
    const passage = passages.get(key) ?? { paragraph, exact, groups: new Map<string, Group>() };
    passages.set(key, passage);
    gather(passage.groups, statement, entity, dossier);
  }
  return [...passages.values()]
    .sort((a, b) => a.paragraph - b.paragraph || placeOf(a, dossier) - placeOf(b, dossier))
    .map(({ paragraph, exact, groups }) => ({ paragraph, exact, says: [...groups.values()].map(sentence) }));
}

const placeOf = ({ paragraph, exact }: { paragraph: number; exact: string }, { source }: Dossier): number =>
  source.paragraphs[paragraph]?.indexOf(exact) ?? 0;

/** Statements that differ only in what stands at the other end: one sentence with a list. */
interface Group {
  readonly subject: string;
  readonly words: string;
  readonly others: string[];
  readonly remark: string;
}

function gather(groups: Map<string, Group>, statement: Statement, entity: Entity, dossier: Dossier): void {
  const { subject, predicate, object, text = '' } = statement;
  const remark = speakerOf(statement, dossier) + remarkOf(statement);
  const name = (id: string) => dossier.entities.find((candidate) => candidate.id === id)?.label ?? id;
  if (predicate === 'about' || object === undefined) {
    groups.set(statement.id, { subject: name(subject), words: text, others: [], remark });
    return;
  }
  const forward = subject === entity.id;
  const { words, inverseWords } = predicates[predicate];
  const key = `${predicate} ${forward} ${remark}`;
  const group = groups.get(key) ?? {
    subject: entity.label,
    words: forward ? words : inverseWords,
    others: [],
    remark,
  };
  groups.set(key, group);
  group.others.push(name(forward ? object : subject));
}

function sentence({ subject, words, others, remark }: Group): string {
  const list = others.length > 1 ? `${others.slice(0, -1).join(', ')} and ${others.at(-1)}` : (others[0] ?? '');
  return `${subject} ${words}${list === '' ? '' : ` ${list}`}${remark}.`;
}

/** Who says so and how. The source’s own plain reports need no speaker. */
function speakerOf({ by, stance }: Statement, dossier: Dossier): string {
  const speaker = dossier.entities.find(({ id }) => id === by);
  const isSource = speaker === undefined || speaker.label === dossier.source.title;
  if (isSource) return stance === 'assesses' ? ', in the source’s own assessment' : '';
  return `, ${ways[stance]} ${speaker.label}`;
}

function remarkOf({ contested, hedged, when }: Statement): string {
  const remarks = [
    contested && 'disputed',
    hedged && 'a possibility, not a fact',
    when?.from !== undefined && `${when.approx ? 'about ' : ''}${period(when.from, when.to)}`,
  ].filter((remark) => typeof remark === 'string');
  return remarks.length === 0 ? '' : ` (${remarks.join('; ')})`;
}

function period(from: string, to: string | undefined): string {
  if (to === undefined) return `since ${from}`;
  return from === to ? from : `${from} to ${to}`;
}

const ways: Readonly<Record<Stance, string>> = {
  assessedByArticle: 'as the source understands',
  assesses: 'in the assessment of',
  capable: 'according to',
  considers: 'according to',
  emphasizes: 'emphasized by',
  highlights: 'highlighted by',
  implicit: 'by implication of',
  links: 'according to',
  plans: 'planned by',
  presents: 'as presented by',
  reported: 'according to',
  section: 'in a section of',
};
