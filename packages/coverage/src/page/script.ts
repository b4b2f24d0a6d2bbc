/**
 * What the page does: points out the counterparts of what is pointed at, and goes to them one after the other. Links work
 * without it. Nothing of a text is in it, so that a policy can know it by its hash.
 */
export const pageScript = `
'use strict';
const byKey = new Map();
for (const element of document.querySelectorAll('[data-links]')) {
  for (const key of keysOf(element)) {
    if (byKey.has(key)) byKey.get(key).push(element);
    else byKey.set(key, [element]);
  }
}
const says = document.querySelector('#says');
const visited = new WeakMap();
let lit = [];

function keysOf(element) {
  return element.dataset.links?.split(' ') ?? [];
}
const sideOf = (element) => element.closest('.side');
const sharing = (keys) => [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
const counterparts = (element) => sharing(keysOf(element)).filter((other) => sideOf(other) !== sideOf(element));
// On its own side, what is said together; not every other place that has the name.
const companions = (element) =>
  sharing(keysOf(element).filter((key) => !key.includes('-e'))).filter((other) => sideOf(other) === sideOf(element));

function light(element) {
  for (const other of lit) other.classList.remove('lit');
  lit = element ? [element, ...companions(element), ...counterparts(element)] : [];
  for (const other of lit) other.classList.add('lit');
  says.textContent = element?.dataset.says ?? '';
  says.hidden = !says.textContent;
}

function go(element) {
  const blocks = new Set();
  const others = counterparts(element).filter((other) => {
    const block = other.closest('p, td, li');
    return !blocks.has(block) && blocks.add(block);
  });
  if (others.length === 0) return;
  const turn = visited.get(element) ?? 0;
  visited.set(element, turn + 1);
  const other = others[turn % others.length];
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  other.scrollIntoView({ block: 'center', behavior });
  other.focus({ preventScroll: true });
  light(element);
}

const pointed = ({ target }) => (target instanceof Element ? target.closest('[data-says]') : null);
for (const kind of ['mouseover', 'focusin']) {
  document.addEventListener(kind, (event) => {
    const element = pointed(event);
    if (element) light(element);
  });
}
document.addEventListener('click', (event) => {
  const element = pointed(event);
  if (!element?.matches('a') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(element);
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') light(undefined);
});
`;
