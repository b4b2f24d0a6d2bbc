import { describe, expect, test } from 'vitest';
import { clean, type Result, workspace } from './brief.ts';

const draft =
  'Ibrahim Kalin leads MİT.\n\n> “MİT is the country’s central intelligence agency.”\n\nMİT’s director is Kalın.\n';
const say = (args: readonly string[]): Promise<Result> => workspace({ 'a.md': draft, 'b.md': clean }).run(args);

describe('mentions', () => {
  test('one by one for programs', async () => {
    const ws = workspace({ 'a.md': draft, 'b.md': clean });
    const entries = JSON.parse((await ws.run(['mentions', '-f', 'json'])).out);
    expect(entries[1]).toEqual({ filePath: ws.at('b.md'), mentions: [] });
    expect(entries[0].filePath).toBe(ws.at('a.md'));
    const [first, second, third] = entries[0].mentions;
    expect([first, second]).toEqual([
      {
        dossier: 'mit-priorities',
        entity: 'kalin',
        start: 0,
        end: 13,
        text: 'Ibrahim Kalin',
        label: 'Ibrahim Kalin',
        use: 'deprecated',
      },
      { dossier: 'mit-priorities', entity: 'mit', start: 20, end: 23, text: 'MİT', label: 'MİT', use: 'preferred' },
    ]);
    expect(third).toMatchObject({ entity: 'mit', text: 'MİT', quoted: true });
    for (const { start, end, text } of entries[0].mentions) expect(draft.slice(start, end)).toBe(text);
  });

  test('by entity for people', async () => {
    const { out, code } = await say(['mentions', 'a.md', '--entity', 'kalin', '--entity', 'mit']);
    expect(out).toMatchInlineSnapshot(`
      "a.md
        kalin  İbrahim Kalın  ×2 at 1:1, 5:19
               as Ibrahim Kalin (deprecated) ×1, Kalın ×1
        mit    MİT  ×3 at 1:21, 3:4, 5:1
               as MİT ×2, MİT (quoted) ×1

      5 mentions in 1 draft of 1.
      "
    `);
    expect(code).toBe(0);
  });

  test('or none', async () => {
    expect((await say(['mentions', 'b.md'])).out).toBe('1 draft read, no name of a dossier found.\n');
  });
});

describe('explain', () => {
  test('an entity by its id: what it is, its names, and what the source says in its own words', async () => {
    const { out, code } = await say(['explain', 'kalin']);
    expect(out).toMatch(/^İbrahim Kalın · person +mit-priorities\/kalin\n/);
    expect(out).toMatch(/\nNames\n {2}write {2}İbrahim Kalın\n/);
    expect(out).toMatch(/\n {2}¶1 {5}İbrahim Kalın is Director of MİT\.\n {9}“İbrahim Kalın, Director of Türkiye’s/);
    expect(out).toContain('10 January 2026.');
    expect(code).toBe(0);
  });

  test('a name: which label it is, and how it is judged', async () => {
    expect((await say(['explain', 'Kalın'])).out).toContain('“Kalın” is a good name of İbrahim Kalın.');
    expect((await say(['explain', 'KALIN'])).out).toContain('“KALIN” is read as “Kalın”.');
    const { out } = await say(['explain', 'MIT']);
    expect(out).toContain('“MIT” is not how to write it: write “MİT”.');
    expect(out).toContain('“Massachusetts”');
    expect(out).toContain('It is something else in “MIT License”');
  });

  test('a name of several words, with or without quotation marks', async () => {
    expect((await say(['explain', 'Turkic', 'states'])).out).toMatch(/^Turkic states · region/);
    expect((await say(['explain', 'Turkic states'])).out).toMatch(/^Turkic states · region/);
  });

  test('a name of something else', async () => {
    const { err, code } = await say(['explain', 'South Sudan']);
    expect(err).toBe('Error: “South Sudan” is the name of something else; Brief takes care not to read Sudan in it.\n');
    expect(code).toBe(2);
  });

  test('a rule: what it asks for and why, examples, and how to set it', async () => {
    const { out } = await say(['explain', 'preferred-name']);
    expect(out).toMatch(/^preferred-name +warning · fixed by --fix\n/);
    expect(out).toContain('{ "rules": { "preferred-name": "error" } }');
    expect(out).toContain('<!-- brief-disable-next-line preferred-name -- the reason -->');
  });

  test('fits 80 columns', async () => {
    for (const word of ['mit', 'MIT', 'feto', 'first-mention', 'verbatim-quote']) {
      const { out } = await say(['explain', word]);
      expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    }
  });
});

describe('rules', () => {
  test('lists every rule with the severity it has here', async () => {
    const ws = workspace({ 'brief.config.json': '{ "rules": { "preferred-name": "error" } }' });
    const { out } = await ws.run(['rules']);
    const listed = [...out.matchAll(/^ {2}(\S+) +(off|info|warning|error) /gm)].map(
      ([, id, level]) => `${id} ${level}`,
    );
    expect(listed).toEqual([
      'attributed-claim info',
      'cited-source off',
      'consistent-name info',
      'covered-source warning',
      'first-mention info',
      'fresh-source info',
      'known-reference error',
      'preferred-name error',
      'source-agreement warning',
      'used-directive off',
      'verbatim-quote warning',
    ]);
  });
});

describe('help', () => {
  test.each([['lint'], ['mentions'], ['coverage'], ['explain'], ['rules'], ['stream']])(
    'of %s has examples and fits 80 columns',
    async (verb) => {
      const { out, code } = await say([verb, '--help']);
      expect(out).toContain(`\nExamples\n  brief ${verb}`);
      expect(out).toMatch(/-h, --help/);
      expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
      expect(code).toBe(0);
    },
  );

  test('of the command names the verbs', async () => {
    const { out } = await say(['-h']);
    for (const verb of ['lint', 'mentions', 'coverage', 'explain', 'rules', 'stream'])
      expect(out).toMatch(new RegExp(`brief \\[?${verb}`));
    expect(out).toContain('Exit codes');
  });

  test('-v and --version', async () => {
    expect((await say(['-v'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await say(['lint', '--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
