/** Compares the names that are found in an article with those that a careful reader marked in it. */
import { type FirstEntity, firstDossier, formatOf } from '../src/index.ts';
import { type MarkedArticle, textOf } from './articles/index.ts';

export interface Score {
  /** Names found and marked, under any of their forms. */
  readonly hits: number;
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
  /** Hits with a kind where the reader has another or none; those without a kind are open, not wrong. */
  readonly wrongKinds: readonly string[];
  readonly open: number;
}

export function scoreOf(article: MarkedArticle): Score {
  const { file, names, optional = [] } = article;
  const { entities } = firstDossier(textOf(file), { format: formatOf(file) ?? 'text', name: 'test' });
  const wanted = names.map((name) => {
    const [kind = '', forms = ''] = name.split(/: (.*)/s);
    return { kind, forms: forms.split(' = ') };
  });
  const found = new Map<FirstEntity, (typeof wanted)[number]>();
  for (const entity of entities) {
    const match = wanted.find(
      (one) =>
        ![...found.values()].includes(one) && one.forms.some((form) => [entity.label, ...entity.labels].includes(form)),
    );
    if (match !== undefined) found.set(entity, match);
  }
  const hits = [...found];
  return {
    hits: hits.length,
    missed: wanted.filter((one) => !hits.some(([, match]) => match === one)).map(({ forms }) => forms[0] ?? ''),
    falseAlarms: entities
      .filter(
        (entity) =>
          !found.has(entity) &&
          entity.kind !== 'role' &&
          ![entity.label, ...entity.labels].some((label) => optional.includes(label)),
      )
      .map(({ label }) => label),
    wrongKinds: hits
      .filter(([{ kind }, match]) => kind !== undefined && kind !== match.kind)
      .map(([{ label, kind }]) => `${label}: ${kind}`),
    open: hits.filter(([{ kind }]) => kind === undefined).length,
  };
}
