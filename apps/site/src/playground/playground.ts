/**
 * The playground: a draft on one side, what Brief says of it on the other. All of it happens in this page; what is typed
 * or opened is given to the engine in a worker, and to nobody else.
 */
import type { Text } from '@codemirror/state';
import type { Checked, Opened } from '../engine/protocol.ts';
import { startEngine } from '../engine/start.ts';
import { createChecking } from './checking.ts';
import { button, element } from './dom.ts';
import { createEditor } from './editor.ts';
import { createFindings } from './findings.ts';
import { onBuiltInSource, onOtherSources, type Sample, samples } from './samples.ts';
import { createSources } from './sources.ts';
import { createTabs } from './tabs.ts';
import { summary } from './words.ts';

export interface Surroundings {
  addressOfRule(rule: string): string;
}

/** Draws the playground into an element. Returns what ends it. */
export function mountPlayground(host: HTMLElement, { addressOfRule }: Surroundings): () => void {
  const status = element('p', { className: 'pg-status', attributes: { role: 'status' } }, ['Starting …']);
  const trouble = element('div', { className: 'pg-trouble', hidden: true, attributes: { role: 'alert' } });
  const engine = startEngine(fail);

  const findings = createFindings({
    onChoose: ({ span }) => editor.goTo(span),
    onAction(action) {
      const known = checking.last();
      if (known !== undefined) editor.apply(action, known.text);
    },
    addressOfRule,
  });
  const sources = createSources((mention) => editor.goTo(mention));
  const tabs = createTabs([
    { id: 'findings', label: 'Findings', panel: findings.element },
    { id: 'source', label: 'Source', panel: sources.element },
  ]);

  const draftBox = element('div', { className: 'pg-draft' });
  const editor = createEditor(draftBox, {
    onText() {
      sampleChoice.value = String(samples.findIndex(({ text }) => text === editor.content().toString()));
      checking.changed();
    },
    onCursor: showCurrent,
    async cardAt(offset) {
      await checking.settled();
      return engine.hover(offset);
    },
  });

  const checking = createChecking<Text, Checked>(
    () => editor.content(),
    (content) => engine.check(content.toString()),
    show,
    fail,
  );

  const sampleChoice = element('select', { attributes: { 'aria-label': 'Draft' } }, [
    optionsOf('On the built-in source', onBuiltInSource),
    optionsOf('On other sources', onOtherSources),
    element('option', { value: '-1' }, ['Your own text']),
  ]);
  sampleChoice.addEventListener('change', () => {
    const sample = samples[Number(sampleChoice.value)];
    if (sample !== undefined) void begin(sample);
  });

  const picker = element('input', {
    type: 'file',
    accept: '.yaml,.yml,.json,.md,.markdown,.txt',
    multiple: true,
    hidden: true,
  });
  picker.addEventListener('change', () => {
    void openFiles([...(picker.files ?? [])]);
    picker.value = '';
  });
  const source = element('span', { className: 'pg-source-name' }, ['…']);
  const open = button('Open a dossier …', () => picker.click());
  const back = button('Back to the built-in source', () => void settle(engine.openBuiltIn(), true));
  back.hidden = true;

  const fix = button(
    'Fix',
    async () => {
      await checking.settled();
      editor.replaceAll(await engine.fixAll());
    },
    'pg-primary',
  );

  host.replaceChildren(
    element('div', { className: 'pg-bar' }, [
      element('label', {}, ['Draft ', sampleChoice]),
      element('span', { className: 'pg-source' }, ['Source: ', source]),
      open,
      back,
      picker,
      fix,
    ]),
    trouble,
    element('div', { className: 'pg-main' }, [draftBox, tabs.element]),
    status,
  );
  takeDrops(host, openFiles);
  if (samples[0] !== undefined) void begin(samples[0]);

  function show(checked: Checked, content: Text): void {
    editor.show(checked, content);
    findings.show(checked);
    sources.show(checked);
    tabs.rename('findings', `Findings (${checked.findings.length})`);
    tabs.rename('source', checked.articles.length > 1 ? 'Sources' : 'Source');
    fix.textContent = checked.fixable === 0 ? 'Nothing to fix' : `Fix ${checked.fixable} of ${checked.findings.length}`;
    fix.disabled = checked.fixable === 0;
    status.textContent = summary(checked);
  }

  function showCurrent(offset: number): void {
    findings.showCurrent(offset);
    sources.showCurrent(offset);
  }

  /** Its source first, so that it is not held against another. */
  async function begin({ text, files }: Sample): Promise<void> {
    await settle(files === undefined ? engine.openBuiltIn() : engine.openFiles(files), files === undefined);
    editor.replaceAll(text);
  }

  async function openFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const given = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
    await settle(engine.openFiles(given), false);
  }

  async function settle(opening: Promise<Opened>, isBuiltIn: boolean): Promise<void> {
    try {
      const { titles, faults } = await opening;
      trouble.hidden = faults.length === 0;
      trouble.replaceChildren(...faultsInWords(faults));
      if (titles.length === 0) return;
      source.textContent = titles.join('; ');
      source.title = titles.join('; ');
      back.hidden = isBuiltIn;
      checking.changed();
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown): void {
    trouble.hidden = false;
    const said = error instanceof Error ? error.message : String(error);
    trouble.replaceChildren(element('p', {}, [`Something in the playground broke: ${said} Load the page again.`]));
  }

  return () => {
    engine.stop();
    editor.stop();
  };
}

function optionsOf(label: string, among: readonly Sample[]): HTMLOptGroupElement {
  const options = among.map((sample) => element('option', { value: String(samples.indexOf(sample)) }, [sample.title]));
  return element('optgroup', { label }, options);
}

function faultsInWords(faults: Opened['faults']): HTMLElement[] {
  if (faults.length === 0) return [];
  const [shown, rest] = [faults.slice(0, 20), faults.length - 20];
  return [
    element('p', {}, ['The dossier was not opened; what was in force before still is.']),
    element(
      'ul',
      {},
      shown.map(({ file, line, column, message }) =>
        element('li', {}, [
          element('code', {}, [line === undefined ? file : `${file}:${line}:${column}`]),
          ` ${message}`,
        ]),
      ),
    ),
    ...(rest > 0 ? [element('p', {}, [`And ${rest} more.`])] : []),
  ];
}

/** Files can be dropped anywhere on the playground. */
function takeDrops(host: HTMLElement, open: (files: readonly File[]) => Promise<void>): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  host.addEventListener(
    'dragover',
    (event) => {
      if (holdsFiles(event)) event.preventDefault();
    },
    true,
  );
  host.addEventListener(
    'drop',
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void open([...(event.dataTransfer?.files ?? [])]);
    },
    true,
  );
}
