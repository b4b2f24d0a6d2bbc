/** The findings as a list: where, what, the words of the source that bear it out, and what can be done. */
import type { Action, Checked, ShownFinding } from '../engine/protocol.ts';
import { button, element } from './dom.ts';

export interface FindingsEvents {
  onChoose(finding: ShownFinding): void;
  onAction(action: Action): void;
  /** Where a rule is explained. */
  addressOfRule(rule: string): string;
}

export interface Findings {
  readonly element: HTMLElement;
  show(checked: Checked): void;
  /** Marks those that touch an offset of the draft. */
  showCurrent(offset: number): void;
}

export function createFindings(events: FindingsEvents): Findings {
  const list = element('ol', { className: 'pg-findings' });
  const empty = element('p', { className: 'pg-hint' });
  const more = element('p', { className: 'pg-hint' });
  let items: readonly { readonly finding: ShownFinding; readonly item: HTMLElement }[] = [];
  return {
    element: element('div', {}, [empty, list, more]),
    show({ findings, mostListed, mentions }) {
      const listed = findings.slice(0, mostListed);
      items = listed.map((finding) => ({ finding, item: draw(finding, events) }));
      list.replaceChildren(...items.map(({ item }) => item));
      empty.textContent = findings.length > 0 ? '' : nothingFound(mentions.length);
      const rest = findings.length - listed.length;
      more.textContent = rest > 0 ? `And ${rest} more, which are underlined in the draft.` : '';
    },
    showCurrent(offset) {
      for (const { finding, item } of items) {
        const isCurrent = finding.span.start <= offset && offset <= finding.span.end;
        item.classList.toggle('pg-current', isCurrent);
        if (isCurrent) item.setAttribute('aria-current', 'true');
        else item.removeAttribute('aria-current');
      }
      scrollToFirst(list, '.pg-current');
    },
  };
}

function nothingFound(mentions: number): string {
  if (mentions === 0) return 'The draft names nothing that the source knows yet.';
  return `Nothing to find fault with. The draft names what the source knows in ${mentions === 1 ? 'one place' : `${mentions} places`}.`;
}

function draw(finding: ShownFinding, events: FindingsEvents): HTMLElement {
  const { severity, line, message, note, quote, rule, actions } = finding;
  const place = button('', () => events.onChoose(finding), 'pg-place');
  place.append(
    element('span', { className: `pg-level pg-${severity}` }, [severity]),
    element('span', { className: 'pg-line' }, [`line ${line}`]),
    element('span', { className: 'pg-text' }, [note === undefined ? message : `${message} ${note}`]),
  );
  const why = element(
    'a',
    { className: 'pg-rule', href: events.addressOfRule(rule), target: '_blank', rel: 'noreferrer' },
    [rule],
  );
  const buttons = actions.map((action) =>
    button(action.title, () => events.onAction(action), action.title.startsWith('Disable') ? 'pg-quiet' : 'pg-fix'),
  );
  return element('li', {}, [
    place,
    ...(quote === undefined
      ? []
      : [element('blockquote', {}, [element('b', {}, [`¶${quote.paragraph}`]), ` “${quote.exact}”`])]),
    element('div', { className: 'pg-actions' }, [...buttons, why]),
  ]);
}

/** Within its own box: the page stays where it is. */
export function scrollToFirst(within: HTMLElement, selector: string): void {
  const first = within.querySelector<HTMLElement>(selector);
  const box = within.closest<HTMLElement>('.pg-panel');
  if (first === null || box === null) return;
  const above = first.getBoundingClientRect().top - box.getBoundingClientRect().top;
  const below = first.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom;
  if (above < 0) box.scrollTop += above - 8;
  else if (below > 0) box.scrollTop += Math.min(below + 8, above - 8);
}
