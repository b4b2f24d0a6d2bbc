/**
 * A draft that says in its front matter what of the source it covers does cover it: its own prose names each entity
 * promised. What it says of them is not looked at, and a draft that promises nothing owes nothing.
 */
import { didYouMean, type Entity, kinds } from '@brief/core';
import { readPromise } from '../coverage/front-matter.ts';
import { type Promised, plurals, promisedBy } from '../coverage/promises.ts';
import type { Problem } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Rule } from '../rule.ts';

export const coveredSource: Rule = {
  id: 'covered-source',
  summary: 'A draft that promises to cover a part of the source names everything in it.',
  why: `A summary that leaves out one of six priorities reads as well as one that has them all; only somebody with the source beside it sees the difference. A draft can say in its front matter what it is to cover:

\`\`\`yaml
brief: { covers: [priorities, regions, libya] }
\`\`\`

The list has kinds (${kinds.map((kind) => `\`${plurals[kind]}\``).join(', ')}) and ids of entities (\`brief explain Libya\` shows the id). Covered is what the draft’s own prose names, headings, tables and footnotes included, by any of its names or by a reference. A name in somebody’s words or in a list of sources does not count; a term set in quotation marks does. A kind asks only for what has a name of its own: “presence and influence” can be put in many ways, and is asked for by its id alone.

To be named is not to be treated well, or even truly: the rule sees only what is missing. How much of the source’s statements a draft uses is shown by \`brief coverage\`.`,
  level: 'warning',
  needs: ['promise'],
  repairs: 'suggestion',
  good: [
    { text: '---\nbrief: { covers: [regions] }\n---\nIts regions are Africa, the Balkans and the Turkic states.' },
    {
      text: '---\nbrief:\n  covers:\n    - reforms # all four\n---\nThe service is to bring artificial intelligence into its processes, get new tools to fight criminal networks, and profit from enhanced coordination and cybersecurity. MİT has begun.',
    },
    {
      text: '---\nbrief: { covers: [libya, mit] }\n---\n# Libya\n\nThe [service](brief:mit) is there.',
      because: 'A heading names, and so does a reference.',
    },
    {
      text: '---\nbrief: { covers: [priorities] }\n---\nMİT puts preventive intelligence first, then fighting terrorism, counterintelligence, counterespionage and intelligence diplomacy. It is to be felt in Africa.',
      because: 'The sixth priority has no name of its own.',
    },
    {
      text: '---\nbrief: { covers: [diplomacy] }\n---\nMİT is to practise what Kalın calls “intelligence diplomacy”.',
      because: 'A term in quotation marks is the writer’s.',
    },
    { text: '---\ntitle: Africa\n---\nMİT looks to Libya.', because: 'Nothing is promised.' },
    {
      text: '---\nbrief: A note on what covers the service’s plans\n---\nMİT looks to Libya.',
      because: 'Another tool’s “brief”.',
    },
  ],
  bad: [
    {
      text: '---\nbrief: { covers: [⟦regions⟧] }\n---\nMİT looks to Africa and the Turkic states.',
      message:
        'This draft promises the regions and leaves out 1 of 3: Balkans. Name it, or take “regions” off the list.',
    },
    {
      text: '---\nbrief:\n  covers: [libya, ⟦somalia⟧]\n---\nMİT looks to Libya. “Somalia, too,” a deputy said.',
      message: 'This draft promises Somalia and never names it. Name it, or take “somalia” off the list.',
      because: 'Somebody else’s words are not the draft’s.',
    },
    {
      text: '---\nbrief:\n  covers:\n    - ⟦prioritys⟧\n---\nMİT looks to Libya.',
      message: '“prioritys” is neither a kind nor an id in the dossiers in force. Did you mean “priorities”?',
    },
    {
      text: '---\nbrief: { covers: ⟦{ regions: all }⟧ }\n---\nMİT looks to Libya.',
      message: 'What this draft promises cannot be read. Write it as a list: covers: [priorities, regions].',
    },
  ],
  *check(draft, { knowledge }) {
    const promise = readPromise(draft);
    if (promise !== undefined && 'unreadable' in promise) {
      yield {
        span: promise.unreadable,
        message: 'What this draft promises cannot be read. Write it as a list: covers: [priorities, regions].',
      };
    }
    for (const promised of promisedBy(draft, knowledge)) {
      const problem =
        promised.covered.length + promised.missing.length === 0 ? unknown(promised, knowledge) : broken(promised);
      if (problem !== undefined) yield problem;
    }
  },
};

function broken({ word, kind, covered, missing, elsewhere }: Promised): Problem | undefined {
  const [first] = missing;
  if (first === undefined) return undefined;
  const { span, text } = word;
  const off = `or take “${text}” off the list.`;
  const it = missing.length === 1 ? 'it' : 'them';
  const count = `${missing.length} of ${covered.length + missing.length}`;
  return {
    span,
    message:
      kind === undefined
        ? `This draft promises ${first.label} and never names it. Name it, ${off}`
        : `This draft promises the ${plurals[kind]} and leaves out ${count}: ${listed(missing)}. Name ${it}, ${off}`,
    ...(elsewhere.length > 0 && {
      note: `Names in quotations and in lists of sources do not count: ${listed(elsewhere)}.`,
    }),
    ...(missing.length === 1 && { entity: first.id }),
  };
}

function listed(entities: readonly Entity[]): string {
  const names = entities.map(({ label }) => label);
  // Some names have commas and “and” in them.
  const [comma, and] = names.some((name) => /, | and /.test(name)) ? ['; ', '; and '] : [', ', ' and '];
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(comma)}${and}${names.at(-1)}`;
}

function unknown({ word, kind }: Promised, knowledge: Knowledge): Problem {
  const { span, text } = word;
  if (kind !== undefined) {
    return { span, message: `The dossiers in force have no ${plurals[kind]}. Take “${text}” off the list.` };
  }
  const likely = suggestions(text, knowledge);
  const [meant] = likely;
  return {
    span,
    message: `“${text}” is neither a kind nor an id in the dossiers in force. ${meant === undefined ? `Kinds are ${kinds.map((one) => plurals[one]).join(', ')}; brief explain shows ids.` : `Did you mean “${meant}”?`}`,
    suggestions: likely.map((title) => ({ title: `Promise “${title}”`, edit: { span, text: title } })),
  };
}

/** Kinds and ids that are written like the word, and ids of what is named like it. */
function suggestions(text: string, { dossiers }: Knowledge): readonly string[] {
  const entities = dossiers.flatMap((dossier) => dossier.entities);
  const named = new Map(entities.flatMap(({ id, labels }) => labels.map((label) => [label.text, id])));
  const found = [
    named.get(text),
    didYouMean(
      text,
      kinds.map((kind) => plurals[kind]),
    ),
    didYouMean(
      text,
      entities.map(({ id }) => id),
    ),
    named.get(didYouMean(text, named.keys()) ?? ''),
  ];
  return [...new Set(found.filter((meant) => meant !== undefined))].slice(0, 3);
}
