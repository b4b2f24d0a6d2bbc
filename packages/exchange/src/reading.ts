/**
 * A dossier as somebody reads it aloud: each statement as a sentence, who says so, and how sure they are. What a format
 * makes of it is decided in the format’s own file.
 */
import { type Dossier, type Entity, type Label, predicates, type Stance, type Statement } from '@brief/core';

export interface Reading {
  readonly dossier: Dossier;
  /** All statements, in the dossier’s order. */
  readonly said: readonly Said[];
  entity(id: string): Entity | undefined;
}

export interface Said {
  readonly statement: Statement;
  /** The statement as a sentence without a full stop: “MİT reports to President of Türkiye”. */
  readonly sentence: string;
  /** What stands between subject and object: “reports to”; absent when the statement is a text. */
  readonly relation: string | undefined;
  readonly subject: Entity;
  readonly object: Entity | undefined;
  readonly speaker: Entity;
  /** Everything the statement tells something about, its subject first. */
  readonly about: readonly Entity[];
  /** “Türkiye’s authorities, a view; contested”. */
  readonly attribution: string;
}

/** Statements whose ids lead nowhere are left out; a checked dossier has none. */
export function readingOf(dossier: Dossier): Reading {
  const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  const entity = (id: string) => entities.get(id);
  const said: Said[] = [];
  for (const statement of dossier.statements) {
    const subject = entity(statement.subject);
    const speaker = entity(statement.by);
    if (subject === undefined || speaker === undefined) continue;
    const object = statement.object === undefined ? undefined : entity(statement.object);
    const relation = statement.predicate === 'about' ? undefined : predicates[statement.predicate].words;
    const rest = relation === undefined ? (statement.text ?? '') : `${relation} ${object?.label ?? ''}`;
    const further = (statement.concerns ?? []).map(entity).filter((one) => one !== undefined);
    const about = [...new Set([subject, ...(object ? [object] : []), ...further])];
    const attribution = attributionOf(statement, speaker.id === dossier.voice ? 'the source' : speaker.label);
    said.push({
      statement,
      sentence: `${subject.label} ${rest}`,
      relation,
      subject,
      object,
      speaker,
      about,
      attribution,
    });
  }
  return { dossier, said, entity };
}

/** The names to write: the preferred one and those as good. */
export const goodNames = ({ labels }: Entity): readonly Label[] =>
  labels.filter(({ use }) => use === 'preferred' || use === 'accepted');

/** “¶3”, or “headline”. */
export const paragraphInWords = (number: number): string => (number === 0 ? 'headline' : `¶${number}`);

function attributionOf({ stance, contested, hedged }: Statement, speaker: string): string {
  const way = [speaker, ways[stance], hedged ? 'as a possibility' : undefined].filter(Boolean).join(', ');
  return contested ? `${way}; contested` : way;
}

const ways: Readonly<Record<Stance, string | undefined>> = {
  assessedByArticle: 'as the source reads it',
  assesses: 'an assessment',
  capable: 'a capability',
  considers: 'a view',
  emphasizes: 'with emphasis',
  highlights: 'highlighted',
  implicit: 'implied',
  links: 'a link',
  plans: 'a plan',
  presents: 'a presentation',
  reported: undefined,
  section: 'a section of its own',
};
