/** Drafts checked against dossiers that are files. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { workspace } from './brief.ts';

const fixtures = fileURLToPath(new URL('../../../fixtures/dossiers', import.meta.url));

const dossier = `id: harbour
source: { title: Seagrass, published: 2026-03-02, text: seagrass.md }
entities:
  head:
    kind: person
    label: Åse Bjørnstad
    labels: [{ text: Aase Bjornstad, use: deprecated }]
    is: Leads the laboratory.
statements: { leads: { subject: head, text: leads, quotes: [{ paragraph: 1, exact: leads the laboratory }] } }
`;
const source = '# Seagrass\n\n*Åse Bjørnstad* leads the laboratory.\n';
const draft = 'Aase Bjornstad “leads a laboratory”. Turkiye is large.\n';
const files = { 'harbour.dossier.yaml': dossier, 'seagrass.md': source, 'draft.md': draft };

test('a dossier beside the draft is found, and the built-in one is not in force beside it', async () => {
  const { run } = workspace(files);
  const { code, out } = await run(['lint', 'draft.md', '-f', 'unix']);
  expect(out).toMatchInlineSnapshot(`
    "draft.md:1:1: Write “Åse Bjørnstad” for “Aase Bjornstad”, as the dossier has it. [warning/preferred-name]
    "
  `);
  expect(code).toBe(0);
});

test('one from a package is data: nothing of the package runs', async () => {
  const { run } = workspace({
    'draft.md': draft,
    'brief.config.yaml': 'dossiers: [harbour-sources]\n',
    'node_modules/harbour-sources/package.json':
      '{ "main": "index.js", "brief": { "dossier": "harbour.dossier.yaml" } }',
    'node_modules/harbour-sources/index.js': 'throw new Error("it ran");',
    'node_modules/harbour-sources/harbour.dossier.yaml': dossier,
    'node_modules/harbour-sources/seagrass.md': source,
  });
  const { out } = await run(['lint', 'draft.md', '-f', 'unix']);
  expect(out).toContain('[warning/preferred-name]');
});

test('one that cannot be used ends the run with the place in its file', async () => {
  const { run } = workspace({ ...files, 'harbour.dossier.yaml': dossier.replace('subject: head', 'subject: hed') });
  const { code, out, err } = await run(['lint', 'draft.md']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatchInlineSnapshot(`
    "harbour.dossier.yaml:9:33: Expected the id of an entity; found “hed”. Did you mean “head”?
    Error: A dossier cannot be used; nothing was checked. More about it: brief dossier check
    "
  `);
});

test('the configuration in force says where each dossier comes from', async () => {
  const { run } = workspace(files);
  const { out } = await run(['--print-config', 'draft.md']);
  expect(JSON.parse(out)).toMatchObject({ dossiers: ['harbour.dossier.yaml'] });
});

test('explain and mentions know the dossiers too', async () => {
  const { run } = workspace(files);
  expect((await run(['explain', 'Aase Bjornstad'])).out).toContain('Leads the laboratory.');
  expect((await run(['mentions', 'draft.md'])).out).toContain('head');
});

test('dossiers of other fields have nothing to be said of, and each is in force for its own drafts', async () => {
  const { run } = workspace();
  const check = await run(['dossier', 'check', fixtures]);
  expect(check.out + check.err).toMatchInlineSnapshot(`
    "✓ 3 dossiers checked, nothing to report.
    "
  `);
  const { out } = await run(['lint', fixtures, '-f', 'json', '--no-exit-code']);
  const found = (JSON.parse(out) as Report[]).map(({ filePath, messages }) => {
    const dossiers = new Set(messages.map(({ brief }) => brief.dossier));
    return `${filePath.slice(filePath.lastIndexOf('/dossiers/') + 10)}: ${messages.length} of ${[...dossiers].join()}`;
  });
  expect(found).toMatchInlineSnapshot(`
    [
      "harbour-signs/drafts/circular.md: 0 of ",
      "harbour-signs/drafts/hafenblatt.md: 2 of harbour-signs",
      "harbour-signs/drafts/minutes.md: 9 of harbour-signs",
      "harbour-signs/drafts/programme.md: 15 of harbour-signs",
      "harbour-signs/harbour-signs.md: 0 of ",
      "island-health/drafts/council-note.md: 0 of ",
      "island-health/drafts/parents-magazine.md: 10 of island-health",
      "island-health/drafts/press-review.md: 3 of island-health",
      "island-health/drafts/trade-letter.md: 9 of island-health",
      "island-health/island-health.md: 0 of ",
      "tidewright/drafts/analyst-note.md: 0 of ",
      "tidewright/drafts/coast-walk.md: 0 of ",
      "tidewright/drafts/investor-blog.md: 9 of tidewright",
      "tidewright/drafts/newswire.md: 13 of tidewright",
    ]
  `);
});

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly brief: { readonly dossier: string } }[];
}
