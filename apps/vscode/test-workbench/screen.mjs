/**
 * The text of the active editor and where it is on the screen, so that tests can name places by drawing them: `│` is a
 * cursor, `⟦…⟧` a span. It reads what is rendered, hence only the lines in view, with inlay hints if there are any.
 */

/**
 * Reads the active editor. Runs inside the page, so it refers to nothing outside itself.
 * @returns {{ rows: Row[], squiggles: Mark[], selection: Mark[], cursors: Mark[], gutter: Point } | undefined} Undefined
 *   when no text editor is active.
 * @typedef {{ text: string, edges: number[], top: number, bottom: number, continued: boolean }} Row A line on the screen;
 *   `edges` are the left edges of its UTF-16 units and the right edge of the last; `continued` rows belong to the line
 *   before them, which was too long.
 * @typedef {{ kind: string, left: number, right: number, top: number, bottom: number }} Mark
 */
export function readScreen() {
  const parts = '.overflow-guard > .monaco-scrollable-element > .lines-content';
  const editor = document.querySelector('.editor-group-container.active .editor-instance .monaco-editor');
  const content = editor?.querySelector(`:scope > ${parts}`);
  if (!content) return undefined;

  const isFirstRow = new Map();
  for (const row of editor.querySelectorAll(':scope > .overflow-guard > .margin .margin-view-overlays > div')) {
    isFirstRow.set(row.style.top, row.querySelector('.line-numbers') !== null);
  }

  const range = document.createRange();
  const rows = [...content.querySelectorAll(':scope > .view-lines > .view-line')].map((line) => {
    const box = line.getBoundingClientRect();
    const edges = [];
    let text = '';
    let right = box.left;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      text += node.data.replaceAll('\u00a0', ' ');
      for (let unit = 0; unit < node.length; unit++) {
        range.setStart(node, unit);
        range.setEnd(node, unit + 1);
        const place = range.getBoundingClientRect();
        edges.push(place.left);
        right = place.right;
      }
    }
    return {
      text,
      edges: [...edges, right],
      top: box.top,
      bottom: box.bottom,
      continued: isFirstRow.get(line.style.top) === false,
    };
  });

  const marks = (selector) =>
    [...content.querySelectorAll(selector)].map((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return { kind: /squiggly-(\w+)/.exec(mark.className)?.[1] ?? '', left, right, top, bottom };
    });
  return {
    rows: rows.sort((one, other) => one.top - other.top),
    squiggles: marks(':scope > .view-overlays [class*="squiggly-"]'),
    selection: marks(':scope > .view-overlays .selected-text'),
    cursors: marks(':scope > .cursors-layer > .cursor'),
    gutter: { x: editor.getBoundingClientRect().left + 4, y: editor.getBoundingClientRect().bottom - 4 },
  };
}

/** The text in view, with the lines that were too long for the screen in one piece again. */
export function screenText(screen) {
  return screen.rows.map((row, index) => (row.continued || index === 0 ? '' : '\n') + row.text).join('');
}

/** The texts under the marks, in their order in the editor, each with the marks' kind. Marks over several rows are one. */
export function markedTexts(screen, marks) {
  const found = [];
  for (const [kind, text, start] of marks.map((mark) => [mark.kind, ...textUnder(screen, mark)])) {
    if (text) found.push({ kind, text, start });
  }
  found.sort((one, other) => one.start - other.start);
  return found.reduce((joined, next) => {
    const last = joined.at(-1);
    const follows =
      last?.kind === next.kind && last.start + last.text.length === next.start && isRowStart(screen, next.start);
    if (follows) last.text += next.text;
    else joined.push({ ...next });
    return joined;
  }, []);
}

/** The text in view with `⟦…⟧` around what the marks cover. */
export function drawMarks(screen, marks) {
  let drawn = screenText(screen);
  const edges = markedTexts(screen, marks).flatMap(({ text, start }) => [
    { at: start, sign: '⟦' },
    { at: start + text.length, sign: '⟧' },
  ]);
  for (const { at, sign } of edges.sort((one, other) => other.at - one.at)) {
    drawn = drawn.slice(0, at) + sign + drawn.slice(at);
  }
  return drawn;
}

/**
 * Where a drawing stands on the screen: `of ⟦MIT⟧ since`, `@kal│`, or plain text, which is a span. Its first place, when
 * there are several: draw more of what is around it to name another.
 * @returns {{ start: Point, end: Point, middle: Point } | undefined} Undefined when it is not in view.
 * @typedef {{ x: number, y: number }} Point
 */
export function findDrawing(screen, drawing) {
  const { text, start, end } = readDrawing(drawing);
  const at = screenText(screen).indexOf(text);
  if (at < 0) return undefined;
  const from = pointOf(screen, at + start, false);
  const to = pointOf(screen, at + end, true);
  // In the first row of the span, when it goes on in another.
  const middle = { x: from.y === to.y ? (from.x + to.x) / 2 : from.x + 3, y: from.y };
  return { start: from, end: to, middle };
}

/** The drawing without its marks, and where they stood. */
export function readDrawing(drawing) {
  const [before, inside, after, ...more] = drawing.split(/[⟦│⟧]/);
  const shape = drawing.replace(/[^⟦│⟧]/g, '');
  if (shape === '') return { text: drawing, start: 0, end: drawing.length };
  if (shape === '│') return { text: before + inside, start: before.length, end: before.length };
  if (shape === '⟦⟧' && more.length === 0) {
    return { text: before + inside + after, start: before.length, end: before.length + inside.length };
  }
  throw new Error(`A drawing has one cursor │ or one span ⟦…⟧: ${drawing}`);
}

function textUnder(screen, { left, right, top, bottom }) {
  let offset = 0;
  for (const [index, row] of screen.rows.entries()) {
    if (index > 0 && !row.continued) offset += 1;
    const middle = (row.top + row.bottom) / 2;
    if (middle >= top && middle <= bottom) {
      const covered = [...row.text].length === 0 ? [] : unitsBetween(row.edges, left, right);
      const first = covered[0] ?? 0;
      return [row.text.slice(first, first + covered.length), offset + first];
    }
    offset += row.text.length;
  }
  return ['', 0];
}

function unitsBetween(edges, left, right) {
  return edges
    .slice(0, -1)
    .map((_, unit) => unit)
    .filter((unit) => (edges[unit] + edges[unit + 1]) / 2 >= left && (edges[unit] + edges[unit + 1]) / 2 <= right);
}

function isRowStart(screen, offset) {
  let start = 0;
  for (const [index, row] of screen.rows.entries()) {
    if (index > 0 && !row.continued) start += 1;
    if (start === offset) return true;
    start += row.text.length;
  }
  return false;
}

/** Between two rows of one line, a span's end belongs to the upper one and its start to the lower. */
function pointOf(screen, offset, isEnd) {
  let start = 0;
  for (const [index, row] of screen.rows.entries()) {
    if (index > 0 && !row.continued) start += 1;
    const within = offset - start;
    const next = screen.rows[index + 1];
    const fits = within < row.text.length || (within === row.text.length && (isEnd || !next?.continued));
    if (within >= 0 && fits) return { x: row.edges[within], y: (row.top + row.bottom) / 2 };
    start += row.text.length;
  }
  throw new Error(`Offset ${offset} is not in view.`);
}
