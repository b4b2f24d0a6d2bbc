/**
 * Keeps in one file what every start needs: without this the bundler parts the modules by who else asks for them, and the
 * first draft waits for forty small files. Whatever is loaded later says here that it needs the anchor’s modules too, which
 * are loaded by then, so that nothing is left to part them by.
 */
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** `anchor` is a module that all that is imported by `import()` may count on: it must not wait for any of them itself. */
export const together = (anchor: string): Plugin => ({
  name: 'together',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^(?:\.{1,2}\/|@brief\/)/ }, async ({ kind, path, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === SEEN) return undefined;
      const found = await resolve(path, { kind, resolveDir, pluginData: SEEN });
      return found.path.endsWith('.ts') ? { path: found.path, namespace: LATE } : found;
    });
    onLoad({ filter: /./, namespace: LATE }, ({ path }) => ({
      contents: `import ${JSON.stringify(anchor)}; export * from ${JSON.stringify(path)};`,
      resolveDir: '/',
    }));
  },
});

const LATE = 'late';
const SEEN = Symbol('resolved already');
