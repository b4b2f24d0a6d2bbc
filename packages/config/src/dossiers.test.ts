import { describe, expect, test } from 'vitest';
import { tree } from '../test/tree.ts';
import { complaintInWords } from './config-error.ts';
import { createDossierShelf, createLibrary, createResolver, forDraft } from './index.ts';

const known = { rules: [], dossiers: ['builtin:mit-priorities'] };

const dossier = (id: string, name = 'Åse Bjørnstad') => `id: ${id}
source: { title: Seagrass, published: 2026-03-02, paragraphs: { 1: "${name} leads the laboratory." } }
entities: { head: { kind: person, label: ${name}, is: Leads the laboratory. } }
statements: { leads: { subject: head, text: leads, quotes: [{ paragraph: 1, exact: leads the laboratory }] } }
`;
const naming = (...names: readonly string[]) => JSON.stringify({ dossiers: names });

type Texts = Readonly<Record<string, string>>;

async function effective(texts: Texts, draft: string) {
  const files = tree(texts);
  return (await createResolver(files, known).at(files.parent(draft) ?? '/')).effective(draft);
}

/** The ids of the dossiers in force for a draft, and what is complained of. */
async function inForce(texts: Texts, draft = '/desk/draft.md'): Promise<readonly string[]> {
  const { dossiers, complaints } = await effective(texts, draft);
  return [...dossiers.map(({ name, dossier }) => dossier?.id ?? name), ...complaints.map(complaintInWords)];
}

describe('without a configuration that names dossiers', () => {
  test('those in the nearest folder upward hold, with those in its folder “dossiers”', async () => {
    const texts = {
      '/desk/brief.config.json': '{}',
      '/desk/far.dossier.yaml': dossier('far'),
      '/desk/drafts/near.dossier.yml': dossier('near'),
      '/desk/drafts/dossiers/shelved.dossier.json': '{ "id": "shelved" }',
      '/desk/drafts/dossiers/notes.yaml': 'no dossier',
    };
    expect(await inForce(texts, '/desk/drafts/draft.md')).toMatchInlineSnapshot(`
      [
        "near",
        "/desk/drafts/dossiers/shelved.dossier.json:1:1: Expected the key “source” (What the dossier is made from.); found none.",
        "/desk/drafts/dossiers/shelved.dossier.json:1:1: Expected the key “entities” (Who and what the source names, by ids of your choice.); found none.",
      ]
    `);
    expect(await inForce(texts, '/desk/notes/draft.md')).toEqual(['far']);
  });

  test('where there are none, the built-in one does', async () => {
    expect(await inForce({ '/elsewhere/x.dossier.yaml': dossier('x') })).toEqual(['builtin:mit-priorities']);
  });

  test('none are looked for above the folder of the configuration, or of the repository', async () => {
    const above = { '/brief.config.json': '{}', '/x.dossier.yaml': dossier('x') };
    expect(await inForce(above, '/desk/draft.md')).toEqual(['x']);
    expect(await inForce({ ...above, '/desk/brief.config.json': '{}' })).toEqual(['builtin:mit-priorities']);
    expect(await inForce({ ...above, '/desk/.git/HEAD': '' })).toEqual(['builtin:mit-priorities']);
  });

  test('without either, only the folder of the draft is looked in', async () => {
    const texts = { '/desk/x.dossier.yaml': dossier('x') };
    expect(await inForce(texts, '/desk/draft.md')).toEqual(['x']);
    expect(await inForce(texts, '/desk/drafts/draft.md')).toEqual(['builtin:mit-priorities']);
  });
});

describe('dossiers a configuration names', () => {
  test('are those alone: built-in ones, files by their path from the configuration, packages', async () => {
    const texts = {
      '/desk/brief.config.json': naming('builtin:mit-priorities', '../sources/a.dossier.yaml', '@news/health'),
      '/sources/a.dossier.yaml': dossier('a'),
      '/node_modules/@news/health/package.json': '{ "brief": { "dossier": "./data/health.dossier.yaml" } }',
      '/node_modules/@news/health/data/health.dossier.yaml': dossier('health'),
      '/desk/near.dossier.yaml': dossier('near'),
    };
    expect(await inForce(texts)).toEqual(['builtin:mit-priorities', 'a', 'health']);
  });

  test('are looked for from the file that names them, not from the one that extends it', async () => {
    const texts = {
      '/desk/brief.config.json': '{ "extends": "../house/brief.config.json" }',
      '/house/brief.config.json': naming('a.dossier.yaml'),
      '/house/a.dossier.yaml': dossier('a'),
    };
    expect(await inForce(texts)).toEqual(['a']);
  });

  test('a package may bring several, or export them', async () => {
    const texts = {
      '/brief.config.json': naming('several', 'exporting'),
      '/node_modules/several/package.json': '{ "brief": { "dossier": ["a.dossier.yaml", "b.dossier.yaml"] } }',
      '/node_modules/several/a.dossier.yaml': dossier('a'),
      '/node_modules/several/b.dossier.yaml': dossier('b'),
      '/node_modules/exporting/package.json':
        '{ "exports": { ".": { "import": "./index.js" }, "./c": "./c.dossier.yaml" } }',
      '/node_modules/exporting/c.dossier.yaml': dossier('c'),
      '/node_modules/exporting/index.js': 'unreadable',
    };
    expect(await inForce(texts)).toEqual(['a', 'b', 'c']);
  });

  test('what leads to no dossier is said, with its place', async () => {
    const texts = {
      '/brief.config.json': naming('none.dossier.yaml', 'mit-priorities', 'left-pad', 'sly', 'linked', 'torn'),
      '/node_modules/left-pad/package.json': '{}',
      '/node_modules/sly/package.json': '{ "brief": { "dossier": "../../secrets.dossier.yaml" } }',
      '/node_modules/linked/package.json': '{ "brief": { "dossier": "link/x.dossier.yaml" } }',
      '/node_modules/torn/package.json': '{',
    };
    expect(await inForce(texts)).toMatchInlineSnapshot(`
      [
        "/brief.config.json:1:14: expected a dossier file, found none at /none.dossier.yaml",
        "/brief.config.json:1:34: expected a package with a dossier, found none called “mit-priorities” in node_modules here or above. Did you mean “builtin:mit-priorities”?",
        "/brief.config.json:1:51: the package “left-pad” names no dossier: its package.json has neither “brief”: {“dossier”: “FILE”} nor a *.dossier.json or .yaml among its exports",
        "/brief.config.json:1:62: the package “sly” names “../../secrets.dossier.yaml” as a dossier, which has a way out of the folder of the dossier",
        "/brief.config.json:1:68: the package “linked” names “link/x.dossier.yaml”, which leads out of the package",
        "/brief.config.json:1:77: /node_modules/torn/package.json cannot be read: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
      ]
    `);
  });

  test.for([
    '/etc/x.dossier.yaml',
    'C:\\x.dossier.yaml',
    '\\\\server\\x.dossier.yaml',
    'https://example.org/x.dossier.yaml',
    'file:///x.dossier.yaml',
  ])('%s is refused', async (name) => {
    await expect(inForce({ '/brief.config.json': naming(name) })).rejects.toThrow('a path relative to this file');
  });

  test('a name that was nearly that of a built-in one is asked about', async () => {
    await expect(inForce({ '/brief.config.json': naming('builtin:mit-prioritys') })).rejects.toThrow(
      'Did you mean “builtin:mit-priorities”?',
    );
  });
});

describe('a dossier that cannot be used', () => {
  test('is told of with the place in its file; the others hold', async () => {
    const texts = {
      '/desk/a.dossier.yaml': dossier('a'),
      '/desk/b.dossier.yaml': dossier('b').replace('exact: leads the', 'exact: runs the'),
      '/desk/c.dossier.json': '{ "id": ',
      '/desk/d.dossier.yaml': 'unreadable',
    };
    expect(await inForce(texts)).toMatchInlineSnapshot(`
      [
        "a",
        "/desk/b.dossier.yaml:4:84: Expected words of paragraph 1; found “runs the laboratory”. Did you mean “leads the laboratory”?",
        "/desk/c.dossier.json:1:9: Expected a value, found the end of the file.",
        "/desk/d.dossier.yaml: cannot be read: permission denied",
      ]
    `);
  });

  test('with the id of a built-in one does not stand beside it', async () => {
    const texts = {
      '/brief.config.json': naming('builtin:mit-priorities', 'a.dossier.yaml'),
      '/a.dossier.yaml': dossier('mit-priorities'),
    };
    expect(await inForce(texts)).toMatchInlineSnapshot(`
      [
        "builtin:mit-priorities",
        "/a.dossier.yaml: its id “mit-priorities” is that of builtin:mit-priorities too; give one of them another",
      ]
    `);
  });

  test('of two with one id the first holds', async () => {
    expect(
      await inForce({ '/desk/a.dossier.yaml': dossier('x'), '/desk/b.dossier.yaml': dossier('x', 'Bo') }),
    ).toMatchInlineSnapshot(`
        [
          "x",
          "/desk/b.dossier.yaml: its id “x” is that of /desk/a.dossier.yaml too; give one of them another",
        ]
      `);
  });

  test('the words of a source are read beside the dossier, and nowhere else', async () => {
    const beside = (path: string) => dossier('a').replace(/paragraphs: .*?\}/, `text: ${path}`);
    const words = 'Seagrass\n\nÅse Bjørnstad leads the laboratory.';
    expect(await inForce({ '/desk/a.dossier.yaml': beside('texts/a.txt'), '/desk/texts/a.txt': words })).toEqual(['a']);
    expect(
      await inForce({ '/desk/a.dossier.yaml': beside('link/a.txt'), '/desk/link/a.txt': words }),
    ).toMatchInlineSnapshot(`
      [
        "/desk/a.dossier.yaml:2:57: Expected the path of a file beside the dossier or in a folder below it; found “link/a.txt”, which leads out of the folder of the dossier.",
      ]
    `);
  });
});

describe('a shelf that outlives its resolvers', () => {
  test('reads a dossier again when it, or the text beside it, has changed, and keeps it while it is broken', async () => {
    const texts: Record<string, string> = {
      '/a.dossier.yaml': dossier('a').replace(/paragraphs: .*?\}/, 'text: a.txt'),
      '/a.txt': 'Åse Bjørnstad leads the laboratory.',
    };
    const shelf = createDossierShelf(tree(texts));
    const first = await shelf.read('/a.dossier.yaml');
    expect(first.complaints).toEqual([]);
    expect(await shelf.read('/a.dossier.yaml')).toBe(first);

    texts['/a.txt'] = 'Nobody leads anything.';
    const broken = await shelf.read('/a.dossier.yaml');
    expect(broken.complaints).toHaveLength(1);
    expect(broken.dossier).toBe(first.dossier);

    texts['/a.txt'] = 'Today Åse Bjørnstad leads the laboratory.';
    const mended = await shelf.read('/a.dossier.yaml');
    expect(mended.complaints).toEqual([]);
    expect(mended.dossier).not.toBe(first.dossier);

    texts['/a.dossier.yaml'] = 'unreadable';
    expect(await shelf.read('/a.dossier.yaml')).toMatchObject({
      dossier: mended.dossier,
      complaints: [{ message: 'cannot be read: permission denied' }],
    });
  });
});

describe('the front matter of a draft', () => {
  const texts = { '/a.dossier.yaml': dossier('a'), '/b.dossier.yaml': dossier('b', 'Bo Lund') };
  const ids = async (text: string) => {
    const { dossiers } = forDraft(await effective(texts, '/draft.md'), text);
    return dossiers.map(({ name, dossier }) => dossier?.id ?? name);
  };

  test('names those of the dossiers in force that the draft briefs from, and built-in ones', async () => {
    expect(await ids('No front matter.')).toEqual(['a', 'b']);
    expect(await ids('---\nbrief: { dossiers: [b] }\n---\n')).toEqual(['b']);
    expect(await ids('---\nbrief:\n  dossiers: b\n---\n')).toEqual(['b']);
    expect(await ids('---\nbrief:\n  dossiers:\n    - mit-priorities\n    - b\n---\n')).toEqual([
      'b',
      'builtin:mit-priorities',
    ]);
  });

  test('what it names in vain changes nothing', async () => {
    expect(await ids('---\nbrief: { dossiers: [c] }\n---\n')).toEqual(['a', 'b']);
    expect(await ids('---\nbrief: { dossiers: { a: b } }\n---\n')).toEqual(['a', 'b']);
  });

  test('drafts that name the same dossiers share what was prepared for them', async () => {
    const here = await effective(texts, '/draft.md');
    const library = createLibrary();
    const first = forDraft(here, '---\nbrief: { dossiers: [b] }\n---\nOne.');
    const second = forDraft(here, '---\nbrief:\n  dossiers: [b]\n---\nTwo.');
    expect(second).toBe(first);
    expect(library.knowledge(second.dossiers)).toBe(library.knowledge(first.dossiers));
    expect(library.knowledge(here.dossiers)).not.toBe(library.knowledge(first.dossiers));
  });
});
