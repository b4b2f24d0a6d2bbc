/** Why a file of names is not taken: what was expected, what was found, and where. Files are named by the caller. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** 1-based, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column = 1) {
    super(message);
    this.line = line;
    this.column = column;
  }
}
