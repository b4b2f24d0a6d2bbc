/** Code spans: which runs of backticks belong together. Runs are looked for once, so unclosed ones cost nothing more. */
export class CodeSpans {
  /** Starts of the runs of each length, last first. */
  readonly #runs = new Map<number, number[]>();
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const found: { size: number; at: number }[] = [];
    for (let at = text.indexOf('`'); at >= 0; ) {
      const size = this.#size(at);
      found.push({ size, at });
      at = text.indexOf('`', at + size);
    }
    for (const { size, at } of found.reverse()) {
      const list = this.#runs.get(size);
      if (list === undefined) this.#runs.set(size, [at]);
      else list.push(at);
    }
  }

  /** The span that opens at `at`, or the run alone where nothing closes it. */
  at(at: number): { readonly closed: boolean; readonly end: number } {
    const size = this.#size(at);
    const starts = this.#runs.get(size) ?? [];
    while (starts.length > 0 && (starts.at(-1) as number) <= at) starts.pop();
    const close = starts.at(-1);
    return close === undefined ? { closed: false, end: at + size } : { closed: true, end: close + size };
  }

  #size(at: number): number {
    let end = at + 1;
    while (this.#text.charCodeAt(end) === 0x60) end++;
    return end - at;
  }
}
