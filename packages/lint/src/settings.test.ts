import { describe, expect, test } from 'vitest';
import { checkSettings, type Rule, resolveSettings } from './index.ts';

const rule = (id: string, options?: Rule['options']): Rule => ({
  id,
  summary: '',
  why: '',
  level: 'info',
  repairs: 'none',
  good: [],
  bad: [],
  check: () => [],
  ...(options && { options }),
});
const rules = [
  rule('plain-rule'),
  rule('rule-with-options', {
    depth: { summary: '', default: 2 },
    strict: { summary: '', default: false },
    words: { summary: '', default: ['a'] },
    style: { summary: '', default: 'short' },
  }),
];

describe('resolving', () => {
  const resolve = (...layers: object[]) => Object.fromEntries(resolveSettings(layers, rules).rules);
  const defaults = { depth: 2, strict: false, words: ['a'], style: 'short' };

  test('without settings every rule is as it says itself', () => {
    expect(resolve()).toEqual({
      'plain-rule': { level: 'info', options: {} },
      'rule-with-options': { level: 'info', options: defaults },
    });
  });

  test('a later layer wins; a level alone keeps the options', () => {
    const settings = resolve(
      { rules: { 'rule-with-options': ['error', { depth: 5, strict: true }] } },
      { rules: { 'rule-with-options': ['warning', { depth: 7 }] } },
      { rules: { 'rule-with-options': 'info' } },
    );
    expect(settings['rule-with-options']).toEqual({ level: 'info', options: { ...defaults, depth: 7, strict: true } });
  });

  test('what is wrong is left out', () => {
    const settings = resolve({
      rules: { 'plain-rule': 'loud', 'rule-with-options': ['off', { depth: 'deep', other: 1 }] },
    });
    expect(settings).toEqual({
      'plain-rule': { level: 'info', options: {} },
      'rule-with-options': { level: 'off', options: defaults },
    });
  });
});

describe('checking', () => {
  test.each([
    [{ 'plain-rule': 'error', 'rule-with-options': ['off', { words: [], style: '' }] }, []],
    [{ 'plain-rul': 'off' }, ['/rules/plain-rul: There is no rule "plain-rul". Did you mean "plain-rule"?']],
    [{ 'a/b~c': 'off' }, ['/rules/a~1b~0c: There is no rule "a/b~c".']],
    [
      { toString: 'off', ['__proto__']: 'off' },
      ['/rules/toString: There is no rule "toString".', '/rules/__proto__: There is no rule "__proto__".'],
    ],
    [
      { 'plain-rule': 'warn' },
      ['/rules/plain-rule: "plain-rule" takes a level (off, info, warning, error) or [level, options], not "warn".'],
    ],
    [
      { 'plain-rule': 'eror' },
      [
        '/rules/plain-rule: "plain-rule" takes a level (off, info, warning, error) or [level, options], not "eror". Did you mean "error"?',
      ],
    ],
    [
      { 'plain-rule': [2] },
      ['/rules/plain-rule/0: "plain-rule" takes a level (off, info, warning, error) or [level, options], not 2.'],
    ],
    [{ 'plain-rule': ['off', { x: 1 }] }, ['/rules/plain-rule/1/x: "plain-rule" has no options.']],
    [
      { 'plain-rule': ['off', [], 3] },
      [
        '/rules/plain-rule/1: The options of "plain-rule" are an object, not a list.',
        '/rules/plain-rule/2: "plain-rule" takes [level, options] and nothing more.',
      ],
    ],
    [
      { 'rule-with-options': ['info', { dept: 1, depth: '1', strict: null, words: [1], style: {}, toString: 1 }] },
      [
        '/rules/rule-with-options/1/dept: "rule-with-options" has no option "dept". Did you mean "depth"?',
        '/rules/rule-with-options/1/depth: "depth" of "rule-with-options" is a number, not "1".',
        '/rules/rule-with-options/1/strict: "strict" of "rule-with-options" is true or false, not null.',
        '/rules/rule-with-options/1/words: "words" of "rule-with-options" is a list of texts, not a list.',
        '/rules/rule-with-options/1/style: "style" of "rule-with-options" is a text, not an object.',
        '/rules/rule-with-options/1/toString: "rule-with-options" has no option "toString".',
      ],
    ],
    [[], ['/rules: "rules" is an object of rule ids, not a list.']],
    [null, ['/rules: "rules" is an object of rule ids, not null.']],
  ])('%j', (data, expected) => {
    expect(checkSettings(data, rules).map(({ path, message }) => `${path}: ${message}`)).toEqual(expected);
  });
});
