import { expect, test } from 'vitest';
import { workspace } from './brief.ts';

const article =
  '# A bridge for Norby\n\nBy Ada Holm\n\n3 May 2026\n\nThe mayor, Jan Berg, said “we have waited for ten years” in Norby.\n';

test('a first dossier is written beside the article, and what is done next is said', async () => {
  const { run, text, list } = workspace({ 'notes/bridge.md': article });
  const { code, out, err } = await run(['dossier', 'new', 'notes/bridge.md']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatchInlineSnapshot(`
    "notes/bridge.dossier.yaml is written: 1 paragraph, 2 names found, 1 passage that could become a statement.
    Go through it, then: brief dossier check notes/bridge.dossier.yaml
    "
  `);
  expect(list('notes')).toEqual(['bridge.dossier.yaml', 'bridge.md']);
  expect(text('notes/bridge.dossier.yaml')).toMatchInlineSnapshot(`
    "# A first dossier of bridge.md: 2 names found by their writing. A machine has guessed;
    # go through it, strike what is no name, and fill in what has no value: brief dossier check lists it.

    id: bridge

    source:
      title: A bridge for Norby
      lang: en
      published:
        asPrinted: 3 May 2026
        iso: 2026-05-03
      authors:
        - Ada Holm
      paragraphs:
        0: |-
          A bridge for Norby
        1: |-
          The mayor, Jan Berg, said “we have waited for ten years” in Norby.

    entities:
      # People
      janBerg:
        # ¶1
        kind: person
        label: Jan Berg
        is: Mayor.

      # Places
      norby:
        # ¶0, ¶1
        kind: place
        label: Norby
        is:

    # Passages that could become statements, with somebody’s words or a number: say what each is about and what it says,
    # and take away the signs before it. Nothing below counts as long as they stand there.
    #
    # statements:
    #   s1:
    #     subject:
    #     text:
    #     by: janBerg
    #     quotes:
    #       - paragraph: 1
    #         exact: we have waited for ten years
    "
  `);
});

test('a dossier that is there is somebody’s work', async () => {
  const { run, text, list } = workspace({ 'bridge.md': article, 'bridge.dossier.yaml': 'mine' });
  const { code, err } = await run(['dossier', 'new', 'bridge.md']);
  expect(code).toBe(2);
  expect(err).toMatchInlineSnapshot(`
    "Error: bridge.dossier.yaml is there already, and was left as it is. For another name: -o FILE. To replace it: --force
    "
  `);
  expect(text('bridge.dossier.yaml')).toBe('mine');
  expect((await run(['dossier', 'new', 'bridge.md', '--force'])).code).toBe(0);
  expect(text('bridge.dossier.yaml')).toContain('id: bridge');
  expect(list()).toEqual(['bridge.dossier.yaml', 'bridge.md']);
});

test('a disk that is full leaves nothing behind', async () => {
  const { run, list } = workspace({ 'bridge.md': article });
  const { code, err } = await run(['dossier', 'new', 'bridge.md'], { faults: [['fsyncSync', '', 'ENOSPC']] });
  expect({ code, err }).toEqual({
    code: 2,
    err: 'Error: bridge.dossier.yaml could not be written: no space is left on the disk.\n',
  });
  expect(list()).toEqual(['bridge.md']);
});

test('without a word, what there is to do is said', async () => {
  const { code, err } = await workspace().run(['dossier']);
  expect(code).toBe(2);
  expect(err).toMatch(/^Error: What about the dossier\? brief dossier new\|\S+ …\n$/);
});

test.for([
  [['nwe'], 'brief dossier has no “nwe”. Did you mean: brief dossier new?'],
  [['new'], 'Name one article: brief dossier new ARTICLE, as in: brief dossier new article.md'],
  [
    ['new', 'bridge.pdf'],
    'bridge.pdf is not named like an article. One ends in .md, .txt or .html; text from a PDF is saved as .txt first.',
  ],
  [['new', 'nothing.md'], 'nothing.md cannot be read: there is no such file or folder.'],
  [['new', 'empty.md'], 'empty.md has no paragraph of text.'],
  [
    ['new', 'bridge.md', '-o', 'bridge.yaml'],
    'bridge.yaml would not be known as a dossier: let its name end in .dossier.yaml.',
  ],
] as const)('what cannot be done is said: %s', async ([words, message]) => {
  const { run } = workspace({ 'bridge.md': article, 'empty.md': '', 'bridge.pdf': '' });
  expect(await run(['dossier', ...words])).toEqual({ code: 2, out: '', err: `Error: ${message}\n` });
});
