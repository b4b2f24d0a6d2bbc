/** Bytes as they arrive, cut into lines. At no time is more held than one line and one chunk. */

/** A line without its end; `undefined` for one that was longer than the limit and was not kept. */
export type LineBytes = Buffer | undefined;

/** Yields the lines of each chunk together, so that what is made of them can be handed on before the next is waited for. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<readonly LineBytes[]> {
  /** The beginning of a line whose end has not come. */
  let parts: Buffer[] = [];
  let length = 0;
  const take = (end: Buffer): LineBytes => {
    const line = length + end.length > limit ? undefined : Buffer.concat([...parts, end]);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: LineBytes[] = [];
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      lines.push(take(chunk.subarray(start, end)));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    // What is too long already is counted, and not kept.
    if (length > limit) parts = [];
    else if (rest.length > 0) parts.push(rest);
    yield lines;
  }
  if (length > 0) yield [take(Buffer.alloc(0))];
}
