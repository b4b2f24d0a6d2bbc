/**
 * V8 compiles a pattern to bytecode for its first use and to machine code for the others, once for text in Latin 1 and once
 * for all other. Of a class such as `\p{L}` the bytecode for other text takes many times what the machine code takes. For a
 * text of a thousand units it makes machine code at once; what it has been used on before does not matter then.
 */

/** The same pattern, ready for use. For those that nearly every draft needs and that are dear: each costs a millisecond. */
export function inMachineCode(pattern: RegExp): RegExp {
  pattern.test(long);
  pattern.lastIndex = 0;
  return pattern;
}

/** Of a character that no pattern knows, so that none goes through it for long. */
const long = '\ue000'.repeat(1000);
