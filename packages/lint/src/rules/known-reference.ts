/**
 * A reference `[text](brief:id)` leads to something a dossier has, and so does the name of a dossier in the front matter.
 * Where it leads is all that is looked at.
 */
import { didYouMean, type Entity } from '@brief/core';
import { readDossierNames } from '../coverage/front-matter.ts';
import type { Draft, Reference } from '../draft.ts';
import type { Problem } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Rule } from '../rule.ts';

export const knownReference: Rule = {
  id: 'known-reference',
  summary: 'A reference leads to something that a dossier has.',
  why: `A link such as \`[the service](brief:mit)\` ties a word to an entry of a dossier, so that editors can show it and readers’ tools can follow it. A link to an id that no dossier has leads nowhere, and nobody notices.

A draft can also say in its front matter which of the dossiers in force it briefs from; the others are then left alone:

\`\`\`yaml
brief: { dossiers: [mit-priorities] }
\`\`\``,
  level: 'error',
  needs: ['reference', 'dossierName'],
  repairs: 'suggestion',
  good: [
    { text: 'The [service](brief:mit) and its [director](brief:kalin) have plans for Libya.' },
    { text: 'See [Libya](brief:mit-priorities/libya).', because: 'The dossier can be named.' },
    { text: 'The text `[x](brief:nobody)` is code.' },
    { text: '---\nbrief: { dossiers: [mit-priorities] }\n---\nA draft.' },
  ],
  bad: [
    {
      text: 'The ⟦[director](brief:kalim)⟧ has plans.',
      message: 'No dossier in force has “kalim”. Did you mean “kalin”?',
    },
    {
      text: 'See ⟦[Somalia](brief:mit-priorities/somaila)⟧.',
      message: 'No dossier in force has “mit-priorities/somaila”. Did you mean “mit-priorities/somalia”?',
    },
    {
      text: 'See ⟦[the weather](brief:cloudburst)⟧.',
      message: 'No dossier in force has “cloudburst”. Use the id of an entity, or a plain link.',
    },
    {
      text: '---\nbrief:\n  dossiers: [⟦mit-priority⟧]\n---\nA draft.',
      message: 'No dossier in force is called “mit-priority”. Did you mean “mit-priorities”?',
    },
    {
      text: '---\nbrief: { dossiers: [mit-priorities, ⟦weather⟧] }\n---\nA draft.',
      message: 'No dossier in force is called “weather”. There is “mit-priorities”.',
    },
  ],
  *check(draft, { knowledge }) {
    yield* unknownDossiers(draft, knowledge);
    for (const reference of draft.references) {
      const id = decoded(reference.id);
      if (isKnown(id, knowledge)) continue;
      const likely = suggestions(id, reference, draft, knowledge);
      const [meant] = likely;
      yield {
        span: reference.span,
        message: `No dossier in force has “${id}”.${meant ? ` Did you mean “${meant}”?` : ' Use the id of an entity, or a plain link.'}`,
        suggestions: likely.map((meant) => ({
          title: `Refer to “${meant}”`,
          edit: { span: reference.idSpan, text: meant },
        })),
      };
    }
  },
};

function* unknownDossiers(draft: Draft, { dossiers }: Knowledge): Iterable<Problem> {
  const named = readDossierNames(draft);
  if (named === undefined) return;
  const ids = dossiers.map(({ id }) => id);
  if ('unreadable' in named) {
    const message = `The dossiers named here cannot be read. Write them as a list of ids: dossiers: [${ids.join(', ')}].`;
    yield { span: named.unreadable, message };
    return;
  }
  for (const { text, span } of named.words) {
    if (ids.includes(text)) continue;
    const meant = didYouMean(text, ids);
    const there = ids.length === 0 ? 'There is none.' : `There is ${ids.map((id) => `“${id}”`).join(', ')}.`;
    yield {
      span,
      message: `No dossier in force is called “${text}”. ${meant === undefined ? there : `Did you mean “${meant}”?`}`,
      ...(meant !== undefined && { suggestions: [{ title: `Name “${meant}”`, edit: { span, text: meant } }] }),
    };
  }
}

/** `entity` or `dossier/entity`; statements have ids too, and a dossier is something to refer to. */
function isKnown(id: string, knowledge: Knowledge): boolean {
  return knowledge.dossiers.some((dossier) => {
    if (id === dossier.id) return true;
    const own = id.startsWith(`${dossier.id}/`) ? id.slice(dossier.id.length + 1) : id;
    return (
      knowledge.entity(dossier.id, own) !== undefined || dossier.statements.some((statement) => statement.id === own)
    );
  });
}

/** What is written like the id, or is named like it, or like the text of the link. */
function suggestions(id: string, reference: Reference, draft: Draft, knowledge: Knowledge): readonly string[] {
  const text = draft.text.slice(reference.textSpan.start, reference.textSpan.end);
  const own = id.slice(id.lastIndexOf('/') + 1);
  const found = knowledge.dossiers.flatMap((dossier) => {
    const named = new Map<string, Entity>();
    for (const entity of dossier.entities) for (const label of entity.labels) named.set(label.text, entity);
    const nearest = [
      didYouMean(
        own,
        dossier.entities.map((entity) => entity.id),
      ),
      named.get(didYouMean(own, named.keys()) ?? '')?.id,
      named.get(text)?.id ?? named.get(didYouMean(text, named.keys()) ?? '')?.id,
    ];
    const prefix = id.includes('/') || knowledge.dossiers.length > 1 ? `${dossier.id}/` : '';
    return nearest.flatMap((meant) => (meant === undefined ? [] : [prefix + meant]));
  });
  return [...new Set(found)].slice(0, 3);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
