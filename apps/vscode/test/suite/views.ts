/** The side bar: entities with their mentions, the source with the passages a draft uses. */
import { commands, type TreeItem } from 'vscode';
import type { EntityNode } from '../../src/entities-view.ts';
import { draw, extension, findings, untitled } from './editor.ts';
import { equal, includes, test, until } from './harness.ts';

test('lists the entities by kind, with their mentions in the draft', async () => {
  await untitled('Kalın leads MİT. MİT looks to Libya, and Kalın to MİT.\n');
  await until('the mentions', async () => (await rows()).some((row) => row.includes('3 mentions')), rows);
  const all = await rows();
  includes(all, 'People 1 of 1');
  includes(all, '  İbrahim Kalın 2 mentions');
  includes(all, '  MİT 3 mentions');
  includes(all, '  Libya 1 mention');
  includes(all, '  Iraq');
});

test('shows only what the draft names, when asked to', async () => {
  await untitled('Kalın leads MİT.\n');
  await commands.executeCommand('brief.entities.showNamed');
  try {
    await until(
      'the short list',
      async () =>
        (await rows()).join('|') === 'People 1 of 1|  İbrahim Kalın 1 mention|Organizations 1 of 10|  MİT 1 mention',
      rows,
    );
  } finally {
    await commands.executeCommand('brief.entities.showAll');
  }
});

test('goes from mention to mention, around the end', async () => {
  const { document, editor } = await untitled('│MİT is in Ankara. MİT looks to Libya.\n');
  await findings(document).catch(() => []);
  const seen: string[] = [];
  for (let step = 0; step < 3; step++) {
    await commands.executeCommand('brief.nextMention');
    seen.push(draw(document, [editor.selection]));
  }
  equal(seen, [
    'MİT is in Ankara. ⟦MİT⟧ looks to Libya.\n',
    '⟦MİT⟧ is in Ankara. MİT looks to Libya.\n',
    'MİT is in Ankara. ⟦MİT⟧ looks to Libya.\n',
  ]);
});

test('marks the passages of the source that the draft uses', async () => {
  const { source } = extension().exports;
  await untitled('MİT has led operations in Libya.\n');
  await commands.executeCommand('brief.source.focus');
  const marked = await until('marked passages', () => {
    const pieces = source.articles.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.pieces));
    const used = pieces.filter(({ passage }) => passage !== undefined).map(({ text }) => text);
    return used.length > 0 && used;
  });
  includes(marked.join('\n'), 'Libya');
  const told = source.articles[0]?.paragraphs.filter(({ use }) => use === 'some' || use === 'all');
  includes(told?.map(({ number }) => number).join(' ') ?? '', '3');
  equal(source.articles[0]?.title, 'Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension');
});

/** The tree as lines of text. */
async function rows(): Promise<string[]> {
  const { entities } = extension().exports;
  const list = async (node: EntityNode | undefined, indent: string): Promise<string[]> => {
    const children = await entities.getChildren(node);
    const lines = await Promise.all(
      children.map(async (child) => [
        indent + inWords(entities.getTreeItem(child)),
        ...(await list(child, `${indent}  `)),
      ]),
    );
    return lines.flat();
  };
  return list(undefined, '');
}

function inWords({ label, description }: TreeItem): string {
  return [label, description].filter(Boolean).join(' ');
}

test('sets the draft and its source side by side', async () => {
  const { coverage } = extension().exports;
  await untitled('MİT reports to the President of Türkiye.\n');
  await commands.executeCommand('brief.showCoveragePage');
  const page = await until('the page', () => coverage.html);
  includes(page, 'of Ankara Strengthens the Role of Intelligence');
});
