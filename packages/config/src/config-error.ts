/** A configuration that cannot be used: every reason, each with its place. Nothing is checked with half a configuration. */

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly complaints: readonly Complaint[];

  constructor(complaints: readonly Complaint[]) {
    super(complaints.map(complaintInWords).join('\n'));
    this.complaints = complaints;
  }
}

export interface Complaint {
  /** The file as the reader of files names it. */
  readonly file: string;
  /** 1-based, in UTF-16 code units; absent when the file as a whole is meant. */
  readonly line?: number;
  readonly column?: number;
  /** What was expected, what was found, what was probably meant. */
  readonly message: string;
}

/** `file:line:column: message` */
export function complaintInWords({ file, line, column, message }: Complaint): string {
  return `${file}${line === undefined ? '' : `:${line}:${column}`}: ${message}`;
}
