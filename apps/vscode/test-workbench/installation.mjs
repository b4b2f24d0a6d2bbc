/**
 * Which programs the test workbench is made of, and where they are. It installs nothing (`setup.mjs` does) and starts
 * nothing (`server.mjs` and `page.mjs` do).
 */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** Raising a version here is all it takes: the next set-up installs it and leaves the old one alone. */
const versions = { node: '24.21.0', codeServer: '4.139.1' };

/** Whatever the set-up downloads and builds. Outside the workspace, so that a fresh clone finds it again. */
export const cacheFolder = resolve(process.env.BRIEF_WORKBENCH_CACHE || join(homedir(), '.cache', 'brief-workbench'));

/** Each is an npm package in a folder of its own; a mark in the folder, written last, says that it is complete. */
export const node = npmPackage(`node-${process.platform}-${process.arch}`, versions.node);
/** Its native modules are built for one Node, so that Node is part of what it is. */
export const codeServer = npmPackage('code-server', versions.codeServer, `node-${versions.node}`);

export const programs = {
  node: join(node.location, 'bin', 'node'),
  codeServer: join(codeServer.location, 'out', 'node', 'entry.js'),
};

/** The headers of Kerberos, which one of the native modules is compiled against. */
export const kerberosHeaders = ['/usr/include/gssapi/gssapi.h', '/usr/local/include/gssapi/gssapi.h'];

export function isInstalled({ mark, version }) {
  return existsSync(mark) && readFileSync(mark, 'utf8') === version;
}

/** The browser: `BRIEF_CHROMIUM`, or the first that is there. Undefined when there is none. */
export function findBrowser() {
  if (process.env.BRIEF_CHROMIUM) return process.env.BRIEF_CHROMIUM;
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(findOnPath).find(Boolean);
}

export function findOnPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));
}

/** Throws, naming what is missing and the command that brings it. */
export function requireInstallation() {
  const missing = [
    ...[node, codeServer].filter((part) => !isInstalled(part)).map((part) => `${part.name} ${part.version}`),
    ...(findBrowser() ? [] : ['a Chromium']),
  ];
  if (missing.length === 0) return;
  throw new Error(
    `The test workbench is not set up: ${missing.join(', ')} missing in ${cacheFolder}. Run: node ${join(import.meta.dirname, 'setup.mjs')}`,
  );
}

function npmPackage(name, version, builtFor = '') {
  const folder = join(cacheFolder, [name, version, builtFor].filter(Boolean).join('-'));
  return { name, version, folder, location: join(folder, 'node_modules', name), mark: join(folder, 'complete') };
}
