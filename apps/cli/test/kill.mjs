/**
 * Ends this process at the n-th call that changes a file, as a power cut or `kill -9` would: KILL is `n before` or
 * `n half`; half of what is to be written is written then.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [at, when] = (process.env.KILL ?? '').split(' ');
const report = process.env.KILL_REPORT;
let calls = 0;
for (const name of [
  'openSync',
  'writeSync',
  'ftruncateSync',
  'fchmodSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'writeFileSync',
]) {
  const original = fs[name];
  fs[name] = (...args) => {
    // Opening and closing to read changes nothing, nor do words on the standard streams.
    const changes = name === 'openSync' ? /[wax+]/.test(String(args[1])) : !(name === 'writeSync' && args[0] < 3);
    if (changes && ++calls === Number(at)) {
      if (when === 'half' && name === 'writeSync') original(args[0], args[1].subarray(0, args[1].length / 2));
      if (report) fs.appendFileSync(report, name);
      process.kill(process.pid, 'SIGKILL');
    }
    return original(...args);
  };
}
syncBuiltinESMExports();
