/**
 * What the page does by itself: filter its entries and paragraphs by a word, however it is accented, and show the
 * relations of a thing on the map. Without it the page is whole, only not searchable.
 */
export const script = `
'use strict';
const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').replace(/[’‘]/g, "'");
const map = document.querySelector('#map svg');
const input = document.getElementById('search');
const output = document.querySelector('output');
const items = [...document.querySelectorAll('.entry, .paragraph')].map((element) => ({ element, text: fold(element.textContent) }));
const filter = () => {
  const words = fold(input.value).split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const { element, text } of items) {
    element.hidden = !words.every((word) => text.includes(word));
    if (!element.hidden) shown++;
  }
  if (map) map.closest('section').hidden = words.length > 0;
  for (const group of document.querySelectorAll('.group')) group.hidden = !group.querySelector('.entry:not([hidden])');
  output.textContent = words.length === 0 ? '' : shown === 0 ? 'nothing found' : shown + ' of ' + items.length;
};
input.addEventListener('input', filter);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== input) { event.preventDefault(); input.focus(); }
  if (event.key === 'Escape' && document.activeElement === input) { input.value = ''; filter(); }
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || input.value === '') return;
  input.value = '';
  filter();
});
const light = (id) => {
  map.classList.toggle('lit', id !== undefined);
  const near = new Set([id]);
  let count = 0;
  for (const line of map.querySelectorAll('.line')) {
    const { from, to } = line.dataset;
    const on = from === id || to === id;
    line.classList.toggle('on', on);
    if (on) near.add(from).add(to);
    if (on) count++;
  }
  // Words on more lines than these would cover each other.
  map.classList.toggle('worded', count <= 7);
  for (const node of map.querySelectorAll('.node')) node.classList.toggle('on', near.has(node.dataset.id));
};
for (const node of map ? map.querySelectorAll('.node') : []) {
  node.addEventListener('pointerenter', () => light(node.dataset.id));
  node.addEventListener('pointerleave', () => light(undefined));
  node.addEventListener('focus', () => light(node.dataset.id));
  node.addEventListener('blur', () => light(undefined));
}
`;
