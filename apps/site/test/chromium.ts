/** A Chromium of this machine: the one that `BRIEF_CHROMIUM` names, or the first on the path. None is downloaded. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('There is no Chromium. Install one (apt-get install chromium), or name it in BRIEF_CHROMIUM.');
  }
  return chromium.launch({
    executablePath,
    // What it would ask of its maker's hosts is no business of a test.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
}

function findChromium(): string | undefined {
  const named = process.env['BRIEF_CHROMIUM'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}
