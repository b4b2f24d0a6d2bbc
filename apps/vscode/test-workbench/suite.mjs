/**
 * Runs a suite of tests (a module that exports `run`, as `@vscode/test-electron` takes it) in an extension host of the
 * test workbench. What the tests are written with is the suite's affair.
 */
import { format } from 'node:util';
import { isWorkbenchLine } from './console.mjs';
import { inTime } from './waiting.mjs';

/**
 * @param {object} workbench As `startWorkbench` gives it.
 * @param {object} options
 * @param {string} options.extension The extension's folder.
 * @param {string} options.suite The module, relative to the extension's folder.
 * @param {'node' | 'web'} options.host
 * @param {string} [options.folder] Opened in the window.
 * @param {number} options.within Milliseconds.
 * @param {(line: string, kind: string) => void} options.onLine Is given each line of the console.
 * @param {boolean} [options.verbose] Also with the lines of the workbench itself.
 * @returns {Promise<{ passed: boolean, window: object }>} The window the suite ran in is still open.
 */
export async function runSuite(workbench, { extension, suite, host, folder, within, onLine, verbose = false }) {
  let report;
  let ended = false;
  const reported = new Promise((resolve, reject) => {
    report = { resolve, reject };
  });
  // It may come to nothing before anyone waits for it.
  reported.catch(() => {});
  const window = await workbench.openWindow({
    folder,
    develop: { extension, suite, host },
    async prepare(page) {
      // The workbench calls these two when its page has them.
      await page.exposeFunction('codeAutomationExit', (code) => report.resolve(code));
      await page.exposeFunction('codeAutomationLog', (kind, values) => {
        const line = format(...values);
        // What comes later is the workbench taking itself apart.
        if (!ended && (verbose || !isWorkbenchLine(line))) onLine(line, kind);
      });
      page.once('crash', () => report.reject(new Error('The page with the workbench crashed.')));
    },
  });
  const code = await inTime(`the suite in the ${host} extension host to end`, reported, within).finally(() => {
    ended = true;
  });
  return { passed: code === 0, window };
}
