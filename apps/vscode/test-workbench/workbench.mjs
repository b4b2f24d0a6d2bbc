/**
 * The door to the test workbench: VS Code's real workbench and extension hosts, served by code-server to a headless
 * Chromium. What a user does and sees in one of its windows is in `window.mjs`; how a suite of tests is run in it is in
 * `suite.mjs`.
 */
import { basename, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { isWorkbenchLine, plainLine } from './console.mjs';
import { findBrowser } from './installation.mjs';
import { atEnd } from './program.mjs';
import { startServer } from './server.mjs';
import { inTime, patience } from './waiting.mjs';
import { developInBrowser, serveFolder } from './web-extension.mjs';
import { describeWindow } from './window.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine is there: no test depends on the network, and none waits for it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Starts the server and the browser. Both end with the program; `close` ends them earlier.
 * @param {Parameters<typeof startServer>[0] & { size?: { width: number, height: number }, scale?: number }} [options]
 *   The size of a window is in CSS pixels, the scale in device pixels per CSS pixel: 2 for sharp pictures.
 */
export async function startWorkbench({ size = { width: 1280, height: 800 }, scale = 1, ...options } = {}) {
  const server = await startServer(options);
  const browser = await startBrowser();

  return {
    server,
    /**
     * Opens a window with a browser profile of its own: what `window.mjs` tells of it, `complaints` (the warnings and
     * errors in its console that are not the workbench's own) and `close`.
     * @param {object} [options]
     * @param {string} [options.folder] An absolute path; without one the window has no folder.
     * @param {string} [options.file] Opened at once; relative to the folder.
     * @param {{ extension: string, suite?: string, host: 'node' | 'web' }} [options.develop] The folder of an extension
     *   under development, a module in it that exports `run`, and the extension host to load them in.
     * @param {(page: object) => Promise<void>} [options.prepare] Is given the page before anything is loaded.
     */
    async openWindow({ folder, file, develop, prepare } = {}) {
      const context = await browser.newContext({
        viewport: size,
        deviceScaleFactor: scale,
        locale: 'en-US',
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      context.setDefaultTimeout(30_000 * patience);
      const page = await context.newPage();
      const complaints = [];
      page.on('console', (message) => {
        const line = plainLine(message.text());
        if (['error', 'warning'].includes(message.type()) && !isWorkbenchLine(line)) complaints.push(line);
      });
      page.on('pageerror', (error) => {
        if (!isWorkbenchLine(error.stack ?? '')) complaints.push(error.stack ?? error.message);
      });
      await prepare?.(page);
      const payload = [['skipWelcome', 'true']];
      if (file) payload.push(['openFile', server.remote(resolve(folder ?? '/', file))]);
      if (develop?.host === 'web') {
        await developInBrowser(page, server.origin, await serveFolder(develop.extension), develop.suite);
      } else if (develop) {
        payload.push(['extensionDevelopmentPath', server.remote(resolve(develop.extension))]);
        if (develop.suite) {
          payload.push(['extensionTestsPath', server.remote(resolve(develop.extension, develop.suite))]);
        }
      }
      const window = { ...describeWindow(page, folder), complaints, close: () => context.close() };
      await page.goto(server.address(folder, payload), { waitUntil: 'domcontentloaded' });
      if (!develop?.suite) await window.ready(file && basename(file));
      return window;
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

async function startBrowser() {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: flags,
    // Interruptions are ours to handle: the browser goes first, then the server, then the files of both.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  atEnd('end the browser', () => inTime('the end of the browser', browser.close(), 5000));
  return browser;
}
