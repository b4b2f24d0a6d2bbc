import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { markdown } from './markdown.ts';
import { sidebar } from './navigation.ts';
import { isInRepository, otherMarkdown, readPages } from './pages.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const repository = 'https://github.com/brief-lint/brief';
const pages = readPages(root);
/** Where the host serves it below a path: `/brief`. */
const base = `${(process.env['BRIEF_SITE_BASE'] ?? '').replace(/\/$/, '')}/`;

export const config = defineConfig({
  title: 'Brief',
  description: 'Brief keeps a writer true to a source.',
  lang: 'en',
  base,
  cleanUrls: true,
  // The whole repository is the source folder, and its configuration files are not the generator’s.
  additionalConfig: {},
  srcDir: '../..',
  srcExclude: [...otherMarkdown(root, pages)],
  rewrites: Object.fromEntries(pages.map(({ file, route }) => [file, route])),
  outDir: 'dist',
  cacheDir: 'node_modules/.cache/vitepress',
  markdown: markdown({ pages, repository, exists: (path) => isInRepository(root, path) }),
  transformHtml: contentSecurityPolicy,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}icon.svg` }]],
  themeConfig: {
    logo: '/icon.svg',
    nav: [
      { text: 'Guide', link: '/writing-with-brief', activeMatch: '^/(?!playground|rules|decisions|$)' },
      { text: 'Rules', link: '/rules/' },
      { text: 'Playground', link: '/playground' },
      { text: 'Repository', link: repository },
    ],
    sidebar: sidebar(pages),
    outline: [2, 3],
    search: { provider: 'local' },
    editLink: { pattern: `${repository}/edit/main/:path`, text: 'Edit this page' },
    externalLinkIcon: true,
  },
  vite: {
    publicDir: join(root, 'apps/site/public'),
    worker: { format: 'es' },
  },
});
