import type { Rule } from '@brief/lint';
import { describe, expect, test } from 'vitest';
import { tree } from '../test/tree.ts';
import { ConfigError, complaintInWords } from './config-error.ts';
import type { DossierInForce } from './dossier-shelf.ts';
import { createResolver, type Given, type Origin } from './resolver.ts';

const rule = (id: string, rest: Partial<Rule> = {}): Rule => ({
  id,
  summary: `Has ${id}.`,
  why: '',
  level: 'warning',
  repairs: 'none',
  good: [],
  bad: [],
  check: () => [],
  ...rest,
});
const known = {
  rules: [
    rule('preferred-name'),
    rule('first-mention', {
      level: 'info',
      options: {
        kinds: { summary: 'Which.', default: ['person'] },
        within: { summary: 'How far.', default: 2 },
        strict: { summary: 'Whether.', default: false },
      },
    }),
  ],
  dossiers: ['builtin:mit-priorities'],
};

/** What holds for a draft, as lines of `value ← where it comes from`. */
async function inForce(draft: string, texts: Readonly<Record<string, string>>, given?: Given): Promise<string> {
  const files = tree(texts);
  const here = await createResolver(files, known, given).at(files.parent(draft) ?? '/');
  const { rules, dossiers } = here.effective(draft);
  const where = (from: Origin | DossierInForce['from']) => {
    if (typeof from === 'string') return from;
    return 'folder' in from ? `found in ${from.folder}` : `${from.file}:${from.line}:${from.column}`;
  };
  return [
    ...dossiers.map(({ name, from }) => `${name} ← ${where(from)}`),
    ...[...rules].map(
      ([id, { level, options, from }]) =>
        `${id}: ${level}${Object.keys(options).length === 0 ? '' : ` ${JSON.stringify(options)}`} ← ${where(from)}`,
    ),
  ].join('\n');
}

/** What is said of a configuration file. */
async function complaints(text: string, name = 'brief.config.json'): Promise<readonly string[]> {
  try {
    await inForce('/draft.md', { [`/${name}`]: text });
  } catch (error) {
    if (error instanceof ConfigError) return error.complaints.map(complaintInWords);
    throw error;
  }
  return [];
}

/** Which of the drafts are left out, and why. */
async function ignored(
  texts: Readonly<Record<string, string>>,
  drafts: readonly string[],
  given?: Given,
): Promise<readonly string[]> {
  const files = tree(texts);
  const resolver = createResolver(files, known, given);
  const verdicts = drafts.map(async (draft) => {
    const verdict = (await resolver.at(files.parent(draft) ?? '/')).ignored(draft, 'file');
    const from = verdict?.from === 'command line' ? 'command line' : `${verdict?.from.file}:${verdict?.from.line}`;
    return verdict && `${draft} ← ${verdict.pattern} (${from})`;
  });
  return (await Promise.all(verdicts)).filter((line) => line !== undefined);
}

describe('which configuration holds', () => {
  test('without any, everything is as built in', async () => {
    expect(await inForce('/a/draft.md', {})).toMatchInlineSnapshot(`
      "builtin:mit-priorities ← default
      preferred-name: warning ← default
      first-mention: info ← default"
    `);
  });

  test('the nearest upward, alone', async () => {
    const texts = {
      '/brief.config.json': '{ "rules": { "preferred-name": "error", "first-mention": "off" } }',
      '/a/brief.config.yaml': 'rules:\n  preferred-name: info\n',
    };
    expect(await inForce('/a/b/draft.md', texts)).toMatchInlineSnapshot(`
      "builtin:mit-priorities ← default
      preferred-name: info ← /a/brief.config.yaml:2:3
      first-mention: info ← default"
    `);
  });

  test('what it extends comes first; a severity alone keeps the options', async () => {
    const texts = {
      '/house/base.jsonc':
        '{ // ours\n  "rules": { "first-mention": ["warning", { "kinds": ["role"], "within": 3 }], "preferred-name": "error" },\n}',
      '/a/brief.config.yml': 'extends: ../house/base.jsonc\nrules:\n  first-mention: error\n',
    };
    expect(await inForce('/a/draft.md', texts)).toMatchInlineSnapshot(`
      "builtin:mit-priorities ← default
      preferred-name: error ← /house/base.jsonc:2:80
      first-mention: error {"kinds":["role"],"within":3} ← /a/brief.config.yml:3:3"
    `);
  });

  test('overrides hold for files and folders they name, relative to their file', async () => {
    const texts = {
      '/a/brief.config.json': `{ "overrides": [
        { "files": ["news/**", "!news/long.md"], "rules": { "preferred-name": "error" } },
        { "files": "*.short.md", "rules": { "first-mention": "off" } },
        { "files": "archive/", "rules": { "preferred-name": "off" } }
      ] }`,
    };
    const levels = async (draft: string) =>
      (await inForce(draft, texts)).match(/(?<=: )(?:off|info|warning|error)/g)?.join(' ');
    expect(await levels('/a/x.md')).toBe('warning info');
    expect(await levels('/a/news/x.md')).toBe('error info');
    expect(await levels('/a/news/long.md')).toBe('warning info');
    expect(await levels('/a/news/b/x.short.md')).toBe('error off');
    expect(await levels('/a/archive/2020/x.md')).toBe('off info');
  });

  test('a file given by the person who runs it takes the place of all, and rules given win over it', async () => {
    const texts = {
      '/a/brief.config.json': '{ "rules": { "preferred-name": "off" } }',
      '/other.json': '{ "rules": { "preferred-name": "error" }, "dossiers": ["builtin:mit-priorities"] }',
    };
    const given: Given = { configFile: '/other.json', rules: new Map([['first-mention', { level: 'error' }]]) };
    expect(await inForce('/a/draft.md', texts, given)).toMatchInlineSnapshot(`
      "builtin:mit-priorities ← /other.json:1:56
      preferred-name: error ← /other.json:1:14
      first-mention: error ← command line"
    `);
  });

  test('drafts with everything in common share one answer', async () => {
    const files = tree({ '/brief.config.json': '{ "overrides": [{ "files": "x*", "rules": {} }] }' });
    const resolver = createResolver(files, known);
    const [a, b] = [await resolver.at('/a'), await resolver.at('/b')];
    expect(a.effective('/a/1.md')).toBe(b.effective('/b/2.md'));
    expect(a.effective('/a/x1.md')).toBe(b.effective('/b/x2.md'));
    expect(a.effective('/a/1.md')).not.toBe(a.effective('/a/x1.md'));
  });
});

describe('a configuration that cannot be used', () => {
  test.each([
    ['', ['/brief.config.json:1:1: the file is empty; write at least {}']],
    ['[]', ['/brief.config.json:1:1: expected an object (a configuration); found an empty list']],
    [
      '{ "rules": { "preferred-name": error } }',
      ['/brief.config.json:1:32: expected a value; text must be in double quotes, found error'],
    ],
    ['{ "rules": {}', ['/brief.config.json:1:14: expected “}” to close an object, found the end of the file']],
    ['{ "rules": {}, "rules": {} }', ['/brief.config.json:1:16: “rules” is there twice; keep one']],
    ["{ 'rules': {} }", ["/brief.config.json:1:3: expected a value; text must be in double quotes, found 'rules'"]],
    [
      '{\n  "rulez": {}\n}',
      [
        '/brief.config.json:2:3: expected a key for a configuration: $schema, extends, dossiers, rules, ignores, overrides; found “rulez”. Did you mean “rules”?',
      ],
    ],
    [
      '{ "rules": { "prefered-name": "warning", "preferred-name": "warn" } }',
      [
        '/brief.config.json:1:14: expected a key for rules: preferred-name, first-mention; found “prefered-name”. Did you mean “preferred-name”?',
        '/brief.config.json:1:60: expected a severity: “off”, “info”, “warning” or “error”; found “warn”',
      ],
    ],
    [
      '{ "rules": { "preferred-name": 2, "first-mention": ["info", { "within": "x", "strikt": true }] } }',
      [
        '/brief.config.json:1:32: expected a severity: “off”, “info”, “warning” or “error”; found 2',
        '/brief.config.json:1:73: expected a number; found “x”',
        '/brief.config.json:1:78: expected a key for the options of first-mention: kinds, within, strict; found “strikt”. Did you mean “strict”?',
      ],
    ],
    [
      '{ "rules": { "preferred-name": ["info", {}] } }',
      ['/brief.config.json:1:41: expected nothing after the severity: preferred-name has no options; found an object'],
    ],
    [
      '{ "ignores": "archive/" }',
      [
        '/brief.config.json:1:14: expected a list, each member a pattern such as "archive/" or "*.draft.md"; found “archive/”',
      ],
    ],
    [
      '{ "overrides": [{ "files": "*" }] }',
      ['/brief.config.json:1:17: expected the key “rules” (Rules for these files.); found none'],
    ],
    [
      '{ "dossiers": ["builtin:mit-prioritys", "/dossiers/own.yaml"] }',
      [
        '/brief.config.json:1:16: expected the name of a dossier: “builtin:mit-priorities”; found “builtin:mit-prioritys”. Did you mean “builtin:mit-priorities”?',
        '/brief.config.json:1:41: expected a path relative to this file (files elsewhere are not read); found “/dossiers/own.yaml”',
      ],
    ],
    [
      '{ "dossiers": [] }',
      [
        '/brief.config.json:1:15: expected a list, each member the name of a dossier: “builtin:mit-priorities”; or the path of a dossier file, or the name of a package that has one; found an empty list',
      ],
    ],
    [
      '{ "extends": "./other.json" }',
      ['/brief.config.json:1:14: expected a configuration file, found none at /other.json'],
    ],
    [
      '{ "extends": "./brief.config.json" }',
      ['/brief.config.json:1:14: “./brief.config.json” extends this file in turn; break the circle'],
    ],
    [
      '{ "extends": "https://example.org/a.json" }',
      [
        '/brief.config.json:1:14: expected a path relative to this file, found “https://example.org/a.json”. Files elsewhere are not read',
      ],
    ],
    [
      '{ "extends": "/etc/a.json" }',
      [
        '/brief.config.json:1:14: expected a path relative to this file, found “/etc/a.json”. Files elsewhere are not read',
      ],
    ],
    ['unreadable', ['/brief.config.json: cannot be read: permission denied']],
  ])('%s', async (text, expected) => {
    expect(await complaints(text)).toEqual(expected);
  });

  test.each([
    ['rules:\n\tpreferred-name: off', ['/brief.config.yaml:2:1: YAML is indented with spaces, found a tab']],
    [
      'rules:\n  preferred-name: no',
      ['/brief.config.yaml:2:19: expected a severity: “off”, “info”, “warning” or “error”; found “no”'],
    ],
    ['rules: &a {}\nextends: *a', ['/brief.config.yaml:2:10: the alias “*a” cannot be used here; write the value out']],
    ['rules: !js/function x', ['/brief.config.yaml:1:21: the tag “!js/function” cannot be used here; leave it out']],
    ['rules: {}\nrules: {}', ['/brief.config.yaml:2:1: “rules” is there twice; keep one']],
    [
      'rules: {}\n---\nrules: {}',
      ['/brief.config.yaml:2:1: expected one document, found “---” and a second one; remove it'],
    ],
    ['', ['/brief.config.yaml:1:1: the file is empty; write at least {}']],
    ['rules:', ['/brief.config.yaml:1:7: expected an object (rules); found null']],
    ['? [a]\n: b', ['/brief.config.yaml:1:3: expected a plain key']],
  ])('%j', async (text, expected) => {
    expect(await complaints(text, 'brief.config.yaml')).toEqual(expected);
  });

  test('two in one folder', async () => {
    const texts = { '/a/brief.config.json': '{}', '/a/brief.config.yml': '{}' };
    await expect(inForce('/a/draft.md', texts)).rejects.toThrow(
      '/a/brief.config.yml: beside it is /a/brief.config.json; one folder has one configuration: remove one',
    );
  });

  test('nothing is executed, however deep or odd it is', async () => {
    const deep = '['.repeat(100_000);
    expect(await complaints(deep)).toEqual([
      '/brief.config.json:1:65: nested more than 64 levels deep; write it flatter',
    ]);
    expect((await complaints(deep, 'brief.config.yaml')).length).toBeGreaterThan(0);
    expect(await complaints('{ "__proto__": { "polluted": 1 }, "constructor": 1 }')).toHaveLength(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('which drafts are left out', () => {
  test('by .briefignore in any folder above, the nearest deciding', async () => {
    const texts = { '/.briefignore': '# old\narchive/\n*.tmp.md\n', '/a/.briefignore': '!keep.tmp.md\n' };
    const drafts = ['/archive/x.md', '/archive/b/x.md', '/x.md', '/x.tmp.md', '/a/x.tmp.md', '/a/keep.tmp.md'];
    expect(await ignored(texts, drafts)).toEqual([
      '/archive/x.md ← archive/ (/.briefignore:2)',
      '/archive/b/x.md ← archive/ (/.briefignore:2)',
      '/x.tmp.md ← *.tmp.md (/.briefignore:3)',
      '/a/x.tmp.md ← *.tmp.md (/.briefignore:3)',
    ]);
  });

  test('by the configuration, relative to the file that says so', async () => {
    const texts = {
      '/a/brief.config.json': '{ "extends": "../base.json",\n "ignores": ["old/"] }',
      '/base.json': '{ "ignores": ["/a/secret.md"] }',
    };
    expect(await ignored(texts, ['/a/old/x.md', '/a/secret.md', '/a/b/secret.md'])).toEqual([
      '/a/old/x.md ← old/ (/a/brief.config.json:2)',
      '/a/secret.md ← /a/secret.md (/base.json:1)',
    ]);
  });

  test('by the person who runs it, or nothing at all', async () => {
    const texts = { '/.briefignore': 'a.md', '/more': 'b.md' };
    const given: Given = { ignoreFiles: ['/more'], ignorePatterns: { folder: '/', patterns: ['c.md'] } };
    const drafts = ['/a.md', '/b.md', '/c.md', '/d.md'];
    expect(await ignored(texts, drafts, given)).toEqual([
      '/a.md ← a.md (/.briefignore:1)',
      '/b.md ← b.md (/more:1)',
      '/c.md ← c.md (command line)',
    ]);
    expect(await ignored(texts, drafts, { ...given, ignoreNothing: true })).toEqual([]);
  });

  test('an ignore file asked for must be there', async () => {
    await expect(ignored({}, ['/a.md'], { ignoreFiles: ['/nope'] })).rejects.toThrow(
      '/nope: there is no such ignore file',
    );
  });
});
