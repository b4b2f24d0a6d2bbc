/**
 * Makes calls to the file system fail as a full disk or a closed folder would, which a test cannot always have.
 * FAULTS is a list of [function, text the arguments contain, error code, what to do before failing].
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

for (const [name, text, code] of JSON.parse(process.env.FAULTS ?? '[]')) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (!args.map(String).join(' ').includes(text)) return original(...args);
    // A short write is no error: part of the bytes are taken, and the caller is told how many.
    if (code === 'SHORT') return original(args[0], args[1], args[2] ?? 0, Math.min(3, args[1].length - (args[2] ?? 0)));
    // The last bytes are lost without a word, as on some network file systems.
    if (code === 'LOST') return original(args[0], args[1].subarray(0, -1)) + 1;
    throw Object.assign(new Error(`${code}: made up`), { code });
  };
}
syncBuiltinESMExports();
