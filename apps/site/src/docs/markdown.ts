/** Markdown on the site means what it means in the repository: no syntax of the generator's own, and links that hold. */
import type { MarkdownOptions } from 'vitepress';
import { linkOnSite, type Places, slug } from './links.ts';

export function markdown(places: Places): MarkdownOptions {
  return {
    attrs: false,
    container: false,
    emoji: false,
    include: false,
    snippet: false,
    toc: false,
    anchor: { slugify: slug },
    config(md) {
      md.core.ruler.push('links-on-the-site', ({ tokens, env }) => {
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          const href = token.type === 'link_open' ? token.attrGet('href') : null;
          if (href !== null) token.attrSet('href', linkOnSite(href, env.filePathRelative ?? fileOf(env), places));
        }
      });
      const text = md.renderer.rules.text;
      // Two braces would be a template's expression.
      md.renderer.rules.text = (...all) =>
        (text?.(...all) ?? md.utils.escapeHtml(all[0][all[1]]?.content ?? '')).replaceAll('{{', '&#123;&#123;');
    },
  };

  function fileOf({ path, realPath }: { path: string; realPath?: string }): string {
    const file = (realPath ?? path).replaceAll('\\', '/');
    const found = places.pages.find((page) => file.endsWith(`/${page.file}`) || file.endsWith(`/${page.route}`));
    if (found === undefined) throw new Error(`${file} is no page of the site.`);
    return found.file;
  }
}
