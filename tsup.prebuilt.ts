/**
 * Work done when a program is bundled instead of at each of its starts: a module called `*.prebuilt.ts` exports functions
 * without arguments that return JSON data; in the bundle they return what they returned here.
 */
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

export const prebuilt: Plugin = {
  name: 'prebuilt',
  setup({ esbuild, onLoad }) {
    onLoad({ filter: /\.prebuilt\.ts$/ }, async ({ path }) => {
      const { outputFiles, metafile } = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        format: 'esm',
        platform: 'neutral',
        write: false,
        metafile: true,
      });
      const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
      const made: Record<string, () => unknown> = await import(`data:text/javascript;base64,${code}`);
      const contents = Object.entries(made).map(
        ([name, make]) => `export const ${name} = () => JSON.parse(${JSON.stringify(asciiJson(make()))});`,
      );
      return { contents: contents.join('\n'), loader: 'js', watchFiles: Object.keys(metafile.inputs) };
    });
  },
};

/** Engines read a text of one byte for each letter fastest. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
