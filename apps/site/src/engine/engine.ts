/**
 * What the playground asks of Brief: dossiers in, a draft in, and what the page shows out. Everything that goes in and
 * comes out is plain data, because a worker stands between. It knows no page, no files and no messages.
 */
import { type Dossier, mitPriorities } from '@brief/core';
import { readDossier } from '@brief/dossier-files';
import { hover, type View } from '@brief/language-service';
import { analyse, type Draft, defaultSettings, fixAll, type Knowledge, lineIndex, lint, prepare } from '@brief/lint';
import { actionsOf } from './actions.ts';
import { articleOf } from './article.ts';
import type { Checked, Engine, GivenFile, Opened, ShownFinding } from './protocol.ts';

export function createEngine(): Engine {
  let knowledge: Knowledge = prepare([mitPriorities]);
  let view: View = viewOf('', knowledge);

  return {
    openBuiltIn() {
      knowledge = prepare([mitPriorities]);
      return opened([mitPriorities], []);
    },
    async openFiles(files) {
      const dossiers = files.filter(({ name }) => /\.(ya?ml|json)$/i.test(name));
      if (dossiers.length === 0) return opened([], [{ file: files[0]?.name ?? '', message: NO_DOSSIER }]);
      const read = await Promise.all(dossiers.map((file) => readOne(file, files)));
      const faults = read.flatMap((one) => one.faults);
      if (faults.length > 0) return opened([], faults);
      const found = read.flatMap(({ dossier }) => dossier ?? []);
      knowledge = prepare(found);
      return opened(found, []);
    },
    check(text) {
      view = viewOf(text, knowledge, view.draft);
      return checked(view);
    },
    hover(offset) {
      const shown = hover(view, offset);
      return shown === undefined ? undefined : { span: shown.span, content: shown.content };
    },
    fixAll: () => fixAll(view.draft.text, knowledge, defaultSettings).text,
  };
}

const NO_DOSSIER = 'No dossier among the files: its name ends in .yaml, .yml or .json.';

/** Beyond that a list of findings is no longer read; the rest is underlined all the same. */
const MOST_LISTED = 300;

function viewOf(text: string, knowledge: Knowledge, previous?: Draft): View {
  const draft = analyse(text, knowledge, { previous });
  return { draft, findings: lint(draft, knowledge, defaultSettings).findings, knowledge };
}

function checked(view: View): Checked {
  const { draft, findings, knowledge } = view;
  const lines = lineIndex(draft.text);
  return {
    findings: findings.map(
      (finding, index): ShownFinding => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        span: finding.span,
        line: lines.at(finding.span.start).line,
        ...(finding.note !== undefined && { note: finding.note }),
        ...(finding.quote !== undefined && { quote: finding.quote }),
        actions: index < MOST_LISTED ? actionsOf(view, finding) : [],
      }),
    ),
    mostListed: MOST_LISTED,
    fixable: findings.filter(({ fix }) => fix !== undefined).length,
    mentions: draft.mentions.map(({ span }) => span),
    articles: knowledge.dossiers.map((dossier) => articleOf(view, dossier)),
  };
}

const opened = (dossiers: readonly Dossier[], faults: Opened['faults']): Opened => ({
  titles: dossiers.map(({ source }) => source.title),
  faults,
});

async function readOne(
  { name, text }: GivenFile,
  files: readonly GivenFile[],
): Promise<{ readonly dossier?: Dossier; readonly faults: Opened['faults'] }> {
  const { dossier, findings } = await readDossier({
    name,
    text,
    // A page is given files without their folders.
    readBeside: async (path) => files.find((file) => file.name === path.split('/').at(-1))?.text,
  });
  const lines = lineIndex(text);
  const faults = findings.map(({ span, message }) => ({ file: name, ...lines.at(span.start), message }));
  return { ...(dossier !== undefined && { dossier }), faults };
}
