/** The sources as they are read, with the passages that the draft uses marked; each leads to where the draft uses it. */
import type { Span } from '@brief/core';
import type { Article, Checked, Passage } from '../engine/protocol.ts';
import { element } from './dom.ts';
import { scrollToFirst } from './findings.ts';

export interface Sources {
  readonly element: HTMLElement;
  show(checked: Checked): void;
  /** Marks the passages on what stands at an offset of the draft. */
  showCurrent(offset: number): void;
}

export function createSources(onChoose: (mention: Span) => void): Sources {
  const main = element('div', { className: 'pg-sources' });
  let marks: readonly { readonly passage: Passage; readonly mark: HTMLElement }[] = [];

  return {
    element: main,
    show({ articles }) {
      marks = [];
      main.replaceChildren(...articles.map(draw));
    },
    showCurrent(offset) {
      for (const { passage, mark } of marks) {
        const isCurrent = passage.mentions.some(({ start, end }) => start <= offset && offset <= end);
        mark.classList.toggle('pg-current', isCurrent);
      }
      scrollToFirst(main, '.pg-current');
    },
  };

  function draw({ title, provenance, paragraphs, passages }: Article): HTMLElement {
    return element('article', {}, [
      element('h2', {}, [title]),
      element('p', { className: 'pg-hint' }, [provenance]),
      ...paragraphs
        .filter(({ number }) => number > 0)
        .map(({ number, pieces }) =>
          element('p', { attributes: { 'data-number': String(number) } }, [
            ...pieces.map(({ text, passage }) => {
              const used = passage === undefined ? undefined : passages[passage];
              return used === undefined ? text : drawPassage(text, used);
            }),
          ]),
        ),
    ]);
  }

  /** Each time it is chosen it leads to the next place. */
  function drawPassage(text: string, passage: Passage): HTMLElement {
    const { names, mentions } = passage;
    const places = mentions.length === 1 ? 'one place' : `${mentions.length} places`;
    const mark = element(
      'mark',
      { tabIndex: 0, title: `${names.join(', ')}: in ${places} of the draft`, attributes: { role: 'button' } },
      [text],
    );
    let next = 0;
    const choose = () => {
      const mention = mentions[next % mentions.length];
      next += 1;
      if (mention !== undefined) onChoose(mention);
    };
    mark.addEventListener('click', choose);
    mark.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose();
    });
    marks = [...marks, { passage, mark }];
    return mark;
  }
}
