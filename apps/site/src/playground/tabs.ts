/** Panels of which one is shown, as assistive programs know them: arrows move between the tabs. */
import { button, element } from './dom.ts';

export interface Tab {
  readonly id: string;
  readonly panel: HTMLElement;
}

export interface Tabs {
  readonly element: HTMLElement;
  rename(id: string, label: string): void;
}

export function createTabs(tabs: readonly (Tab & { readonly label: string })[]): Tabs {
  const list = element('div', {
    className: 'pg-tabs',
    attributes: { role: 'tablist', 'aria-label': 'About the draft' },
  });
  const made = tabs.map(({ id, label, panel }) => {
    const tab = button(label, () => select(id));
    tab.id = `pg-tab-${id}`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', `pg-panel-${id}`);
    const box = element(
      'div',
      {
        id: `pg-panel-${id}`,
        className: 'pg-panel',
        tabIndex: 0,
        attributes: { role: 'tabpanel', 'aria-labelledby': tab.id },
      },
      [panel],
    );
    return { id, tab, box };
  });
  list.append(...made.map(({ tab }) => tab));
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = made.findIndex(({ tab }) => tab === document.activeElement);
    const next = made[(at + step + made.length) % made.length];
    if (next === undefined) return;
    event.preventDefault();
    select(next.id);
    next.tab.focus();
  });
  if (tabs[0] !== undefined) select(tabs[0].id);

  function select(id: string): void {
    for (const { id: own, tab, box } of made) {
      const isChosen = own === id;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      box.hidden = !isChosen;
    }
  }

  return {
    element: element('div', { className: 'pg-side' }, [list, ...made.map(({ box }) => box)]),
    rename(id, label) {
      const tab = made.find((one) => one.id === id)?.tab;
      if (tab !== undefined) tab.textContent = label;
    },
  };
}
