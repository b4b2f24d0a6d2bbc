/**
 * A code-server with a throw-away profile on a free port of this machine: VS Code's workbench and its extension host in
 * Node. It knows nothing of browsers, and of an extension only the .vsix to install.
 */
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { copyFolder, writeFolder } from './folders.mjs';
import { programs, requireInstallation } from './installation.mjs';
import { atEnd, say, startGroup } from './program.mjs';
import { Stop, until } from './waiting.mjs';

/** A quiet workbench: nothing greets, suggests, updates, reports or asks. */
const quiet = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @param {object} [options]
 * @param {string[]} [options.vsix] Packaged extensions to install.
 * @param {Record<string, unknown>} [options.settings] User settings.
 * @param {Record<string, string>} [options.environment] Is added to the server's and so to the extension host's.
 * @param {boolean} [options.development] Allows extensions under development and their suites.
 * @param {boolean} [options.keep] Leaves the throw-away profile where it is.
 */
export async function startServer({
  vsix = [],
  settings = {},
  environment = {},
  development = false,
  keep = false,
} = {}) {
  requireInstallation();
  const root = await mkdtemp(join(tmpdir(), 'brief-workbench-'));
  atEnd(`delete ${root}`, () =>
    keep ? say(`Kept: ${root}`) : rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  );
  const data = join(root, 'data');
  const log = join(root, 'server.log');
  // No gallery: nothing is looked for on the network.
  const env = { ...ownEnvironment(), HOME: root, EXTENSIONS_GALLERY: '{}', ...environment };
  const places = [
    '--user-data-dir',
    data,
    '--extensions-dir',
    join(root, 'extensions'),
    '--config',
    join(root, 'config'),
  ];
  await mkdir(join(data, 'User'), { recursive: true });
  const configure = (more = {}) =>
    writeFile(join(data, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...settings, ...more }, null, 2));
  await configure();
  await writeFile(join(root, 'config'), 'auth: none\n');

  for (const file of vsix) await runToEnd([...places, '--install-extension', file], env, `installing ${file}`);

  const { output, gone, stop } = startGroup(
    programs.node,
    [
      programs.codeServer,
      ...places,
      ...['--auth', 'none', '--bind-addr', '127.0.0.1:0'],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--ignore-last-opened'],
      '--disable-getting-started-override',
      // Without it a released workbench takes no extension under development and no suite from its page; with it, it
      // shows no notification but errors.
      ...(development ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    { env },
  );
  const file = createWriteStream(log);
  for (const stream of output) stream.pipe(file, { end: false });
  let ended;
  void gone.then((code) => {
    ended = code;
  });

  const origin = await until(
    'code-server to listen',
    async () => {
      const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
      if (ended !== undefined) throw new Stop(`code-server ended at once (exit code ${ended}):\n${said}`);
      const address = /server listening on (http:\/\/[\d.:]+)/.exec(said)?.[1];
      return address && (await fetch(`${address}/healthz`)).ok && address;
    },
    { within: 60_000, seen: () => readFileSync(log, 'utf8') },
  );

  return {
    origin,
    root,
    stop,
    /** Sets the user settings for the next windows: these besides those the server was started with. */
    configure,
    /** The address of a window on a folder (or on none), with what the page is to be told. */
    address(folder, payload) {
      const query = new URLSearchParams(folder ? { folder } : { ew: 'true' });
      query.set('payload', JSON.stringify(payload));
      return `${origin}/?${query}`;
    },
    /** A file of this machine, as the workbench in the browser calls it. */
    remote: (path) => `vscode-remote://${new URL(origin).host}${encodeURI(path)}`,
    /** A copy of a folder that may be written to, or a folder of the given files; the name is seen in the window. */
    async throwAway(content = {}, name = 'drafts') {
      const folder = join(await mkdtemp(join(root, 'copy-')), name);
      return typeof content === 'string' ? copyFolder(content, folder) : writeFolder(folder, content);
    },
    /** Where the files of a packaged extension are, without installing it. */
    async unpack(file) {
      const extensions = await mkdtemp(join(root, 'unpacked-'));
      await runToEnd(
        [...places, '--extensions-dir', extensions, '--install-extension', file],
        env,
        `unpacking ${file}`,
      );
      const [unpacked] = (await readdir(extensions, { withFileTypes: true })).filter((entry) => entry.isDirectory());
      if (!unpacked) throw new Error(`${file} holds no extension.`);
      return join(extensions, unpacked.name);
    },
    /** What the extension host of the latest window and the extension's output channels wrote. */
    logs: () => readLogs(join(data, 'logs')),
  };
}

async function runToEnd(args, env, what) {
  const { output, gone, stop } = startGroup(programs.node, [programs.codeServer, ...args], { env });
  const said = [];
  for (const stream of output) stream.setEncoding('utf8').on('data', (text) => said.push(text));
  const code = await gone;
  await stop();
  if (code !== 0) throw new Error(`${what} failed (exit code ${code}):\n${said.join('')}`);
}

/** Without what a surrounding VS Code, code-server or npm tells its children: it would steer ours. */
function ownEnvironment() {
  const foreign = /^(VSCODE_|CODE_SERVER_|ELECTRON_|npm_)|^(NODE_OPTIONS|PORT|PASSWORD|HASHED_PASSWORD)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** Without what VS Code's own extensions wrote, and of the host itself only its complaints. */
async function readLogs(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const latest = names
    .filter((name) => /exthost\d+$/.test(name))
    .sort()
    .at(-1);
  return names
    .filter((name) => name.startsWith(`${latest}/`))
    .filter((name) => /exthost\d+\/(?!vscode\.)/.test(name) && name.endsWith('.log'))
    .map((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n');
      const isHost = name.endsWith('exthost.log');
      return { name: basename(name), lines: isHost ? lines.filter((line) => line.includes('[error]')) : lines };
    })
    .filter(({ lines }) => lines.join('') !== '');
}
