/** The day that a draft is dated in its front matter: `date: 2027-03-01`. Other ways of writing a day are not read. */
import type { Draft } from './draft.ts';

export function draftDate({ text, frontMatter }: Pick<Draft, 'text' | 'frontMatter'>): string | undefined {
  if (frontMatter === undefined) return undefined;
  return DATE.exec(text.slice(frontMatter.start, frontMatter.end))?.[1];
}

const DATE = /^date[ \t]*:[ \t]*["']?(\d{4}-\d{2}-\d{2})(?![\d-])/mu;
