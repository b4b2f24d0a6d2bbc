/**
 * Plays scenarios on a packaged extension in the real workbench, through the page alone, as a user would. A scenario is a
 * module; README.md shows one. It knows nothing of what the scenarios are about. `--help` says how.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheFolder } from './installation.mjs';
import { readSettings } from './pairs.mjs';
import { runProgram } from './program.mjs';
import { startWorkbench } from './workbench.mjs';

const help = `Usage: node run-e2e.mjs --vsix FILE [options] SCENARIOS

  SCENARIOS             modules (.mjs), or folders of them
  --vsix FILE           the packaged extension
  --host node|web       the extension host it runs in (default: node, where it is installed as users install it; in the
                        web worker the unpacked files are loaded over HTTP)
  --only TEXT           only the scenarios whose file name or title has this text
  --screenshots DIR     where the scenarios' pictures go, and one of each failure (default: in the cache folder)
  --size WIDTHxHEIGHT   of a window (default: 1280x800)
  --scale N             pixels of a picture per pixel of the window (default: 1)
  --setting KEY=JSON    a user setting for all scenarios (may be repeated)
  --keep                leaves the throw-away profile and folders where they are

Exit code: 0 all passed, 1 a scenario failed, 2 they could not be played, 130 interrupted.`;

await runProgram(async () => {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      vsix: { type: 'string' },
      host: { type: 'string', default: 'node' },
      only: { type: 'string' },
      screenshots: { type: 'string', default: join(cacheFolder, 'screenshots') },
      size: { type: 'string', default: '1280x800' },
      scale: { type: 'string', default: '1' },
      setting: { type: 'string', multiple: true },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  if (!options.vsix || positionals.length === 0) {
    throw new Error('--vsix and at least one scenario are needed; --help says how.');
  }
  if (!['node', 'web'].includes(options.host)) throw new Error(`--host is node or web, and not “${options.host}”.`);

  const scenarios = await readScenarios(positionals, options.only);
  if (scenarios.length === 0)
    throw new Error(`No scenario in ${positionals.join(', ')} has “${options.only}” in its name.`);
  await mkdir(options.screenshots, { recursive: true });

  const vsix = resolve(options.vsix);
  if (!existsSync(vsix)) throw new Error(`There is no ${vsix}: package the extension first.`);
  const workbench = await startWorkbench({
    vsix: options.host === 'node' ? [vsix] : [],
    settings: readSettings(options.setting),
    size: readSize(options.size),
    scale: Number(options.scale),
    keep: options.keep,
  });
  const develop =
    options.host === 'web' ? { extension: await workbench.server.unpack(vsix), host: options.host } : undefined;

  console.log(`${basename(vsix)} in the ${options.host} extension host`);
  let failures = 0;
  for (const scenario of scenarios) {
    const begun = Date.now();
    const failure = await play(scenario, { workbench, develop, host: options.host, screenshots: options.screenshots });
    const took = `${((Date.now() - begun) / 1000).toFixed(1)} s`;
    console.log(`  ${failure ? '✗' : '✓'} ${scenario.title} (${took})`);
    if (failure) {
      failures += 1;
      console.error(indent(failure));
    }
  }
  console.log(`\n${scenarios.length - failures} passed, ${failures} failed. Pictures: ${options.screenshots}`);
  return failures === 0 ? 0 : 1;
});

/** Resolves to undefined, or to what went wrong and what was there. */
async function play(scenario, { workbench, develop, host, screenshots }) {
  const { play: act, files = {}, folderName, open, settings } = scenario.module;
  const folder = await workbench.server.throwAway(files instanceof URL ? fileURLToPath(files) : files, folderName);
  await workbench.server.configure(settings);

  let window;
  try {
    window = await workbench.openWindow({ folder, file: open, develop });
    const screenshot = async (name, { of, ...options } = {}) => {
      const clip = of && (await window.page.locator(of).first().boundingBox());
      const path = join(screenshots, `${name}.png`);
      await window.page.screenshot({ path, animations: 'disabled', ...(clip && { clip }), ...options });
    };
    await act({ window, folder, host, screenshot });
    return undefined;
  } catch (error) {
    const picture = join(screenshots, `${scenario.name}-${host}-failed.png`);
    await window?.page.screenshot({ path: picture }).catch(() => {});
    return [
      error instanceof Error ? ownStack(error) : String(error),
      window && `Picture: ${picture}`,
      ...(window?.complaints ?? []).slice(-20),
      ...(await workbench.server.logs()).map(({ name, lines }) => `── ${name}\n${lines.slice(-30).join('\n')}`),
    ]
      .filter(Boolean)
      .join('\n');
  } finally {
    await window?.close();
  }
}

async function readScenarios(places, only) {
  const found = [];
  for (const place of places) {
    const isFolder = (await stat(place)).isDirectory();
    const files = isFolder ? (await readdir(place)).filter((name) => name.endsWith('.mjs')).sort() : [''];
    for (const name of files) {
      const file = resolve(place, name);
      const module = await import(pathToFileURL(file).href);
      if (typeof module.play !== 'function') throw new Error(`${file} exports no function play().`);
      found.push({ name: basename(file, '.mjs'), title: module.title ?? basename(file, '.mjs'), module });
    }
  }
  return found.filter(({ name, title }) => !only || name.includes(only) || title.includes(only));
}

/** Without the frames that are the same for every scenario. */
function ownStack(error) {
  const foreign = (line) => /^\s+at .*(node:internal|run-e2e\.mjs|program\.mjs)/.test(line);
  return (error.stack ?? error.message)
    .split('\n')
    .filter((line) => !foreign(line))
    .join('\n');
}

function readSize(size) {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(size) ?? [];
  if (!width) throw new Error(`--size is WIDTHxHEIGHT, as in 1280x800, and not “${size}”.`);
  return { width: Number(width), height: Number(height) };
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}
