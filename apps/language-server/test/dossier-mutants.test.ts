/**
 * Whatever is in a dossier file that is open, no request about it, or about a draft that is held to it, meets a mistake of
 * ours. FUZZ_RUNS asks for a longer run.
 */
import { dossierMutant } from '@brief/fixtures/mutants';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { type Desk, desk } from './desk.ts';

const count = Number(process.env['FUZZ_RUNS'] ?? 30);
// For what hangs, not for what is slow.
vi.setConfig({ testTimeout: 120_000 + count * 2000 });

const draft = 'The Tidewright is new. “We paint the numbers,” the article says of Małgorzata Źrebiec-Wójcik.\n';
const atPlaces = ['hover', 'completion', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename'];
const ofFile = ['documentSymbol', 'documentLink', 'codeLens', 'inlayHint', 'codeAction', 'semanticTokens/full'];

let made: Desk | undefined;
afterEach(() => expect(made?.server.faults).toEqual([]));

test('no request about it fails for a mistake of ours', async () => {
  made = await desk({ 'draft.md': draft, 'brief.config.json': '{ "dossiers": ["mutant.dossier.yaml"] }' });
  const { server } = made;
  made.open('draft.md');
  const mutants = fc.sample(fc.tuple(dossierMutant, fc.array(fc.nat(9999), { minLength: 3, maxLength: 3 })), count);
  for (const [version, [{ name, text }, shares]] of mutants.entries()) {
    const uri = made.uriOf(name);
    const textDocument = { uri, version, languageId: 'yaml', text };
    server.notify('textDocument/didOpen', { textDocument });
    const lines = text.split(/\r\n|\r|\n/);
    const asked = shares.flatMap((share) => {
      const line = Math.floor((share / 10_000) * lines.length);
      const character = (share * 7919) % ((lines[line]?.length ?? 0) + 1);
      const position = { line, character };
      const params = {
        textDocument,
        position,
        newName: 'renamed',
        context: { triggerKind: 1, includeDeclaration: true },
      };
      return atPlaces.map((what) => server.answerTo(`textDocument/${what}`, params));
    });
    const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const whole = { textDocument, range, context: { diagnostics: [] } };
    asked.push(...ofFile.map((what) => server.answerTo(`textDocument/${what}`, whole)));
    const position = { line: 0, character: 6 };
    asked.push(server.answerTo('textDocument/hover', { textDocument: { uri: made.uriOf('draft.md') }, position }));
    for (const { error } of await Promise.all(asked)) {
      // -32602: what is asked for cannot be had, and why.
      if (error !== undefined) expect(error, text).toMatchObject({ code: -32602 });
    }
    server.notify('textDocument/didClose', { textDocument });
  }
  const told = server.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => params);
  expect(told).toEqual([]);
});
