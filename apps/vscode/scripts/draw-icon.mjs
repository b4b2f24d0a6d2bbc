/** Draws `media/icon.png` from `media/icon.svg` with the browser of the test workbench. The Marketplace takes no SVG. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../test-workbench/installation.mjs';

const media = new URL('../media/', import.meta.url);
const size = 256;
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 128, height: 128 }, deviceScaleFactor: size / 128 });
await page.setContent(
  `<style>body { margin: 0 } svg { display: block }</style>${readFileSync(new URL('icon.svg', media), 'utf8')}`,
);
await page.screenshot({ path: new URL('icon.png', media).pathname, omitBackground: true });
await browser.close();
