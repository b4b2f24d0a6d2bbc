/** Reads `KEY=VALUE` arguments. It does not know what the keys mean. */

/** @throws {Error} On an argument without `=`. */
export function readPairs(pairs = []) {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new Error(`“${pair}” is not of the form KEY=VALUE.`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** The values are JSON; one that is not is taken as a string, so that nothing needs quoting twice. */
export function readSettings(pairs) {
  return Object.fromEntries(
    Object.entries(readPairs(pairs)).map(([key, value]) => {
      try {
        return [key, JSON.parse(value)];
      } catch {
        return [key, value];
      }
    }),
  );
}
