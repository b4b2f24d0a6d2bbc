/** From the text of a file to an article, by the sort of file it is. Nothing is fetched and nothing is run. */
import { type Article, NoArticle } from './article.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { readWebPage } from './web-page.ts';

export type ArticleFormat = 'markdown' | 'text' | 'html';

/** The format that a file's name tells, if it does. */
export function formatOf(name: string): ArticleFormat | undefined {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return 'markdown';
  if (/\.(?:html?|xhtml)$/i.test(name)) return 'html';
  return /\.(?:txt|text)$/i.test(name) ? 'text' : undefined;
}

/** @throws {NoArticle} when there is no paragraph in it. */
export function readArticle(text: string, format: ArticleFormat): Article {
  const article = { markdown: readMarkdown, text: readPlainText, html: readWebPage }[format](text);
  if (article.paragraphs.length === 0) {
    const where = format === 'html' ? '; a page that a script fills has none: save it as the browser shows it' : '';
    throw new NoArticle(`has no paragraph of text${where}`);
  }
  return article;
}
