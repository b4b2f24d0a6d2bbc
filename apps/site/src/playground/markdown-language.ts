/** Markdown in the editor: headings, emphasis and links look like what they are. It is the grammar that Brief reads with. */
import {
  defineLanguageFacet,
  HighlightStyle,
  Language,
  LanguageSupport,
  languageDataProp,
  syntaxHighlighting,
} from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { GFM, type MarkdownConfig, parser } from '@lezer/markdown';

/** YAML at the head of a draft is no prose, and its last line does not make a heading of it. */
const frontMatter: MarkdownConfig = {
  defineNodes: [{ name: 'FrontMatter', block: true, style: tags.comment }],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'HorizontalRule',
      parse(context, line) {
        if (context.lineStart !== 0 || line.text.trimEnd() !== '---') return false;
        while (context.nextLine() && !/^(---|\.\.\.)\s*$/.test(line.text));
        context.nextLine();
        context.addElement(context.elt('FrontMatter', 0, context.prevLineEnd()));
        return true;
      },
    },
  ],
};

const data = defineLanguageFacet();
const language = new Language(
  data,
  parser.configure([GFM, frontMatter, { props: [languageDataProp.add({ Document: data })] }]),
  [],
  'markdown',
);

const style = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--vp-c-brand-1)' },
  { tag: [tags.monospace, tags.comment, tags.processingInstruction], color: 'var(--vp-c-text-2)' },
]);

export const markdownLanguage = new LanguageSupport(language, syntaxHighlighting(style));
