import { applyEdits } from '@brief/lint';
import fc from 'fast-check';
import { parse as parseJsonc } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { Document, isCollection, isPair, isScalar, parse as parseYaml, Scalar, visit } from 'yaml';
import { addEntity, addName, addStatement, type DataFile, type DossierEdit, NotEditable } from '../index.ts';

const yaml = (text: string): DataFile => ({ text, language: 'yaml' });
const json = (text: string): DataFile => ({ text, language: 'json' });

/** The file with what is new between marks, or why it is left as it is. */
function drawn(file: DataFile, edit: (file: DataFile) => DossierEdit): string {
  try {
    const { edits, id } = edit(file);
    return `${applyEdits(
      file.text,
      edits.map(({ span, text }) => ({ span, text: `⟦${text}⟧` })),
    )}→ ${id}`;
  } catch (error) {
    if (error instanceof NotEditable) return `It ${error.message}.`;
    throw error;
  }
}

const port = `# My dossier.
id: port
source:
  title: A new port   # as printed
  published: 2026-05-03
  paragraphs:
    0: A new port
    1: |
      Ada Holm, the mayor, wants a port.

entities:
  # People
  holm:
    kind: person
    label: Ada Holm
    is: The mayor.   # or was she?

  # Places
  norby:
    kind: place
    label: { text: Norby, seen: true }
    labels: [Nørby]
    is: A town.

# Passages that could become statements.
# statements:
`;

const wants = { subject: 'holm', text: 'wants a port', quotes: [{ paragraph: 1, exact: 'wants a port' }] } as const;

test('an entity comes behind the last of its kind, as its neighbours are set', () => {
  expect(
    drawn(yaml(port), (file) => addEntity(file, { label: 'Jan Berg', kind: 'person', is: 'Her deputy.' })),
  ).toMatchInlineSnapshot(`
    "# My dossier.
    id: port
    source:
      title: A new port   # as printed
      published: 2026-05-03
      paragraphs:
        0: A new port
        1: |
          Ada Holm, the mayor, wants a port.

    entities:
      # People
      holm:
        kind: person
        label: Ada Holm
        is: The mayor.   # or was she?⟦

      janBerg:
        kind: person
        label: Jan Berg
        is: Her deputy.⟧

      # Places
      norby:
        kind: place
        label: { text: Norby, seen: true }
        labels: [Nørby]
        is: A town.

    # Passages that could become statements.
    # statements:
    → janBerg"
  `);
});

test('what is not known of it is left open', () => {
  const { edits } = addEntity(yaml(port), { label: 'Öresund: the strait' });
  expect(edits[0]?.text).toMatchInlineSnapshot(`
    "

      oresundTheStrait:
        kind:
        label: "Öresund: the strait"
        is:"
  `);
});

test('a name joins the names there are, in a line, below each other, or as the first', () => {
  const names = (text: string, entity: string) =>
    addName(yaml(text), { entity, name: 'N.' }).edits.map(
      (edit) => text.slice(0, edit.span.start).split('\n').at(-1) + edit.text,
    );
  expect(names(port, 'norby')).toMatchInlineSnapshot(`
    [
      "    labels: [Nørby, N.",
    ]
  `);
  expect(names(port, 'holm')).toMatchInlineSnapshot(`
    [
      "    is: The mayor.   # or was she?
        labels: [N.]",
    ]
  `);
  const below = port.replace(
    '    labels: [Nørby]\n',
    '    labels:\n      - Nørby   # Danish\n      - text: Nörby\n        use: deprecated\n',
  );
  expect(names(below, 'norby')).toMatchInlineSnapshot(`
    [
      "        use: deprecated
          - N.",
    ]
  `);
  expect(names(port.replace('labels: [Nørby]', 'labels:'), 'norby')).toMatchInlineSnapshot(`
    [
      "    labels: [N.]",
    ]
  `);
  const { edits } = addName(yaml(port), { entity: 'norby', name: 'Norbi', use: 'deprecated' });
  expect(edits[0]?.text).toBe(', { text: Norbi, use: deprecated }');
});

test('the first statement comes before what is only a comment', () => {
  expect(drawn(yaml(port), (file) => addStatement(file, wants)).slice(-260)).toMatchInlineSnapshot(
    `
    "ext: Norby, seen: true }
        labels: [Nørby]
        is: A town.⟦

    statements:
      wantsAPort:
        subject: holm
        text: wants a port
        quotes:
          - paragraph: 1
            exact: wants a port⟧

    # Passages that could become statements.
    # statements:
    → wantsAPort"
  `,
  );
  const more = `${port}statements:\n    wants:\n        subject: holm\n        text: wants it\n        quotes: []`;
  expect(
    drawn(yaml(more), (file) => addStatement(file, { ...wants, by: 'article', stance: 'plans' })).slice(-280),
  ).toMatchInlineSnapshot(`
    "ements:
        wants:
            subject: holm
            text: wants it
            quotes: []⟦
        wantsAPort:
            subject: holm
            text: wants a port
            by: article
            stance: plans
            quotes:
                - paragraph: 1
                  exact: wants a port⟧→ wantsAPort"
  `);
});

test('JSON is kept as it is set, comments too', () => {
  const text =
    '{\n\t"id": "port", // mine\n\t"entities": {\n\t\t"holm": { "kind": "person", "label": "Ada", "is": "X" },\n\t}\n}\n';
  expect(drawn(json(text), (file) => addEntity(file, { label: 'Jan', kind: 'person', is: 'Y' }))).toMatchInlineSnapshot(
    `
    "{
    	"id": "port", // mine
    	"entities": {
    		"holm": { "kind": "person", "label": "Ada", "is": "X" }⟦,
    		"jan": {
    			"kind": "person",
    			"label": "Jan",
    			"is": "Y"
    		}⟧,
    	}
    }
    → jan"
  `,
  );
  expect(drawn(json(text), (file) => addName(file, { entity: 'holm', name: 'Ada "H."' }))).toMatchInlineSnapshot(
    `
    "{
    	"id": "port", // mine
    	"entities": {
    		"holm": { "kind": "person", "label": "Ada", "is": "X"⟦, "labels": ["Ada \\"H.\\""]⟧ },
    	}
    }
    → holm"
  `,
  );
  expect(drawn(json(text), (file) => addStatement(file, wants))).toMatchInlineSnapshot(
    `
    "{
    	"id": "port", // mine
    	"entities": {
    		"holm": { "kind": "person", "label": "Ada", "is": "X" },
    	}⟦,
    	"statements": {
    		"wantsAPort": {
    			"subject": "holm",
    			"text": "wants a port",
    			"quotes": [
    				{
    					"paragraph": 1,
    					"exact": "wants a port"
    				}
    			]
    		}
    	}⟧
    }
    → wantsAPort"
  `,
  );
  expect(drawn(json('{"entities":{}}'), (file) => addEntity(file, { label: 'Jan' }))).toMatchInlineSnapshot(
    `"{"entities":{⟦ "jan": { "kind": null, "label": "Jan", "is": null } ⟧}}→ jan"`,
  );
});

test('line ends are those of the file', () => {
  const { edits } = addEntity(yaml(port.replaceAll('\n', '\r\n')), { label: 'Jan', kind: 'place', is: 'X' });
  expect(edits[0]?.text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('what cannot be done is refused, and says why', () => {
  const refusals = [
    drawn(yaml(port), (file) => addEntity(file, { label: 'Nørby' })),
    drawn(yaml(port), (file) => addName(file, { entity: 'norby', name: 'Ada Holm' })),
    drawn(yaml(port), (file) => addName(file, { entity: 'nobody', name: 'N.' })),
    drawn(yaml(port), (file) => addName(file, { entity: 'article', name: 'The story' })),
    drawn(yaml(port), (file) => addStatement(file, { ...wants, subject: 'nobody' })),
    drawn(yaml('id: [port'), (file) => addEntity(file, { label: 'Jan' })),
    drawn(yaml('id: &a port\nentities: {}\n'), (file) => addEntity(file, { label: 'Jan' })),
    drawn(yaml('entities: none\n'), (file) => addEntity(file, { label: 'Jan' })),
    drawn(yaml(''), (file) => addEntity(file, { label: 'Jan' })),
    drawn(json('{"id": }'), (file) => addEntity(file, { label: 'Jan' })),
  ];
  expect(refusals).toMatchInlineSnapshot(`
    [
      "It has “Nørby” already, as a name of “norby”.",
      "It has “Ada Holm” already, as a name of “holm”.",
      "It has no entity “nobody”.",
      "It does not write “article” down, which stands for the source; add it by hand.",
      "It has no entity “nobody”.",
      "It cannot be read as YAML.",
      "It has an anchor, an alias or a tag, which dossiers do not take.",
      "It has something else under “entities” than members.",
      "It is empty.",
      "It cannot be read as JSON (ValueExpected).",
    ]
  `);
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'Ada Holm',
    'yes',
    '12',
    'a: b',
    '# no',
    "it's",
    '"x"',
    '- y',
    'İbrahim',
    'two\nlines',
    'x\n\n',
    ' z',
    '|',
    '{a}',
  ),
);
const ids = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,6}$/);
const entity = fc.record(
  {
    kind: fc.constantFrom('person', 'place'),
    label: words,
    is: fc.option(words),
    labels: fc.array(words, { maxLength: 3 }),
  },
  { requiredKeys: ['kind', 'label', 'is'] },
);
const statement = fc.record({
  subject: ids,
  text: words,
  quotes: fc.array(fc.record({ paragraph: fc.nat(9), exact: words }), { minLength: 1, maxLength: 2 }),
});
const content = fc.record(
  {
    id: words,
    source: fc.record({ title: words, paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }) }),
    entities: fc.dictionary(ids, entity, { noNullPrototype: true, minKeys: 1, maxKeys: 4 }),
    statements: fc.dictionary(ids, statement, { noNullPrototype: true, maxKeys: 3 }),
  },
  { requiredKeys: ['id', 'source', 'entities'] },
);

/** Someone’s way of setting YAML: brackets here and there, comments, empty lines, texts in blocks. */
const yamlFile = fc
  .record({
    data: content,
    dice: fc.array(fc.nat(11), { minLength: 30, maxLength: 30 }),
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    crlf: fc.boolean(),
    cut: fc.boolean(),
  })
  .map(({ data, dice, indent, indentSeq, crlf, cut }): DataFile => {
    let rolled = 0;
    const roll = () => dice[rolled++ % dice.length] ?? 0;
    const document = new Document(data, { aliasDuplicateObjects: false });
    visit(document, (role, node) => {
      if (isCollection(node)) node.flow = roll() === 0;
      if (isPair(node) && isScalar(node.key)) {
        node.key.spaceBefore = roll() === 1;
        if (roll() === 2) node.key.commentBefore = ' a comment: { x';
      }
      if (role !== 'key' && isScalar(node) && typeof node.value === 'string') {
        if (roll() === 3) node.type = Scalar.BLOCK_LITERAL;
        if (roll() === 4) node.comment = ' and, here';
      }
    });
    const lineWidth = roll() > 6 ? 0 : 60;
    const text = document.toString({ indent, indentSeq, lineWidth, nullStr: roll() > 3 ? '' : 'null' });
    const ended = cut ? text.replace(/\n$/, '') : text;
    return yaml(crlf ? ended.replaceAll('\n', '\r\n') : ended);
  });

const jsonFile = fc
  .tuple(content, fc.constantFrom(undefined, 2, 4, '\t'), fc.boolean())
  .map(([data, unit, comments]) => {
    const text = JSON.stringify(data, undefined, unit);
    return json(comments ? text.replaceAll(/,\n/g, ', // and\n') : text);
  });

const read = ({
  text,
  language,
}: DataFile): { entities: Record<string, { labels?: unknown[] }>; statements?: object } =>
  language === 'yaml' ? parseYaml(text, { uniqueKeys: false }) : parseJsonc(text, [], { allowTrailingComma: true });

/** Only insertions were made, and reading the file gives what it gave and one thing more. */
function holds(file: DataFile, { edits }: DossierEdit, add: (data: ReturnType<typeof read>) => void): void {
  expect(edits.map(({ span }) => span.end - span.start)).toEqual([0]);
  const expected = read(file);
  add(expected);
  expect(read({ ...file, text: applyEdits(file.text, edits) })).toEqual(expected);
}

/** The file can be read at all: printers have mistakes, too. */
const isSound = (file: DataFile): boolean => {
  try {
    return typeof read(file).entities === 'object';
  } catch {
    return false;
  }
};

test.for([
  ['YAML', yamlFile],
  ['JSON', jsonFile],
] as const)('whatever the %s: nothing is lost, and one thing more is there', ([, files]) => {
  let refused = 0;
  let made = 0;
  fc.assert(
    fc.property(files.filter(isSound), words, words, fc.nat(), (file, name, text, pick) => {
      const owners = Object.keys(read(file).entities);
      const owner = owners[pick % owners.length] ?? '';
      const tries: (() => void)[] = [
        () => {
          const edit = addEntity(file, { label: name, kind: 'person', is: text });
          holds(file, edit, ({ entities }) =>
            Object.assign(entities, { [edit.id]: { kind: 'person', label: name, is: text } }),
          );
        },
        () => {
          holds(file, addName(file, { entity: owner, name }), ({ entities }) => {
            const one = entities[owner];
            if (one) one.labels = [...(one.labels ?? []), name];
          });
        },
        () => {
          const said = { subject: owner, text, quotes: [{ paragraph: 1, exact: name }] } as const;
          const edit = addStatement(file, said);
          holds(file, edit, (data) => {
            data.statements = { ...data.statements, [edit.id]: said };
          });
        },
      ];
      for (const one of tries) {
        try {
          one();
          made++;
        } catch (error) {
          if (!(error instanceof NotEditable)) throw error;
          if (!error.message.includes('already')) refused++;
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(refused / (made + refused)).toBeLessThan(0.02);
});
