import { validate } from '@probelabs/maid';
import { parse } from '@ts-graphviz/ast';
import { expect, test } from 'vitest';
import { builtIn, dossiers, hostile } from '../test/dossiers.ts';
import { toDot } from './dot.ts';
import { toMermaid } from './mermaid.ts';

test.for(dossiers)('%s is a Mermaid flowchart', ([, dossier]) => {
  const { type, errors } = validate(toMermaid(dossier));
  expect(type).toBe('flowchart');
  expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.for(dossiers)('%s is a graph in DOT', ([, dossier]) => {
  const related = dossier.statements.filter(({ object }) => object !== undefined);
  const [graph] = parse(toDot(dossier)).children;
  if (graph?.type !== 'Graph') throw new Error('no graph');
  const parts = graph.children.map(({ type }) => type);

  const pairs = new Set(related.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`));
  expect(parts.filter((type) => type === 'Edge')).toHaveLength(pairs.size);
  const ends = new Set(related.flatMap(({ subject, object }) => [subject, object]));
  expect(parts.filter((type) => type === 'Node')).toHaveLength(ends.size);
});

test('arrows say the relation, where the source has it, and whose view it is', () => {
  expect(toMermaid(builtIn)).toContain('-.->|is considered responsible for, ¶5, Türkiye’s authorities, contested|');
  expect(toDot(builtIn)).toContain(
    '"feto" -> "coup2016" [label="is considered responsible for (¶5)", tooltip="¶5 “FETÖ – the Hizmet movement, which Türkiye’s authorities consider responsible for the attempted coup in 2016” (Türkiye’s authorities, a view; contested)", style=dashed]',
  );
});

test('what is markup to Mermaid is text', () => {
  const [, , , , node] = toMermaid(hostile).split('\n');
  expect(node).toBe(
    '  n1["one =1+1 #34;]) --#62; x; #60;/script#62;#60;/title#62;#60;img src=x onerror=alert(1)#62; #92;#34; #92;N %% #35;quot; #38;lt;b#38;gt; #123;#123;%#125;#125; | #96; \u202e ]]#62;"]:::organization',
  );
});
