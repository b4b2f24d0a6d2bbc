/** Where Brief and its pages are to be read on the web. */

export const home = 'https://github.com/brief-lint/brief';

/** The page about a rule. */
export const rulePageOf = (id: string): string => `${home}/blob/main/docs/rules/${encodeURIComponent(id)}.md`;
