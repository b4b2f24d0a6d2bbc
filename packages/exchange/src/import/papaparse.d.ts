/** What is used of Papa Parse. Its own types bring along those of Node, which a package for every host must not see. */
declare module 'papaparse' {
  interface Fault {
    readonly code: 'MissingQuotes' | 'InvalidQuotes' | 'UndetectableDelimiter' | 'TooFewFields' | 'TooManyFields';
    readonly row?: number;
    readonly index?: number;
  }

  interface Result {
    readonly data: string[][];
    readonly errors: readonly Fault[];
    readonly meta: { readonly cursor: number };
  }

  interface Settings {
    readonly delimiter: string;
    readonly newline?: '\n' | '\r\n' | '\r';
    readonly preview?: number;
  }

  const papa: { parse(text: string, settings: Settings): Result };
  export default papa;
}
