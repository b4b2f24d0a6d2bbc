/** The built site as a host of static pages serves it, with a list of what was asked for. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface Host {
  readonly address: string;
  /** Paths, in the order in which they were asked for. */
  readonly asked: string[];
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export async function serve(folder: string): Promise<Host> {
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://site').pathname);
    asked.push(path);
    const file = [path, `${path}.html`, `${path}/index.html`].map((one) => join(folder, one)).find(isFile);
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': types[extname(file ?? '.html')] ?? '' });
    response.end(readFileSync(file ?? join(folder, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
