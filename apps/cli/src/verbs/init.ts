/**
 * `brief init`: writes a configuration for the folder it runs in, made of what is there. It asks no more than has to be
 * decided by a person, and replaces nothing.
 */
import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { configNames, createResolver, isDossierName } from '@brief/config';
import { home } from '../addresses.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { Failure } from '../failure.ts';
import { createFile } from '../files/create.ts';
import { disk, pathInside, withSlashes } from '../files/disk.ts';
import { findFiles } from '../files/find.ts';
import { many } from '../reporters/report.ts';
import { createBreath } from '../run/breath.ts';
import { checkDrafts } from '../run/check-drafts.ts';
import { shownPath } from '../run/drafts.ts';
import { known } from '../run/in-force.ts';
import { print, tell } from '../terminal/output.ts';
import { isTerminal } from '../terminal/style.ts';
import { spellOut } from '../terminal/visible.ts';

const name = 'brief.config.jsonc';

export async function initVerb(args: Arguments): Promise<number> {
  const [word] = args.words;
  if (word !== undefined) {
    throw new Failure(`brief init is about the folder it runs in: cd ${spellOut(word)}, then brief init`);
  }
  const folder = process.cwd();
  const there = configNames.find((candidate) => lstatSync(join(folder, candidate), { throwIfNoEntry: false }));
  if (there !== undefined) {
    throw new Failure(
      `${there} is there already, and was left as it is. What holds for a draft: brief lint --print-config DRAFT`,
    );
  }
  const asks = !args.has('yes');
  if (asks && !((await isTerminal(0)) && (await isTerminal(2)))) {
    throw new Failure('brief init asks before it writes, and there is no terminal to ask on. To have it write: --yes');
  }

  const above = configAbove(folder);
  const dossiers = await dossiersIn(folder);
  if (dossiers.length > 0) tell(`Found ${many(dossiers.length, 'dossier')}: ${dossiers.map(spellOut).join(', ')}\n`);
  if (above !== undefined) tell(`${spellOut(above)} holds here so far; the new configuration extends it.\n`);
  if (asks && !(await agreed(`Write ${name} for this folder?`, true))) {
    tell('Nothing was written.\n');
    return 0;
  }
  const config = configFor({ dossiers, above, schema: schemaFor(folder) });
  createFile(join(folder, name), config, { force: false, shown: name });
  await print(`${name} is written.\n`);

  const { drafts, outcome } = await check([]);
  const findings = drafts.reduce((sum, draft) => sum + draft.findings.length, 0);
  await print(
    `${many(drafts.length, 'draft')} found, ${many(findings, 'finding')} in ${drafts.length === 1 ? 'it' : 'them'}.\n`,
  );
  for (const failure of outcome.failures) tell(`Error: ${failure}\n`);
  const isOld = findings > 0 && !existsSync('brief-suppressions.json');
  const suppresses =
    isOld &&
    (args.has('suppress-all') ||
      (asks && (await agreed('Suppress what is found today, so that only what is new is reported?', false))));
  if (suppresses) {
    const { baselineOf } = await import('../suppressions/baseline.ts');
    const baseline = baselineOf(
      linting(['suppress-all']),
      known.rules.map(({ id }) => id),
    );
    for (const note of baseline.apply(drafts).notes) await print(`${note}\n`);
  }
  await print(nextSteps({ drafts: drafts.length, dossiers: dossiers.length, suppresses, findings }));
  return outcome.failures.length > 0 ? 2 : 0;
}

/** As `brief lint` would find it, in this folder and with nothing else said. */
function check(flags: readonly string[]) {
  const fixing = { mode: 'none', diffs: [], apply() {} } as const;
  return checkDrafts(linting(flags), { rules: undefined, fixing, keepsText: false, memory: undefined });
}

function linting(flags: readonly string[]): Arguments {
  const given = ['no-error-on-unmatched-pattern', ...flags];
  return {
    verb: 'lint',
    named: true,
    words: [],
    has: (flag) => given.includes(flag),
    value: () => undefined,
    values: () => [],
  };
}

async function dossiersIn(folder: string): Promise<readonly string[]> {
  const found = await findFiles([], {
    folder,
    resolver: createResolver(disk, known),
    breath: createBreath(),
    mayFindNothing: true,
    wanted: { noun: 'dossier', endings: '.dossier.yaml', isName: isDossierName },
    show: (path) => shownPath(folder, path),
  });
  return found.targets.map(({ path }) => pathInside(folder, path) ?? path);
}

function configAbove(folder: string): string | undefined {
  for (let at = dirname(folder); ; at = dirname(at)) {
    const found = configNames.map((candidate) => join(at, candidate)).find((file) => existsSync(file));
    if (found !== undefined) return withSlashes(relative(folder, found));
    if (dirname(at) === at) return undefined;
  }
}

/** The one that is installed is of the same version. */
function schemaFor(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, 'node_modules/@brief/cli/schema/brief.config.schema.json');
    if (existsSync(file)) {
      const path = withSlashes(relative(folder, file));
      return path.startsWith('.') ? path : `./${path}`;
    }
    if (dirname(at) === at) return `${home}/raw/main/apps/cli/schema/brief.config.schema.json`;
  }
}

interface Findings {
  readonly dossiers: readonly string[];
  readonly above: string | undefined;
  readonly schema: string;
}

function configFor({ dossiers, above, schema }: Findings): string {
  // Those in this folder and in “dossiers” are found without being named, and so are those that come later.
  const isFound = dossiers.every((path) => /^(?:dossiers\/)?[^/]+$/.test(path));
  const list = dossiers.map((path) => `    ${JSON.stringify(path)}`).join(',\n');
  return `{
  // For editors: what can stand here, and what it means.
  "$schema": ${JSON.stringify(schema)},
${above === undefined ? '' : `  "extends": ${JSON.stringify(above)},\n`}
${
  isFound
    ? `  // The dossiers in force are those of this folder and of “dossiers” in it (*.dossier.yaml); without any, the built-in
  // one. Others are named so: "dossiers": ["sources/port.dossier.yaml"]
`
    : `  "dossiers": [\n${list}\n  ],\n`
}
  // A rule is off, info, warning or error. brief rules lists them, brief explain RULE tells more about one.
  "rules": {},

  // What is no draft, in the manner of .gitignore: "archive/", "CHANGELOG.md".
  "ignores": []
}
`;
}

function nextSteps(here: { drafts: number; dossiers: number; suppresses: boolean; findings: number }): string {
  const steps: (readonly [command: string, about: string])[] = [
    ['brief lint', here.drafts === 0 ? 'when there are drafts: check them' : 'see what is found'],
  ];
  if (here.findings > 0 && !here.suppresses) {
    steps.push(['brief lint --fix', 'put right what can safely be put right']);
    steps.push(['brief lint --suppress-all', 'or leave old drafts alone, and hear of what is new']);
  }
  if (here.suppresses) steps.push(['brief lint --max-warnings 0', 'in CI: nothing new comes in']);
  if (here.dossiers === 0) steps.push(['brief dossier new ARTICLE', 'make a dossier of an article of your own']);
  else steps.push(['brief dossier check', 'look through the dossiers']);
  const width = Math.max(...steps.map(([command]) => command.length));
  return `\nNext:\n${steps.map(([command, about]) => `  ${command.padEnd(width)}  ${about}\n`).join('')}`;
}

/** No answer at all is no. */
async function agreed(question: string, otherwise: boolean): Promise<boolean> {
  const { createInterface } = await import('node:readline');
  tell(`${question} ${otherwise ? '[Y/n]' : '[y/N]'} `);
  // Not as a terminal: so Ctrl-C stays what it is everywhere.
  const lines = createInterface({ input: process.stdin, terminal: false });
  const answer = await new Promise<string | undefined>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(undefined));
  });
  lines.close();
  if (answer === undefined) return false;
  return answer.trim() === '' ? otherwise : /^y(?:es)?$/i.test(answer.trim());
}
