/**
 * A configuration or a dossier that cannot be used: every reason, each with its place. Nothing is checked with half of
 * one.
 */

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly complaints: readonly Complaint[];
  readonly about: 'configuration' | 'dossier';

  constructor(complaints: readonly Complaint[], about: ConfigError['about'] = 'configuration') {
    super(complaints.map(complaintInWords).join('\n'));
    this.complaints = complaints;
    this.about = about;
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
