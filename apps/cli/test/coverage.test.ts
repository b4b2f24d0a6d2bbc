/** `brief coverage` through the built command. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { clean, workspace } from './brief.ts';

const libya = '# Africa\n\nMİT, an agency of Türkiye, is at home in Libya.\n';
const threats = 'MİT’s preventive intelligence is “focused on early detection of threats”.\n';

const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

describe('for people', () => {
  test('what is left out comes first, then what is used, quoted, and how much it is', async () => {
    const { out, err, code } = await workspace({ 'a.md': libya }).run(['coverage', 'a.md']);
    expect(out).toMatch(
      /^Ankara Strengthens the Role of Intelligence, .*\n10 January 2026 · mit-priorities\n\nLeft out\n/,
    );
    expect(out).toContain('\n  ¶1     İbrahim Kalın is Director of MİT\n');
    expect(out).toContain('\n         Somalia and Sudan are named under Africa\n');
    expect(out).toContain('\nNever named in the draft’s own prose\n');
    expect(out).toMatch(/\nStatements used +Entities named\n/);
    expect(out).toMatch(/\n {2}¶7 {6}2 of 13 {2}██░+ +concepts +0 of 14 {2}░{12}\n/);
    expect(out).not.toContain('Quoted');
    expect(out).toMatch(/\nThe draft uses 4 of 68 statements of the source: 5 %\.\n$/);
    expect([widest(out) <= 80, err, code]).toEqual([true, '', 0]);
  });

  test('quotations stand with their place, and whether they are to the letter', async () => {
    const { out } = await workspace({ 'a.md': threats.replace('detection', 'detections') }).run(['coverage', 'a.md']);
    expect(out).toMatch(/\nQuoted\n {2}¶5 {5}“focused on early .*threats”\n {9}at 1:34 \(not to the letter\)\n/);
    const exact = await workspace({ 'a.md': threats }).run(['coverage', 'a.md']);
    expect(exact.out).toContain('\n         at 1:34\n');
  });

  test('several drafts are measured together, and each', async () => {
    const ws = workspace({ 'a.md': libya, 'b.md': threats, 'c.md': clean });
    const { out } = await ws.run(['coverage']);
    expect(out).toContain('\n         at b.md:1:34\n');
    expect(out).toMatch(
      /\nEach draft\n +4 of 68 {2}\S+ {2}a\.md\n +2 of 68 {2}\S+ {2}b\.md\n +0 of 68 {2}░+ {2}c\.md\n/,
    );
    expect(out).toMatch(/\n3 drafts together use 6 of 68 statements of the source: 8 %\.\n$/);
  });

  test('standard input is a draft', async () => {
    const { out } = await workspace().run(['coverage', '-'], { input: libya });
    expect(out).toContain('The draft uses 4 of 68');
  });

  test('what a draft does not have is not made up from what it hides', async () => {
    const hidden = `---\ntitle: Libya in Africa\n---\n\n${clean}\n<!-- Libya in Africa -->\n\n\`Libya in Africa\`\n`;
    const { out } = await workspace({ 'a.md': hidden }).run(['coverage', 'a.md']);
    expect(out).toContain('The draft uses 0 of 68');
  });
});

describe('for programs', () => {
  test('an entry for each source, with places in UTF-16 units', async () => {
    const ws = workspace({ 'a.md': libya, 'b.md': threats });
    const { out, code } = await ws.run(['coverage', '-f', 'json']);
    const [entry, ...rest] = JSON.parse(out);
    expect(rest).toEqual([]);
    expect(Object.keys(entry)).toEqual([
      ...['dossier', 'title', 'covered', 'total', 'percent'],
      ...['drafts', 'paragraphs', 'statements', 'entities'],
    ]);
    expect(entry).toMatchObject({ dossier: 'mit-priorities', covered: 6, total: 68, percent: 8 });
    expect(entry.drafts).toEqual([
      { filePath: ws.at('a.md'), covered: 4, total: 68, percent: 5 },
      { filePath: ws.at('b.md'), covered: 2, total: 68, percent: 2 },
    ]);
    const byId = (list: { id: string }[], id: string) => list.find((one) => one.id === id);
    expect(byId(entry.statements, 'nLibya')).toEqual({
      id: 'nLibya',
      subject: 'libya',
      predicate: 'namedUnder',
      object: 'africa',
      covered: true,
      quotes: [{ paragraph: 7, exact: 'Africa, focusing on Libya, Somalia, and Sudan' }],
      uses: [{ way: 'named', filePath: ws.at('a.md'), spans: ['Africa', 'Libya'].map((name) => spanOf(libya, name)) }],
    });
    expect(byId(entry.statements, 'pvEarly')).toMatchObject({
      text: 'is focused on early detection of threats',
      uses: [
        { way: 'quoted', filePath: ws.at('b.md'), spans: [spanOf(threats, '“focused on early detection of threats”')] },
        { way: 'told', filePath: ws.at('b.md'), spans: [spanOf(threats, 'preventive intelligence')] },
      ],
    });
    const [start, end] = spanOf(libya, 'Libya');
    expect(byId(entry.entities, 'libya')).toEqual({
      ...{ id: 'libya', kind: 'place', label: 'Libya', covered: true },
      named: [{ filePath: ws.at('a.md'), start, end }],
      elsewhere: [],
    });
    expect(entry.paragraphs[5]).toMatchObject({
      ...{ paragraph: 5, covered: 2, total: 14, percent: 14 },
      quoted: [{ exact: ['focused on early detection of threats'], verbatim: true, filePath: ws.at('b.md') }],
    });
    expect(code).toBe(0);
  });

  test('both forms in one run', async () => {
    const ws = workspace({ 'a.md': libya });
    const { out } = await ws.run(['coverage', 'a.md', '-f', 'stylish', '-f', 'json=coverage.json']);
    expect(out).toContain('The draft uses 4 of 68');
    expect(JSON.parse(ws.text('coverage.json'))[0].covered).toBe(4);
  });

  test('no draft, no entry', async () => {
    const { out, code } = await workspace().run(['coverage', '-f', 'json', '--no-error-on-unmatched-pattern']);
    expect([out, code]).toEqual(['[]\n', 0]);
  });
});

describe('as a page', () => {
  test('it holds both sides, and its policy knows its style and its script and nothing else', async () => {
    const ws = workspace({ 'a.md': `${libya}\n<script>alert(1)</script>\n`, 'b <b>.md': threats });
    const { out, code } = await ws.run(['coverage', '-f', 'html', '-o', 'page.html']);
    expect([out, code]).toEqual(['', 0]);
    const page = ws.text('page.html');
    expect(page).toMatch(/^<!doctype html>\n/);
    expect(page).toContain('<title>Coverage: 8 % of Ankara Strengthens');
    expect(page).toContain('b &#60;b&#62;.md');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    for (const name of ['style', 'script']) {
      const inside = [...page.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, text]) => text ?? '');
      expect(inside).toHaveLength(1);
      const hash = createHash('sha256').update(inside.join()).digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(policy).toMatch(/^default-src 'none'; /);
  });
});

describe('exit codes', () => {
  const run = (...args: string[]) => workspace({ 'a.md': libya }).run(['coverage', 'a.md', ...args]);

  test('--min-coverage is reached by as much or more', async () => {
    expect((await run('--min-coverage', '5')).code).toBe(0);
    const { code, err, out } = await run('--min-coverage', '6');
    expect(err).toBe(
      'Error: the draft uses 4 of 68 statements of “Ankara Strengthens the Role of Intelligence, Giving MİT a Global ' +
        'Dimension” (5 %), and --min-coverage asks for 6 %.\n',
    );
    expect([code, out.includes('4 of 68')]).toEqual([1, true]);
    expect((await run('--min-coverage', '6', '--no-exit-code')).code).toBe(0);
  });

  test('what cannot be done is said to be so', async () => {
    for (const given of ['101', '-1', '12.5', 'all', '']) {
      const { code, err, out } = await run(`--min-coverage=${given}`);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('--min-coverage');
    }
    const { code, err } = await run('-f', 'sarif');
    expect([code, err]).toEqual([
      2,
      'Error: brief coverage has no format “sarif”. There are stylish, json and html.\n',
    ]);
    expect((await workspace({ 'a.md': libya }).run(['coverage', 'b.md'])).code).toBe(2);
    expect((await workspace({ 'a.md': libya }).run(['lint', 'a.md', '--min-coverage', '6'])).code).toBe(2);
  });

  test('a draft that cannot be read does not keep the others from being measured', async () => {
    const ws = workspace({ 'a.md': libya, 'b.md': Buffer.from([0xff, 0xfe, 0xff]) });
    const { code, err, out } = await ws.run(['coverage']);
    expect([code, err.startsWith('Error: b.md')]).toEqual([2, true]);
    expect(out).toContain('The draft uses 4 of 68');
  });
});

function spanOf(text: string, words: string): readonly [number, number] {
  const start = text.indexOf(words);
  return [start, start + words.length];
}
