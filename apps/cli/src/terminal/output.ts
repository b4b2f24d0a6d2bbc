/**
 * Writes text to a file descriptor, all of it or an error. The streams of `process` are left alone: they lose what is
 * buffered when the process ends, hide a full disk, and cost time to set up.
 */
import { writeSync } from 'node:fs';
import { codeOf, Failure, reasonInWords } from '../failure.ts';

/** Resolves to false when nobody reads any more (`brief … | head`), which is no error. */
async function writeTo(descriptor: number, text: string): Promise<boolean> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = codeOf(error);
      // Windows says EOF where others say EPIPE.
      if (code === 'EPIPE' || code === 'EOF') return false;
      if (code !== 'EAGAIN') throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  return true;
}

/** Findings and answers. Resolves to false when nobody reads any more. */
export async function print(text: string): Promise<boolean> {
  try {
    return await writeTo(1, text);
  } catch (error) {
    throw new Failure(`The report could not be written to standard output: ${reasonInWords(error)}.`);
  }
}

/** Notes, progress and errors. When they cannot be written there is nobody left to tell. */
export function tell(text: string): void {
  try {
    writeSync(2, text);
  } catch {}
}
