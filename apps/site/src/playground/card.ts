/** What a hover says, drawn: the same blocks that an editor gets as Markdown, as elements that can hold nothing but text. */
import type { Content, ContentBlock, Inline } from '@brief/language-service';
import { onOneLine } from '@brief/language-service';
import { element } from './dom.ts';

export function drawCard(content: Content): HTMLElement {
  return element('div', { className: 'pg-card' }, content.map(drawBlock));
}

function drawBlock(block: ContentBlock): HTMLElement {
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, block.inline.map(drawInline));
    case 'quote':
      return element('blockquote', {}, block.inline.map(drawInline));
    case 'list':
      return element(
        'ul',
        {},
        block.items.map((item) => element('li', {}, item.map(drawInline))),
      );
    case 'rule':
      return element('hr');
  }
}

function drawInline(run: Inline): Node | string {
  if (typeof run === 'string') return onOneLine(run);
  return 'strong' in run
    ? element('strong', {}, [onOneLine(run.strong)])
    : element('em', {}, [onOneLine(run.emphasis)]);
}
