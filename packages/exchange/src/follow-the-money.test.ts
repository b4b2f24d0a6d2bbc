import { createHash } from 'node:crypto';
import { defaultModel, Model } from '@alephdata/followthemoney';
import { expect, test } from 'vitest';
import { builtIn, dossiers, hostile } from '../test/dossiers.ts';
import { type FtmEntity, toFollowTheMoney, toFollowTheMoneyStatements } from './follow-the-money.ts';

const model = new Model(defaultModel);

const linesOf = <T>(text: string): readonly T[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test.for(dossiers)('%s fits FollowTheMoney’s own model', ([, dossier]) => {
  const entities = linesOf<FtmEntity>(toFollowTheMoney(dossier));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  expect(byId.size).toBe(entities.length);

  for (const { id, schema: name, properties } of entities) {
    // What the tools written in Python accept as an id.
    expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
    const schema = model.getSchema(name);
    expect(schema.abstract).toBe(false);
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(schema.required));
    for (const [key, values] of Object.entries(properties)) {
      // Throws for a property that the schema has not.
      const property = schema.getProperty(key);
      expect(values).toEqual([...new Set(values.filter((value) => typeof value === 'string' && value !== ''))]);
      if (property.type.name !== 'entity') continue;
      for (const value of values) {
        const target = byId.get(value);
        expect(target, `${name}.${key}`).toBeDefined();
        expect(model.getSchema(target?.schema ?? '').isA(property.getRange())).toBe(true);
      }
    }
    // The library reads it.
    expect(model.getEntity({ id, schema: name, properties: { ...properties } as never }).id).toBe(id);
  }
});

test('links carry who says so, the words and the doubts', () => {
  const entities = linesOf<FtmEntity>(toFollowTheMoney(builtIn));
  const link = entities.find(({ properties }) => properties['recordId']?.includes('fetoCoup'));

  expect(link).toMatchObject({
    schema: 'UnknownLink',
    properties: {
      role: ['is considered responsible for'],
      status: ['considers', 'contested'],
      description: [
        'FETÖ is considered responsible for attempted coup in 2016 (Türkiye’s authorities, a view; contested)',
      ],
      summary: [
        '¶5: “FETÖ – the Hizmet movement, which Türkiye’s authorities consider responsible for the attempted coup in 2016”',
      ],
      startDate: ['2016'],
      endDate: ['2016'],
    },
  });
});

test('a concept is no thing: what is said of it is a note about the others', () => {
  const schemata = linesOf<FtmEntity>(toFollowTheMoney(hostile)).map(({ schema }) => schema);
  expect(schemata).toEqual(['Article', 'Organization', 'Position', 'UnknownLink', 'Note']);
});

test('wrong and weak names are weak aliases', () => {
  const kalin = linesOf<FtmEntity>(toFollowTheMoney(builtIn)).find(({ schema }) => schema === 'Person');
  expect(kalin?.properties).toMatchObject({
    name: ['İbrahim Kalın'],
    alias: ['Kalın'],
    weakAlias: expect.arrayContaining(['Ibrahim Kalin', 'Kalin']),
  });
});

test('statements say the same, value by value', () => {
  const entities = linesOf<FtmEntity>(toFollowTheMoney(builtIn));
  const statements = linesOf<Record<string, string>>(toFollowTheMoneyStatements(builtIn));
  const values = entities.flatMap(({ properties }) => Object.values(properties).flat());

  expect(statements).toHaveLength(entities.length + values.length);
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
});

test('a statement’s id is the one that FollowTheMoney’s own tools make', () => {
  const [first] = linesOf<Record<string, string>>(toFollowTheMoneyStatements(hostile));
  const { id, dataset, entity_id, prop, value } = first ?? {};
  expect(id).toBe(createHash('sha1').update(`${dataset}.${entity_id}.${prop}.${value}`).digest('hex'));
});
