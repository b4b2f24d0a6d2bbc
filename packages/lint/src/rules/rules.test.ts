/** Every rule against its own examples. A rule whose examples do not hold is wrong, or its page would be. */
import { readdirSync } from 'node:fs';
import { mitPriorities } from '@brief/core';
import { describe, expect, it } from 'vitest';
import { fixAll, lintText, prepare, type Rule, resolveSettings } from '../index.ts';
import { rules } from './index.ts';

const knowledge = prepare([mitPriorities]);

/** The rule's own findings; the other rules run too, for rules that look at what the others found. */
function findingsOf(rule: Rule, text: string) {
  const { findings, errors } = lintText(text, knowledge, settingsFor(rule));
  expect(errors).toEqual([]);
  return findings.filter((finding) => finding.rule === rule.id);
}

const settingsFor = (rule: Rule) =>
  resolveSettings([{ rules: { [rule.id]: rule.level === 'off' ? 'warning' : rule.level } }]);

/** Fixes by this rule alone, but for a rule that needs the others. */
const fixedBy = (rule: Rule, text: string) =>
  fixAll(text, knowledge, rule.last ? onlyDirectives : settingsFor(rule), rule.last ? rules : [rule]);

const onlyDirectives = resolveSettings([
  {
    rules: {
      ...Object.fromEntries(rules.map(({ id }) => [id, 'warning'])),
      'first-mention': 'off',
      'used-directive': 'warning',
    },
  },
]);

/** Finding marks put into the text: ⟦so⟧. */
function drawn(text: string, findings: ReturnType<typeof findingsOf>): string {
  let out = '';
  let done = 0;
  for (const { span } of findings) {
    out += `${text.slice(done, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    done = span.end;
  }
  return out + text.slice(done);
}

const plain = (marked: string): string => marked.replace(/[⟦⟧]/g, '');

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.good.map(({ text }) => [text]))('finds nothing in %j', (text) => {
    expect(drawn(text, findingsOf(rule, text))).toBe(text);
  });

  it.each(rule.bad.map((example) => [example.text, example] as const))('finds %j', (marked, { message }) => {
    const text = plain(marked);
    const findings = findingsOf(rule, text);
    expect(drawn(text, findings)).toBe(marked);
    if (message !== undefined) expect(findings[0]?.message).toBe(message);
  });

  const fixable = rule.bad.flatMap(({ text, fixed }) => (fixed === undefined ? [] : [[text, fixed] as const]));
  it.runIf(fixable.length > 0).each(fixable)('fixes %j', (marked, fixed) => {
    const result = fixedBy(rule, plain(marked));
    expect(result.text).toBe(fixed);
    expect(fixedBy(rule, result.text).text).toBe(result.text);
    expect(findingsOf(rule, result.text)).toEqual([]);
  });

  const rest = rule.bad.flatMap(({ text, fixed }) => (fixed === undefined ? [[plain(text)] as const] : []));
  it.runIf(rest.length > 0).each(rest)('leaves %j as it is', (text) => {
    expect(fixedBy(rule, text).text).toBe(text);
  });

  it('says what it is for', () => {
    expect(rule.summary).toMatch(/^\p{Lu}.*\.$/u);
    expect(rule.why.length).toBeGreaterThan(100);
    expect(rule.good.length).toBeGreaterThan(2);
    expect(rule.bad.length).toBeGreaterThan(2);
    const offers = rule.bad.flatMap(({ text }) => findingsOf(rule, plain(text)));
    const kinds = offers.map(({ fix, suggestions }) => (fix ? 'fix' : suggestions?.length ? 'suggestion' : 'none'));
    expect(kinds).toContain(rule.repairs);
  });
});

it('has one file for each rule, and the list has them all in order', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !/^index\.ts$|\.test\.ts$/.test(file));
  expect(rules.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
});

it('never tells to write what is there', () => {
  for (const rule of rules) {
    for (const { text } of rule.bad) {
      for (const { message, fix } of findingsOf(rule, plain(text))) {
        const names = [...message.matchAll(/“([^”]*)”/g)].map(([, name]) => name);
        expect(new Set(names).size).toBe(names.length);
        if (fix) expect(plain(text).slice(fix.span.start, fix.span.end)).not.toBe(fix.text);
      }
    }
  }
});
