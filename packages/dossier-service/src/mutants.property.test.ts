/**
 * Any dossier file at all: what is wrong with it or a dossier, drafts that are read with it, and whatever an editor asks about
 * it. FUZZ_RUNS asks for a longer run; a failure says which seed shows it again.
 */
import { languageOf } from '@brief/data-files';
import { readDossier } from '@brief/dossier-files';
import { dossierMutant } from '@brief/fixtures/mutants';
import { analyse, defaultSettings, lint, prepare } from '@brief/lint';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import {
  dossierCompletions,
  dossierDefinition,
  dossierHover,
  dossierSymbols,
  entityAt,
  placesOf,
  refusedId,
  renameIn,
  sourceLink,
  viewDossier,
} from './index.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 40);
// For what hangs, not for what is slow.
vi.setConfig({ testTimeout: 120_000 + numRuns * 2000 });

const draft = `---
brief: { covers: [concepts, places] }
---
The Tidewright, the health office and Małgorzata Źrebiec-Wójcik agree. “We paint the numbers,” the article says.
`;
const beside = fc.constantFrom<() => Promise<string | undefined>>(
  async () => draft,
  async () => undefined,
  () => Promise.reject(new Error('is not UTF-8')),
);

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const inside = (text: string, { start, end }: { readonly start: number; readonly end: number }) => {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
};

test('is read: a dossier or what is wrong, with its place, and drafts can be held to it', async () => {
  await fc.assert(
    fc.asyncProperty(dossierMutant, beside, async ({ name, text }, readBeside) => {
      const { dossier, findings } = await readDossier({ name, text, readBeside });
      expect(findings.length > 0).toBe(dossier === undefined);
      for (const { span, fix, suggestions = [], message } of findings) {
        inside(text, span);
        for (const edit of [...(fix ? [fix] : []), ...suggestions.map((one) => one.edit)]) inside(text, edit.span);
        expect(message).toMatch(/[.?…]$/);
      }
      if (dossier === undefined) return;
      const knowledge = prepare([dossier]);
      expect(lint(analyse(draft, knowledge), knowledge, defaultSettings).errors).toEqual([]);
    }),
    { numRuns },
  );
});

test('answers whatever is asked in an editor, at any place', async () => {
  const places = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(dossierMutant, places, async ({ name, text }, shares) => {
      const { dossier } = await readDossier({ name, text, readBeside: async () => draft });
      const knowledge = prepare(dossier === undefined ? [] : [dossier]);
      const view = viewDossier({
        document: 'mutant',
        text,
        language: languageOf(name),
        knowledge,
        beside: { document: 'beside', name: 'text.md', text: draft },
      });
      const textOf = (document: string) => (document === 'mutant' ? text : draft);
      for (const { span } of dossierSymbols(view)) inside(text, span);
      const link = sourceLink(view);
      if (link !== undefined) inside(text, link.span);
      for (const offset of shares.map((share) => Math.floor((share / 10_001) * (text.length + 1)))) {
        const hover = dossierHover(view, offset);
        if (hover !== undefined) inside(text, hover.span);
        for (const { span } of dossierCompletions(view, offset)) inside(text, span);
        const definition = dossierDefinition(view, offset);
        if (definition !== undefined && 'place' in definition)
          inside(textOf(definition.place.document), definition.place.span);
        const entity = entityAt(view, offset);
        if (entity === undefined) continue;
        for (const { span } of placesOf(view, entity)) inside(text, span);
        for (const { span } of renameIn(view, entity, 'renamed')) inside(text, span);
        refusedId(view, 'renamed', entity.entity);
      }
    }),
    { numRuns },
  );
});
