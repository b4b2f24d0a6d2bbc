/** What the gate turns away is what the whole way finds nothing in: shown for every text there is here, and for many more. */
import { globSync, readFileSync } from 'node:fs';
import { mitPriorities } from '@brief/core';
import { analyse, defaultSettings, lint, mayHaveFindings, prepare, resolveSettings, rules } from '@brief/lint';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { draft as drafts, rubble } from '../../lint/test/markdown.ts';
import { builtInGate, ruleHeads } from './index.ts';

vi.setConfig({ testTimeout: 120_000 });

const knowledge = prepare([mitPriorities]);
const gate = builtInGate();
const ways = {
  'as they are': defaultSettings,
  'all at work': resolveSettings([{ rules: Object.fromEntries(rules.map(({ id }) => [id, 'warning'])) }]),
};

/** Whether the gate lets a text in; it must say so wherever the rules find something, and as dossiers made anew do. */
function isLetIn(text: string): boolean {
  const letIn = Object.values(ways).map((settings) => {
    const may = mayHaveFindings(text, gate, settings, ruleHeads);
    expect({ text, may }).toEqual({ text, may: mayHaveFindings(text, knowledge, settings, rules) });
    if (!may) {
      expect({ text, ...lint(analyse(text, knowledge), knowledge, settings) }).toEqual({
        text,
        findings: [],
        errors: [],
      });
    }
    return may;
  });
  return letIn.some((may) => may);
}

test('the texts of this repository, whole and paragraph by paragraph', () => {
  const files = globSync(['*.md', 'docs/**/*.md', 'packages/**/*.md', 'fixtures/**/*.{md,txt}'], {
    cwd: new URL('../../..', import.meta.url).pathname,
    exclude: (name) => name.includes('node_modules'),
  });
  const texts = files.map((file) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));
  const paragraphs = [...new Set(texts.flatMap((text) => text.split(/\n\n+/)))];
  expect(texts.map(isLetIn)).toContain(true);
  expect(paragraphs.map(isLetIn)).toContain(false);
});

test('invented drafts', () => {
  fc.assert(
    fc.property(fc.oneof(drafts, rubble), (text) => {
      isLetIn(text);
    }),
    {
      numRuns: 1000,
      examples: [['---\nbrief: {covers: [libya]}\n---\n'], ['<!-- brief-disable -->'], ['[a](brief:b)']],
    },
  );
});

test('the heads are those of the rules', () => {
  expect(ruleHeads.map(({ id, level }) => [id, level])).toEqual(rules.map(({ id, level }) => [id, level]));
});
