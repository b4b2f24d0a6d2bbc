import { describe, expect, test } from 'vitest';
import { developmentSet } from '../../test/recognition/development-set.ts';
import { halves, score } from '../../test/recognition/score.ts';
import { mitPriorities } from '../builtin/mit-priorities.ts';
import { compileVocabulary, recognise } from './index.ts';

const vocabulary = compileVocabulary([mitPriorities]);
const weak = mitPriorities.entities.flatMap((entity) =>
  entity.labels.filter((label) => label.weak).map((label) => ({ entity: entity.id, label })),
);
const blockers = mitPriorities.entities.flatMap((entity) => entity.blockers ?? []);

/** The entities that are named anywhere in `words` as they stand in `text`. */
function namedIn(text: string, words: string): readonly string[] {
  const start = text.indexOf(words);
  return recognise(vocabulary, text)
    .filter(({ span }) => span.start < start + words.length && span.end > start)
    .map(({ entity }) => entity);
}

describe('the development set', () => {
  const { open } = halves(developmentSet);
  const { right, falsely, missed } = score(mitPriorities, open);

  test('nothing false is found in its open half', () => {
    expect(falsely).toEqual([]);
  });

  test('of its open half at least 95 % is found', () => {
    expect(right / (right + missed.length)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('each weak name of the built-in dossier', () => {
  test.each(weak)('$label.text is none where nothing speaks for it', ({ entity, label }) => {
    expect(namedIn(`They asked about ${label.text} after lunch.`, label.text)).not.toContain(entity);
  });

  test.each(weak)('$label.text is one where the draft speaks for it', ({ entity, label }) => {
    const [phrase] = label.context?.for ?? [];
    const said = label.context?.own || label.context?.for?.length ? `It is about ${phrase}. ` : 'İbrahim Kalın spoke. ';
    expect(namedIn(`${said}They asked about ${label.text} after lunch.`, `${label.text} after`)).toContain(entity);
  });
});

test.each(blockers)('%s is something else', (blocker) => {
  expect(namedIn(`İbrahim Kalın of MİT heard of ${blocker} in the spring.`, ` ${blocker} `)).toEqual([]);
});
