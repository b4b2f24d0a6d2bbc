/** Takes the picture of the playground that the README shows: `node apps/site/test/picture.ts`, when the site is built. */
import { join } from 'node:path';
import { startChromium } from './chromium.ts';
import { serve } from './serve.ts';
import { visitor } from './visitor.ts';

const here = import.meta.dirname;
const host = await serve(join(here, '../dist'));
const browser = await startChromium();
try {
  const context = await browser.newContext({ viewport: { width: 1180, height: 700 }, deviceScaleFactor: 1.5 });
  const { page, findings, pointAt } = visitor(await context.newPage());
  await page.goto(`${host.address}/playground`);
  await findings().first().waitFor();
  await pointAt('Libya');
  await page.screenshot({ path: join(here, '../../../docs/images/playground.png') });
} finally {
  await browser.close();
  await host.stop();
}
