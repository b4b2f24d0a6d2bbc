/** The text that is checked or measured. */
import type { JsonSchema } from '../tool.ts';

/** In UTF-16 units: some hundred pages. */
const longestText = 500_000;

export const textSchema: JsonSchema = {
  type: 'string',
  maxLength: longestText,
  description:
    'The whole text, in Markdown. What its front matter says under “brief” counts: which dossiers it briefs from, and ' +
    'what it promises to cover.',
};
