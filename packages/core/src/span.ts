/**
 * Where something is in a text. Every place in Brief is a Span: half-open, in UTF-16 code units of the text exactly as
 * given. Lines and columns do not exist here; the shells make them at the very end.
 */
export interface Span {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit. */
  readonly end: number;
}
