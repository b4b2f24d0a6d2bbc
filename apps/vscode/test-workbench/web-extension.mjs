/**
 * Loads an extension into the extension host of the browser (a web worker), as vscode.dev does: over HTTP, without a
 * file system and without Node. A workbench takes such an extension only from the configuration in its page, so that is
 * amended. It knows nothing of what the extension does.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { atEnd } from './program.mjs';

const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Serves the files of a folder, to this machine only, until the end of the program. Resolves to the port. */
export async function serveFolder(folder) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const file = join(root, normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)));
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain', 'cache-control': 'no-store' });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  atEnd('stop serving the extension', () => {
    server.closeAllConnections();
    server.close();
  });
  return server.address().port;
}

/**
 * Makes the workbench in the page develop the extension that is served at the port, and run its suite.
 * @param {string} [suite] The module that exports `run`, relative to the extension.
 */
export async function developInBrowser(page, origin, port, suite) {
  // Through code-server's own proxy: the page may load nothing from another origin.
  const at = (path) => ({ $mid: 1, scheme: 'http', authority: new URL(origin).host, path: `/proxy/${port}/${path}` });
  const development = { extensions: [at('')], ...(suite && { extensionTestsPath: at(suite) }) };

  // The workbench reads its configuration from an attribute of the page, once. The page itself is left as it came:
  // Chromium refuses connections to this machine from a page that was rewritten on its way.
  await page.addInitScript((added) => {
    if (window !== window.top) return;
    const readAttribute = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = readAttribute.call(this, name);
      if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
      const settings = JSON.parse(value);
      return JSON.stringify({ ...settings, developmentOptions: { ...settings.developmentOptions, ...added } });
    };
  }, development);
}
