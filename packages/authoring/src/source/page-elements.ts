/** The elements of a parsed page, in document order, and their attributes. It knows HTML's tree and no meaning of it. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export function elementsOf(root: Node): readonly Element[] {
  const found: Element[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node)) found.push(node);
    if ('childNodes' in node) for (const child of [...node.childNodes].reverse()) open.push(child);
  }
  return found;
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** The text directly in an element: all there is in `script`, `title` and `time`. */
export const ownText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
