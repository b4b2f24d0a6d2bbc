/**
 * Draws the Source view. Text is only ever set as text, and the state kept between two showings is how far one had
 * scrolled.
 */
const vscode = acquireVsCodeApi();
const main = document.getElementById('articles');
let scroll = vscode.getState()?.scroll ?? 0;

addEventListener('message', ({ data }) => {
  if (data.type === 'show') show(data);
  if (data.type === 'current') showCurrent(data.passages);
});

addEventListener('scroll', () => {
  scroll = scrollY;
  vscode.setState({ scroll });
});

main.addEventListener('click', ({ target }) => goTo(target));
main.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  goTo(event.target);
});

// What is marked can become an entity or a quote: the commands ask for it.
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  const article = selection?.anchorNode?.parentElement?.closest('article');
  if (!article || selection.isCollapsed) return;
  vscode.postMessage({ type: 'marked', words: selection.toString(), source: Number(article.dataset.source) });
});

vscode.postMessage({ type: 'ready' });

function show({ articles, hasDraft }) {
  const focused = document.activeElement?.dataset.passage;
  const isUsed = articles.some(({ paragraphs }) => paragraphs.some(({ pieces }) => pieces.some(isMarked)));
  const hints = [];
  if (articles.length === 0) hints.push('No source is in force.');
  else if (!hasDraft) hints.push('Open a Markdown draft, and the passages it uses are marked here.');
  else if (!isUsed) hints.push('This draft uses no passage of the source yet.');
  main.replaceChildren(...hints.map((text) => element('p', { className: 'hint' }, [text])), ...articles.map(draw));
  scrollTo({ top: scroll });
  if (focused) main.querySelector(`[data-passage="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function draw({ title, summary, paragraphs }, source) {
  const article = element('article', {}, [
    element('h1', {}, [title]),
    ...(summary ? [element('p', { className: 'hint' }, [summary])] : []),
    ...paragraphs.map(({ number, use, useInWords, pieces }) => {
      const paragraph = element(
        'p',
        { className: number === undefined ? 'head' : '' },
        pieces.map((piece) => drawPiece(piece, source)),
      );
      if (number !== undefined) paragraph.dataset.number = String(number);
      if (use !== undefined) {
        paragraph.dataset.use = use;
        paragraph.title = useInWords;
        paragraph.setAttribute('aria-description', useInWords);
      }
      return paragraph;
    }),
  ]);
  article.dataset.source = String(source);
  return article;
}

function drawPiece(piece, source) {
  if (!isMarked(piece)) return element('span', {}, drawText(piece));
  const { passage, title } = piece;
  const mark = element('mark', { title, tabIndex: 0, role: 'link' }, drawText(piece));
  mark.dataset.source = String(source);
  mark.dataset.passage = String(passage);
  return mark;
}

/** The text of a piece, with what the draft quotes of it. */
function drawText({ text, quoted = [] }) {
  const runs = [];
  let at = 0;
  for (const [from, to] of quoted) {
    if (from > at) runs.push(text.slice(at, from));
    runs.push(element('span', { className: 'quoted' }, [text.slice(from, to)]));
    at = to;
  }
  return at < text.length ? [...runs, text.slice(at)] : runs;
}

/** Marks the passages on the name at the cursor, and brings the first of them into view. */
function showCurrent(passages) {
  for (const mark of main.querySelectorAll('mark')) {
    const { source, passage } = mark.dataset;
    mark.classList.toggle('current', passages[Number(source)]?.includes(Number(passage)) === true);
  }
  main.querySelector('mark.current')?.scrollIntoView({ block: 'nearest' });
}

function goTo(target) {
  const mark = target instanceof Element ? target.closest('mark') : undefined;
  if (!mark) return;
  vscode.postMessage({ type: 'goTo', source: Number(mark.dataset.source), passage: Number(mark.dataset.passage) });
}

function isMarked({ passage }) {
  return passage !== undefined;
}

function element(name, properties, children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
