/** Elements from values. Text is only ever set as text. */

type Properties<K extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[K], 'style' | 'dataset' | 'children' | 'attributes'>
> & { readonly attributes?: Readonly<Record<string, string>> };

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { attributes = {}, ...properties }: Properties<K> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function button(label: string, onClick: () => void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', className }, [label]);
  made.addEventListener('click', onClick);
  return made;
}
