/** The formats that other programs read whole: held to their schema, or to a strict parser. */
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { clean, warned, workspace, wrong } from './brief.ts';

const quotation =
  'MİT, the National Intelligence Organization (MİT), is “combining the functions of foreign and domestic espionage, counterintelligence, and counterterrorism”, says the source.\n';
const evil = 'evil & "odd" <b>#1%\u001b[2J\u202e\n\u0007;:é.md';
const evilDraft =
  '[a](brief:x\u001b]0;owned\u0007\u202ey\ufffe<b>&amp;]]>)\n\n😀 Turkiye <script>alert(1)</script>\u0000\u000b\u007f\n';
const files = {
  'a.md': `${warned}\nTurkiye again, and Turkiye.\n`,
  'b/clean one.md': clean,
  'b/d.md': wrong,
  'q.md': quotation,
  [evil]: evilDraft,
};

const run = async (args: readonly string[], given: Readonly<Record<string, string>> = files) =>
  (await workspace(given).run(args)).out;

describe('sarif', () => {
  // One of the schema’s patterns is none by the stricter reading.
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const log = async (args: readonly string[], given?: Readonly<Record<string, string>>) =>
    JSON.parse(await run([...args, '-f', 'sarif'], given)).runs[0];

  test.each([
    ['findings of all sorts', files],
    ['nothing', { 'a.md': clean }],
    ['a byte order mark and CRLF', { 'a.md': '\ufeffTurkiye\r\n\r\nTurkiye is far.\r\n' }],
  ])('holds to the schema of SARIF 2.1.0: %s', async (_, given) => {
    for (const text of [
      await run(['.', '-f', 'sarif'], given),
      await run(['.', '-f', 'sarif', '--fix-dry-run'], given),
    ]) {
      validate(JSON.parse(text));
      expect(validate.errors).toBe(null);
    }
  });

  test('the schema is in force', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', helpUri: 'x' } } }] })).toBe(false);
    const uri = { artifactLocation: { uri: 'not an address' } };
    const results = [{ message: { text: 'x' }, locations: [{ physicalLocation: uri }] }];
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results }] })).toBe(false);
  });

  test('names files by relative, percent-encoded addresses that lead back to them', async () => {
    const { artifacts, results } = await log(['.']);
    const uris = artifacts.map(({ location }: { location: { uri: string } }) => location.uri);
    expect(uris.map(decodeURIComponent).sort()).toEqual(Object.keys(files).sort());
    for (const uri of uris) expect(uri).toMatch(/^(?:[\w.~!*'()-]|%[0-9A-F]{2}|\/)+$/);
    for (const { locations } of results) {
      const { uri, index, uriBaseId } = locations[0].physicalLocation.artifactLocation;
      expect(uris[index]).toBe(uri);
      expect(uriBaseId).toBe('%SRCROOT%');
    }
  });

  test('names files from the root of the checkout', async () => {
    const ws = workspace(files);
    const env = { GITHUB_WORKSPACE: ws.path };
    const { out } = await ws.run(['-f', 'sarif', 'd.md'], { folder: 'b', env });
    expect(JSON.parse(out).runs[0].artifacts[0].location.uri).toBe('b/d.md');
  });

  test('has the place, the change, the severity and the words of the source', async () => {
    const { results, columnKind, tool } = await log(['.']);
    expect(columnKind).toBe('utf16CodeUnits');
    const of = (rule: string, uri: string) =>
      results.find(
        ({
          ruleId,
          locations,
        }: {
          ruleId: string;
          locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
        }) => ruleId === rule && locations[0]?.physicalLocation.artifactLocation.uri === uri,
      );
    const name = of('preferred-name', 'a.md');
    expect(name).toMatchObject({ level: 'warning', message: { text: expect.stringContaining('Türkiye') } });
    expect(name.locations[0].physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 8,
      snippet: { text: 'Turkiye' },
    });
    expect(name.fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 8 },
        insertedContent: { text: 'Türkiye' },
      },
    ]);
    expect(of('known-reference', 'b/d.md')).toMatchObject({
      level: 'error',
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 'kalin' } }] }] }],
    });
    expect(of('verbatim-quote', 'q.md').relatedLocations[0].message.text).toMatch(
      /^The source, ¶3: “combining the functions of foreign and domestic intelligence, .*” \(10 January 2026\)$/,
    );
    const rule = tool.driver.rules[name.ruleIndex];
    expect(rule).toMatchObject({
      id: 'preferred-name',
      helpUri: expect.stringMatching(/^https:.*preferred-name\.md$/),
    });
    expect(rule.help.markdown.length).toBeGreaterThan(200);
  });

  test('counts columns in UTF-16 code units', async () => {
    const { results } = await log(['.'], { 'a.md': '😀 Turkiye\n' });
    expect(results[0].locations[0].physicalLocation.region).toMatchObject({ startColumn: 4, endColumn: 11 });
  });

  test('words of a draft never become a link of the message', async () => {
    const { results } = await log(['.'], { 'a.md': 'See [him](brief:[x](https://evil.example)).\n' });
    for (const { message } of results) expect(message.text).not.toMatch(/(?<!\\)\[[^[\]]*\]\(/);
  });

  test('a finding keeps its fingerprint while the draft is edited elsewhere', async () => {
    const prints = async (text: string) =>
      (await log(['.'], { 'a.md': text })).results.map(
        ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
          partialFingerprints['briefFinding/v1'],
      );
    const text = 'It is said that Turkiye will build it soon.\n\nBut Turkiye has also said otherwise.\n';
    const [first, second] = await prints(text);
    expect(first).not.toBe(second);
    expect(await prints(`# New\n\nTurkiye, and other lines.\n\n${text}\nThe end.\n`)).toEqual([
      expect.any(String),
      first,
      second,
    ]);
    expect(await prints(text.replace('It is said that', 'Long ago and far away it is said that'))).toEqual([
      first,
      second,
    ]);
    expect(await prints(text.replace(/Turkiye/, 'Türkiye'))).toEqual([second]);
    expect(await prints(text.replaceAll('\n', '\r\n'))).toEqual([first, second]);
    const twice = await prints(`${text}\n${text}`);
    expect(new Set(twice).size).toBe(4);
  });
});

/** Elements with their attributes and text; throws where the text is no XML. */
function parsed(xml: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes } as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return (name: string) => elements.filter((element) => element.name === name);
}

test('the parser is strict', () => {
  expect(() => parsed('<a>\u0007</a>')).toThrow();
  expect(() => parsed('<a b="&"/>')).toThrow();
});

describe('junit', () => {
  test('has a suite for each draft and a failed test for each finding', async () => {
    const all = parsed(await run(['.', '-f', 'junit']));
    const [suites] = all('testsuites');
    const failures = all('failure');
    expect(Number(suites?.attributes['failures'])).toBe(failures.length);
    expect(Number(suites?.attributes['tests'])).toBe(all('testcase').length);
    expect(all('testsuite').map(({ attributes }) => attributes['name'])).toContain('b/clean one.md');
    expect(all('testcase').filter(({ attributes }) => attributes['name'] === 'nothing to report')).toHaveLength(1);
    expect(new Set(failures.map(({ attributes }) => attributes['type']))).toEqual(new Set(['warning', 'error']));
    expect(failures.map(({ text }) => text).join('')).toContain('¶3 “combining the functions of foreign');
  });
});

describe('checkstyle', () => {
  test('has a file for each draft and an error for each finding', async () => {
    const all = parsed(await run(['.', '-f', 'checkstyle']));
    expect(all('file').map(({ attributes }) => attributes['name'])).toEqual(
      expect.arrayContaining(['a.md', 'b/clean one.md', 'b/d.md', 'q.md']),
    );
    expect(all('error')[0]?.attributes).toEqual({
      line: '1',
      column: '1',
      severity: 'warning',
      message: expect.stringContaining('Türkiye'),
      source: 'brief.preferred-name',
    });
  });
});

test.each(['junit', 'checkstyle'])('%s spells out what XML cannot hold', async (format) => {
  const xml = await run(['.', '-f', format]);
  expect(xml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/);
  const all = parsed(xml);
  const names = all(format === 'junit' ? 'testsuite' : 'file').map(({ attributes }) => attributes['name']);
  expect(names).toContain('evil & "odd" <b>#1%\\e[2J\\u{202e}\\n\\u{7};:é.md');
});

describe('html', () => {
  test('shows findings in the draft, and the source beside them', async () => {
    const page = await run(['q.md', '-f', 'html']);
    expect(page).toMatch(
      /<mark class="warning">“combining the functions of foreign and domestic espionage, .*?<\/mark>/,
    );
    expect(page).toContain('<mark>combining the functions of foreign and domestic intelligence,');
    expect(page).toContain('<figcaption>¶3 of “Ankara Strengthens the Role of Intelligence');
  });

  test('says one cause once, with all its places', async () => {
    const page = await run(['a.md', '-f', 'html']);
    expect(page.match(/<li class="warning" id=/g)).toHaveLength(1);
    expect(page.match(/<mark /g)).toHaveLength(3);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test('is one page that fetches and runs nothing, whatever a draft holds', async () => {
    const page = await run(['.', '-f', 'html']);
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|@import|url\(|\bon\w+=/i);
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    for (const [, address] of page.matchAll(/href="([^#"][^"]*)"/g)) expect(address).toMatch(/^https:\/\//);
  });

  test('says so when there is nothing to say', async () => {
    expect(await run(['b/clean one.md', '-f', 'html'])).toContain('1 draft checked. Nothing to report.');
  });

  test('leaves out long stretches of a long draft', async () => {
    const page = await run(['.', '-f', 'html'], { 'a.md': `${'Nothing.\n'.repeat(5000)}\nTurkiye\n` });
    expect(page).toContain('4,999 lines without findings');
    expect(page).toContain('and 4,599 more lines');
    expect(page.length).toBeLessThan(100_000);
  });
});

describe('several reports of one run', () => {
  test('each to its own file, and one to standard output', async () => {
    const ws = workspace(files);
    const { out, code } = await ws.run(['.', '-f', 'sarif=out.sarif', '-f', 'unix', '--format=html=out.html']);
    expect(out).toMatch(/^a\.md:1:1: /m);
    expect(JSON.parse(ws.text('out.sarif')).version).toBe('2.1.0');
    expect(ws.text('out.html')).toMatch(/^<!doctype html>/);
    expect(code).toBe(1);
  });

  test('--output-file takes the one without a file', async () => {
    const ws = workspace(files);
    const { out } = await ws.run(['.', '-f', 'json=out.json', '-f', 'unix', '-o', 'out.txt']);
    expect(out).toBe('');
    expect(JSON.parse(ws.text('out.json'))).toHaveLength(5);
    expect(ws.text('out.txt')).toMatch(/^a\.md:1:1: /m);
  });

  test('--diff stands in place of the one for people', async () => {
    const ws = workspace(files);
    const { out } = await ws.run(['a.md', '--diff', '-f', 'json=out.json']);
    expect(out).toMatch(/^--- a\/a\.md\n/);
    expect(JSON.parse(ws.text('out.json'))[0].messages).toEqual([]);
  });

  test('of which one that cannot be written does not stop the others', async () => {
    const ws = workspace(files);
    const { out, err, code } = await ws.run(['b', '-f', 'json=no/such/folder.json', '-f', 'unix']);
    expect(out).toMatch(/^b\/d\.md:1:5: /);
    expect(err).toBe(
      'Error: The report could not be written to no/such/folder.json: there is no such file or folder.\n',
    );
    expect(code).toBe(2);
  });

  test('mentions too', async () => {
    const ws = workspace({ 'a.md': warned });
    const { out } = await ws.run(['mentions', '-f', 'json=out.json', '-f', 'stylish']);
    expect(JSON.parse(ws.text('out.json'))[0].mentions).toHaveLength(1);
    expect(out).toContain('1 mention in 1 draft of 1.');
  });

  test.each([
    [['-f', 'json', '-f', 'unix'], /json and unix want the same place\..*--format unix=FILE/],
    [['-o', 'x', '-o', 'y'], /--output-file takes one report/],
    [['-f', 'json=x', '-o', 'y'], /no report to take/],
    [['-f', 'json='], /needs the name of a file after “=”/],
    [['-f', 'jsn=x'], /Did you mean “json”\?/],
  ])('%j: says what is wrong', async (args, message) => {
    const { err, code } = await workspace(files).run(args as readonly string[]);
    expect(err).toMatch(message as RegExp);
    expect(code).toBe(2);
  });
});
