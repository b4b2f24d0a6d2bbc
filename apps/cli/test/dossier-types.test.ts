/** The modules that `brief dossier types` makes are compiled by the workspace's compiler and run, as a program's would be. */
import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Workspace, workspace } from './brief.ts';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const bridge = `id: bridge
source:
  title: A bridge for Norby
  published: 2026-05-03
  paragraphs:
    0: A bridge for Norby
    1: The mayor, Jan Berg, wants a bridge. The mayor reports to nobody.
entities:
  berg:
    kind: person
    label: Jan Berg
    is: The mayor of Norby.
    labels: [Berg]
  lund:
    kind: person
    label: Eva Lund
    is: Somebody else.
  mayor:
    kind: role
    label: mayor of Norby
    is: The office.
  norby:
    kind: place
    label: Norby
    is: A town.
statements:
  is:
    subject: berg
    predicate: holdsRole
    object: mayor
    quotes: [{ paragraph: 1, exact: 'The mayor, Jan Berg' }]
  office:
    subject: mayor
    predicate: roleIn
    object: norby
    quotes: [{ paragraph: 0, exact: A bridge for Norby }]
  wants:
    subject: berg
    text: wants a bridge
    quotes: [{ paragraph: 1, exact: wants a bridge }]
`;

/** A folder in which `@brief/core` is installed, and programs are ES modules. */
function program(files: Readonly<Record<string, string>>): Workspace {
  const made = workspace({
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({
      extends: root('tsconfig.base.json'),
      compilerOptions: { types: [], typeRoots: [] },
      include: ['*.ts'],
    }),
    'bridge.dossier.yaml': bridge,
    ...files,
  });
  mkdirSync(made.at('node_modules/@brief'), { recursive: true });
  symlinkSync(root('packages/core'), made.at('node_modules/@brief/core'), 'junction');
  return made;
}

const compile = ({ path }: Workspace) => answer(root('node_modules/.bin/tsc'), ['-p', path]);
const run = ({ at }: Workspace, file: string) => answer(process.execPath, [at(file)]);

/** What a program says, its errors too. */
function answer(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, args, (_, out, err) => resolve(out + err));
  });
}

const proof = `
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(_proof?: T): void => {};
`;

const typed = (from: string) => `
import { type Dossier } from '@brief/core';
import { bridge, entities, people, places, roles, source, statements } from '${from}';
${proof}
holds<Equal<typeof bridge.id, 'bridge'>>();
holds<Equal<typeof source.title, 'A bridge for Norby'>>();
holds<Equal<typeof people.berg.label, 'Jan Berg'>>();
holds<Equal<typeof people.berg.is, 'The mayor of Norby.'>>();
holds<Equal<(typeof people.berg.holdsRole)[0]['label'], 'mayor of Norby'>>();
holds<Equal<typeof roles.mayor.roleIn.label, 'Norby'>>();
holds<Equal<(typeof places.norby.hasRole)[0]['heldBy'][0]['label'], 'Jan Berg'>>();
holds<Equal<(typeof people.berg.stated.holdsRole)[0]['id'], 'is'>>();
holds<Equal<(typeof people.berg.statements)[number]['id'], 'is' | 'wants'>>();
holds<Equal<(typeof entities.article.said)[number]['id'], 'is' | 'office' | 'wants'>>();
holds<Equal<typeof statements.wants.text, 'wants a bridge'>>();
holds<Equal<(typeof statements.is.quotes)[0]['exact'], 'The mayor, Jan Berg'>>();
holds<Equal<typeof statements.is.speaker.id, 'article'>>();
holds<Equal<(typeof people)[number]['id'], 'berg' | 'lund'>>();
holds<Equal<ReturnType<typeof bridge.paragraph<0>>, 'A bridge for Norby'>>();
export const asData: Dossier = bridge;
// @ts-expect-error an entity that is not there
entities.holm;
// @ts-expect-error the same, by method
() => bridge.entity('holm');
// @ts-expect-error one of another kind
people.mayor;
// @ts-expect-error a statement that is not there
statements.reports;
// @ts-expect-error a relation that is not stated of this entity
people.lund.holdsRole;
// @ts-expect-error nor from this end
people.berg.heldBy;
// @ts-expect-error a relation that no member of the list has
() => people.map((person) => person.authored);
// @ts-expect-error lists are not to be changed
() => people.push(people.berg);
// @ts-expect-error a paragraph that is not there
() => bridge.paragraph(2);
// @ts-expect-error a kind that no entity has
() => bridge.ofKind('region').africa;

const [role] = people.berg.holdsRole;
const said = people.map((person) => [person.label, person.holdsRole?.[0].roleIn.label ?? 'nowhere'].join(': '));
const [quote] = statements.wants.quotes;
const { start, end } = bridge.placeOf(quote);
globalThis.console.log([role.label, ...said, bridge.paragraph(1).slice(start, end)].join('; '));
`;

const console = 'declare global { var console: { log(words: string): void } }\n';
const printed = 'mayor of Norby; Jan Berg: Norby; Eva Lund: nowhere; wants a bridge\n';

test('a program that imports the TypeScript knows every id, relation and word, and walks in them', async () => {
  const made = program({ 'program.ts': `${console}${typed('./bridge.ts')}` });
  expect(await made.run(['dossier', 'types', 'bridge.dossier.yaml', '-o', 'bridge.ts'])).toEqual({
    code: 0,
    err: '',
    out: 'bridge.ts is written: “bridge”, 5 entities, 3 statements.\n',
  });
  expect(await compile(made)).toBe('');
  expect(await run(made, 'program.ts')).toBe(printed);
});

test('JavaScript and its declarations give the same', async () => {
  const made = program({ 'program.ts': `${console}${typed('./bridge.js')}` });
  expect(await made.run(['dossier', 'types', 'bridge.dossier.yaml', '-o', 'bridge.js'])).toEqual({
    code: 0,
    err: '',
    out: 'bridge.js is written: “bridge”, 5 entities, 3 statements.\nbridge.d.ts is written: the types of bridge.js.\n',
  });
  // What stands in declarations is looked at only where it is asked for.
  made.write('tsconfig.json', made.text('tsconfig.json').replace('"types"', '"skipLibCheck":false,"types"'));
  expect(await compile(made)).toBe('');
  expect(await run(made, 'program.ts')).toBe(printed);
});

test('a module for require, and the way by the name of the declarations', async () => {
  const made = program({ 'program.cjs': "console.log(require('./bridge.cjs').people.berg.label);" });
  const { out } = await made.run(['dossier', 'types', 'bridge.dossier.yaml', '-o', 'bridge.d.cts']);
  expect(out).toMatch(/^bridge\.cjs is written: .*\nbridge\.d\.cts is written: /);
  expect(made.text('bridge.cjs')).toContain("require('@brief/core')");
  expect(made.text('bridge.d.cts')).toContain('export declare const bridge: Bridge;');
});

test('a mistake in a program is told in the words of the dossier', async () => {
  const made = program({
    'program.ts': "import { people } from './bridge.ts';\nexport const x = people.berg.hasRole;\n",
  });
  await made.run(['dossier', 'types', 'bridge.dossier.yaml', '-o', 'bridge.ts']);
  expect((await compile(made)).replaceAll(/^.*?(?=program\.ts)/gm, '')).toMatchInlineSnapshot(`
    "program.ts(2,30): error TS2339: Property 'hasRole' does not exist on type 'DeclaredEntity<BridgeContent, "berg">'.
    "
  `);
});

test('a large dossier is typed by id, and its lists hold entities like any other', async () => {
  const people = Array.from({ length: 600 }, (_, at) => [
    `p${at}`,
    { kind: 'person', label: `P ${at}`, is: `No. ${at}.` },
  ]);
  const large = {
    id: 'large',
    source: { title: 'T', published: '2026-01-01', paragraphs: ['T', 'P 1 leads.'] },
    entities: { ...Object.fromEntries(people), head: { kind: 'role', label: 'head', is: 'A role.' } },
    statements: {
      leads: { subject: 'p1', predicate: 'holdsRole', object: 'head', quotes: [{ paragraph: 1, exact: 'P 1 leads' }] },
    },
  };
  const made = program({
    'large.dossier.json': JSON.stringify(large),
    'program.ts': `import { entities, people, roles } from './large.ts';
${proof}
holds<Equal<(typeof people.p1.holdsRole)[0]['label'], 'head'>>();
holds<Equal<(typeof roles.head.heldBy)[0]['label'], 'P 1'>>();
// @ts-expect-error not stated of this one
people.p2.holdsRole;
// @ts-expect-error not there
people.p600;
export const roleOf = entities.map((one) => one.holdsRole?.[0]?.label);
`,
  });
  const { out, err } = await made.run(['dossier', 'types', 'large.dossier.json', '-o', 'large.ts']);
  expect(out).toBe('large.ts is written: “large”, 602 entities, 1 statement.\n');
  expect(err).toMatch(/^Note: in so large a dossier/);
  expect(await compile(made)).toBe('');
});

test('--check says what is no longer what its dossier says, and writes nothing', async () => {
  const made = workspace({ 'bridge.dossier.yaml': bridge });
  const check = ['dossier', 'types', 'bridge.dossier.yaml', '-o', 'bridge.js', '--check'];
  const stale = (...files: string[]) => ({
    code: 1,
    err: '',
    out: `${files.map((file) => `${file} is not what its dossier says.\n`).join('')}To have it made again: brief dossier types bridge.dossier.yaml -o bridge.js\n`,
  });
  expect(await made.run(check)).toEqual(stale('bridge.js', 'bridge.d.ts'));
  expect(made.list()).toEqual(['bridge.dossier.yaml']);

  await made.run(check.slice(0, -1));
  expect(await made.run(check)).toEqual({ code: 0, err: '', out: '' });
  made.write('bridge.js', made.text('bridge.js').replaceAll('\n', '\r\n'));
  expect(await made.run(check)).toMatchObject({ code: 0 });

  made.write('bridge.dossier.yaml', bridge.replace('A town.', 'A village.'));
  expect(await made.run(check)).toEqual(stale('bridge.js', 'bridge.d.ts'));
  expect(await made.run([...check, '--no-exit-code'])).toMatchObject({ code: 0 });
  expect((await made.run(check.slice(0, -1))).out).toMatch(/^bridge\.js is written.*\nbridge\.d\.ts is written/);
  expect((await made.run(check.slice(0, -1))).out).toMatch(/^bridge\.js is up to date/);
});

test('several dossiers go into a folder, and what is in force needs no name', async () => {
  const made = workspace({
    'dossiers/bridge.dossier.yaml': bridge,
    'dossiers/tunnel.dossier.yaml': bridge.replace('id: bridge', 'id: ../tunnel'),
  });
  const { code, out } = await made.run(['dossier', 'types', '-o', 'src/']);
  expect({ code, out }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "out": "src/bridge.ts is written: “bridge”, 5 entities, 3 statements.
    src/tunnel.ts is written: “../tunnel”, 5 entities, 3 statements.
    ",
    }
  `);
  expect(made.list('src')).toEqual(['bridge.ts', 'tunnel.ts']);
  const both = ['dossier', 'types', 'dossiers/bridge.dossier.yaml', 'dossiers/tunnel.dossier.yaml'];
  expect(await made.run(both)).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "Error: Several dossiers need a folder: brief dossier types … -o FOLDER/ writes a file for each.
    ",
      "out": "",
    }
  `);
  expect((await made.run([...both, '-o', 'x.ts'])).err).toMatchInlineSnapshot(`
    "Error: x.ts has room for one dossier: brief dossier types … -o FOLDER/ writes a file for each.
    "
  `);
});

test('without a file it is printed, and what is refused leaves things as they are', async () => {
  const made = workspace({ 'bridge.dossier.yaml': bridge, 'bridge.ts': '// my own\n' });
  const types = (...args: string[]) => made.run(['dossier', 'types', 'bridge.dossier.yaml', ...args]);
  expect((await types()).out).toMatch(/^\/\/ Made by `brief dossier types` from the dossier "bridge"\./);
  expect((await types('-o', 'bridge.ts')).err).toMatchInlineSnapshot(`
    "Error: bridge.ts is there already, was not made by brief dossier types, and was left as it is. For another name: -o FILE. To replace it: --force
    "
  `);
  expect(made.text('bridge.ts')).toBe('// my own\n');
  expect((await types('-o', 'bridge.cts')).err).toMatchInlineSnapshot(`
    "Error: What should bridge.cts be? A module for TypeScript ends in .ts, one for JavaScript in .js, .mjs or .cjs, a folder in “/”.
    "
  `);
  expect((await types('--check')).err).toMatchInlineSnapshot(`
    "Error: --check needs the file to look at: brief dossier types [ID or FILE] -o FILE --check
    "
  `);
  expect((await types('-o', 'bridge.ts', '--force')).code).toBe(0);
  expect(made.text('bridge.ts')).toMatch(/^\/\/ Made by/);
  made.write('bridge.dossier.yaml', bridge.replace('object: mayor', 'object: mayr'));
  expect(await types('-o', 'other.ts')).toMatchInlineSnapshot(`
    {
      "code": 2,
      "err": "bridge.dossier.yaml:30:13: Expected the id of a role; found “mayr”. Did you mean “mayor”?
    Error: A dossier cannot be used; nothing was checked. More about it: brief dossier check
    ",
      "out": "",
    }
  `);
});
