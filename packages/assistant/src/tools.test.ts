import { type Dossier, dossier, mitPriorities } from '@brief/core';
import { defaultSettings, prepare } from '@brief/lint';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { tools, useTool } from './index.ts';
import { sourcePages } from './source-pages.ts';
import { CannotAnswer } from './tool.ts';

const port: Dossier = dossier(
  {
    id: 'port',
    source: {
      title: 'The port of Varna',
      lang: 'en',
      published: { iso: '2025-03-01' },
      paragraphs: { 0: 'The port of Varna', 1: 'Kalın visits the port. It could grow fast. The port may close.' },
    },
    subjects: ['guest'],
    voice: 'note',
  },
  {
    note: { kind: 'source', label: 'The port of Varna', is: 'The source.' },
    guest: { kind: 'person', label: 'Kalın', is: 'A guest.', sameAs: ['mit-priorities#kalin'] },
  },
).statements({
  visits: {
    subject: 'guest',
    predicate: 'about',
    text: 'visits the port',
    by: 'note',
    stance: 'reported',
    quotes: [{ paragraph: 1, exact: 'Kalın visits the port' }],
  },
});

const asked = (name: string, input: unknown, dossiers: readonly Dossier[] = [mitPriorities]) =>
  useTool(name, input, async () => ({ knowledge: prepare(dossiers), settings: defaultSettings }));

/** The answer, which is what the tool promises. */
const answer = async (name: string, input: unknown, dossiers?: readonly Dossier[]) => {
  const answered = await asked(name, input, dossiers);
  if (!answered.ok) throw new Error(answered.text);
  const ajv = new Ajv();
  ajv.validate(tools.find((tool) => tool.name === name)?.output ?? false, answered.value);
  expect(ajv.errorsText()).toBe('No errors');
  expect(JSON.parse(answered.text)).toEqual(answered.value);
  // biome-ignore lint/suspicious/noExplicitAny: the schema above says what it is.
  return answered.value as any;
};

const refusal = async (name: string, input: unknown, dossiers?: readonly Dossier[]) => {
  const answered = await asked(name, input, dossiers);
  return answered.ok ? 'an answer' : answered.text;
};

describe('look_up', () => {
  const names = async (name: string, dossiers?: readonly Dossier[]) =>
    (await answer('look_up', { name }, dossiers)).entities.map(
      (found: { dossier: string; id: string; asked?: string }) => `${found.dossier}/${found.id} ${found.asked ?? ''}`,
    );

  test('knows a name however it is typed, and an id', async () => {
    expect(await names('MIT')).toMatchInlineSnapshot(`
      [
        "mit-priorities/mit Write “MİT” for “MIT”. The service is written with a dotted İ; without it the letters are a university and a licence.",
      ]
    `);
    expect(await names('ibrahim kalin')).toMatchInlineSnapshot(`
      [
        "mit-priorities/kalin It is spelt “İbrahim Kalın”.",
      ]
    `);
    expect(await names('kalin')).toEqual(['mit-priorities/kalin ']);
    expect(await names('what Kalın says of Libya')).toMatchInlineSnapshot(`
      [
        "mit-priorities/kalin ",
        "mit-priorities/libya ",
      ]
    `);
  });

  test('gives the words of the source with who says so', async () => {
    const { entities, sources } = await answer('look_up', { name: 'FETÖ', most: 1 });
    expect(entities[0].says).toMatchInlineSnapshot(`
      [
        {
          "by": "Kalın’s article for Anadolu Agency",
          "quotes": [
            {
              "exact": "fighting terrorism, in particular countering organizations such as ISIS, Al-Qaeda, FETÖ – the Hizmet movement",
              "paragraph": 5,
            },
          ],
          "says": "fighting terrorism is directed against FETÖ",
          "statement": "ctFeto",
        },
      ]
    `);
    expect(entities[0].more).toBeGreaterThan(0);
    expect(sources[0]).toMatchObject({ dossier: 'mit-priorities', published: '2026-01-10' });
  });

  test('says that the sources do not name it, and what may be meant', async () => {
    expect(await answer('look_up', { name: 'Kalim' })).toMatchInlineSnapshot(`
      {
        "entities": [],
        "note": "The sources do not name “Kalim”. Did you mean “kalin”?",
        "sources": [],
      }
    `);
    expect((await answer('look_up', { name: 'South Sudan' })).note).toMatchInlineSnapshot(
      `"“South Sudan” is the name of something else, not of Sudan."`,
    );
  });

  test('shows one thing in two dossiers as that, and keeps to one of them when asked to', async () => {
    expect(await names('Kalın', [mitPriorities, port])).toHaveLength(2);
    const { entities } = await answer('look_up', { name: 'Kalın', dossier: 'port' }, [mitPriorities, port]);
    expect(entities).toHaveLength(1);
    expect(entities[0].sameAs).toEqual([{ dossier: 'mit-priorities', id: 'kalin' }]);
  });
});

describe('find_passages', () => {
  const first = async (about: string, dossiers?: readonly Dossier[]) => {
    const [passage] = (await answer('find_passages', { about, most: 1 }, dossiers)).passages;
    return passage && `${passage.dossier} ¶${passage.paragraph} ${passage.exact.slice(0, 60)}`;
  };

  test('finds the sentence by its words, in any spelling', async () => {
    expect(await first('artificial intelligence')).toMatchInlineSnapshot(
      `"mit-priorities ¶8 These include the integration of artificial intelligence and"`,
    );
    expect(await first('Who does MIT report to?')).toMatchInlineSnapshot(
      `"mit-priorities ¶3 MİT is the country’s central intelligence agency, combining "`,
    );
    expect(await first('turkic states')).toMatchInlineSnapshot(
      `"mit-priorities ¶7 Geographically, Ankara plans to strengthen MİT’s presence an"`,
    );
    expect(await first('close ports', [mitPriorities, port])).toMatchInlineSnapshot(`"port ¶1 The port may close."`);
  });

  test('finds what is said of something by another of its names', async () => {
    expect(await first('the National Intelligence Organization')).toMatchInlineSnapshot(
      `"mit-priorities ¶1 In an article for the state-run Anadolu Agency, İbrahim Kalı"`,
    );
  });

  test('every passage is the source’s to the letter', async () => {
    const { passages } = await answer('find_passages', { about: 'intelligence, Africa, coup, reforms', most: 50 });
    expect(passages.length).toBeGreaterThan(5);
    for (const { paragraph, exact } of passages) {
      expect((mitPriorities as Dossier).source.paragraphs[paragraph]).toContain(exact);
    }
  });

  test('finds nothing rather than anything', async () => {
    expect(await answer('find_passages', { about: 'quantum gravity' })).toEqual({ passages: [], sources: [] });
  });
});

describe('verify_quotation', () => {
  const verdict = async (words: string) => {
    const { verdict, message = '', passage } = await answer('verify_quotation', { words });
    return `${verdict} ${passage === undefined ? '' : `¶${passage.paragraph}`} ${message}`;
  };

  test('tells the source’s words from others', async () => {
    expect(await verdict('plans to strengthen MİT’s presence and influence in Africa')).toMatchInlineSnapshot(
      `"verbatim ¶7 "`,
    );
    expect(await verdict('plans to strengthen MİT’s influence in Africa')).toMatchInlineSnapshot(
      `"differs ¶7 The source has “MİT’s presence and influence” where you quote “MİT’s influence” (¶7). Quote its words exactly, or drop the quotation marks."`,
    );
    expect(await verdict('significantly expand Ankara’s ability')).toMatchInlineSnapshot(
      `"cut-off ¶9 The source has “could” right before these words, and without it says something else (¶9). Quote it as well, or say as much yourself."`,
    );
    expect(await verdict('will conquer the whole of Africa')).toMatchInlineSnapshot(
      `"absent  These words are not in the source. Quote its own words, or drop the quotation marks."`,
    );
  });

  test('says whose view it is', async () => {
    const { says, ownVoice } = await answer('verify_quotation', { words: 'the attempted coup in 2016' });
    expect(ownVoice).toBe(true);
    expect(says).toMatchInlineSnapshot(`
      [
        {
          "by": "Türkiye’s authorities",
          "contested": true,
          "says": "FETÖ is considered responsible for attempted coup in 2016",
          "statement": "fetoCoup",
        },
      ]
    `);
  });
});

describe('check_text', () => {
  test('gives findings with their words, what is around them and what to do', async () => {
    const text = 'The last line but one.\nHe wrote that MIT, Türkiye’s service, looks to Libya.\n';
    const { findings, warnings, checkedAgainst } = await answer('check_text', { text });
    expect(findings[0]).toMatchInlineSnapshot(`
      {
        "around": "He wrote that ⟦MIT⟧, Türkiye’s service, looks to Libya.",
        "dossier": "mit-priorities",
        "end": 40,
        "entity": "mit",
        "fix": {
          "end": 40,
          "replace": "MIT",
          "start": 37,
          "title": "Replace with “MİT”",
          "with": "MİT",
        },
        "message": "Write “MİT” for “MIT”, as the dossier has it.",
        "note": "The service is written with a dotted İ; without it the letters are a university and a licence.",
        "rule": "preferred-name",
        "severity": "warning",
        "start": 37,
        "words": "MIT",
      }
    `);
    expect(text.slice(findings[0].start, findings[0].end)).toBe(findings[0].words);
    expect(warnings).toBe(1);
    expect(checkedAgainst).toEqual(['mit-priorities']);
  });

  test('gives the words of the source that a finding rests on', async () => {
    const { findings } = await answer('check_text', { text: 'MİT reports to the Minister of Defence.' });
    expect(findings.at(-1)).toMatchObject({
      rule: 'source-agreement',
      quote: { paragraph: 3, exact: 'reports directly to the President of Türkiye' },
    });
  });

  test('counts all and gives as many as asked for', async () => {
    const { findings, warnings, more } = await answer('check_text', { text: 'Turkiye, Turkiye, Turkiye.', most: 1 });
    expect([findings.length, warnings, more]).toEqual([1, 3, 2]);
  });

  test('hears what the text says of itself', () => {
    const tool = tools.find(({ name }) => name === 'check_text');
    expect(tool?.draftIn({ text: '---\nbrief: {}\n---\n' })).toBe('---\nbrief: {}\n---\n');
  });
});

test('report_coverage says what is used and what is left out', async () => {
  const text = 'MİT reports to the President of Türkiye. It looks to Libya.';
  const { sources } = await answer('report_coverage', { text, most: 2 });
  const [{ covered, total, used, leftOut, more, named, notNamed }] = sources;
  expect(used).toContain('reportsTo');
  expect(covered).toBe(used.length);
  expect(leftOut).toHaveLength(2);
  expect(more).toBe(total - covered - 2);
  expect(named).toContain('Libya');
  expect(notNamed).toContain('Sudan');
});

describe('what cannot be answered is refused, with the reason', () => {
  test('where the input is not what the tool takes', async () => {
    const refused = [
      await refusal('check_text', {}),
      await refusal('check_text', { text: 5 }),
      await refusal('check_text', { text: 'x', file: '/etc/passwd' }),
      await refusal('check_text', { text: 'x'.repeat(500_001) }),
      await refusal('check_text', 'x'),
      await refusal('look_up', { name: '  ' }),
      await refusal('look_up', { name: 'x', most: 1.5 }),
      await refusal('look_up', { name: 'x', constructor: 1 }),
      await refusal('look_up', { name: 'x', dossier: 'mit-prioritys' }),
      await refusal('delete_everything', {}),
    ];
    expect(refused.join('\n')).toMatchInlineSnapshot(`
      "check_text cannot take this: “text” is missing.
      check_text cannot take this: “text” is no text.
      check_text cannot take this: it has no “file”; there is text, most.
      check_text cannot take this: “text” has 500001 characters, and at most 500000 are taken: give a part of it.
      check_text cannot take this: the input is no object.
      look_up cannot take this: “name” is empty.
      look_up cannot take this: “most” is no whole number from 1 to 200.
      look_up cannot take this: it has no “constructor”; there is name, dossier, most.
      No dossier in force has the id “mit-prioritys”. Did you mean “mit-priorities”?
      There is no tool “delete_everything”. There are look_up, find_passages, verify_quotation, check_text, report_coverage."
    `);
  });

  test('when no dossier holds', async () => {
    expect(await refusal('find_passages', { about: 'x' }, [])).toBe('No dossier is in force here.');
  });

  test('when it would be too long to read', async () => {
    const paragraphs = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [at, `The port ${'grows '.repeat(2000)}fast.`]),
    );
    const long: Dossier = { ...port, statements: [], source: { ...port.source, paragraphs } };
    expect(await refusal('find_passages', { about: 'port', most: 50 }, [long])).toMatchInlineSnapshot(
      `"The answer has 603538 characters, and at most 400000 are given. Ask for less: a smaller “most”, or one dossier."`,
    );
  });

  test('and a mistake of ours is none of those', async () => {
    const broken = useTool('look_up', { name: 'x' }, async () => {
      throw new TypeError('ours');
    });
    await expect(broken).rejects.toThrow('ours');
    const told = await useTool('look_up', { name: 'x' }, async () => {
      throw new CannotAnswer('The configuration is broken.');
    });
    expect(told).toEqual({ ok: false, text: 'The configuration is broken.' });
  });
});

test('the pages of a source are its paragraphs, to the letter', () => {
  const pages = sourcePages([port]);
  expect(pages.map(({ uri, title }) => `${uri} ${title}`)).toMatchInlineSnapshot(`
    [
      "brief://source/port The port of Varna",
      "brief://entities/port Names in “The port of Varna”",
      "brief://source/port/0 The port of Varna: headline",
      "brief://source/port/1 The port of Varna: ¶1",
    ]
  `);
  expect(pages.find(({ uri }) => uri === 'brief://source/port/1')?.text()).toBe(port.source.paragraphs[1]);
});
