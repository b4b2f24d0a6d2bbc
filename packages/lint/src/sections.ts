/** Sections that list sources: what stands there are titles and names as others wrote them. */

/** Whether a heading begins a list of sources. */
export const listsSources = (heading: string): boolean => heading.length < 80 && TITLE.test(heading.trim());

const NAMES = [
  'sources?|source (?:list|material|notes)|(?:primary|secondary|selected|key) sources',
  'references?|(?:list of )?references|referenced works|reference list',
  'bibliograph(?:y|ies)|(?:select(?:ed)?|annotated) bibliography|works (?:cited|consulted)|literature(?: cited)?',
  'further reading|suggested reading|recommended reading|reading list|read more',
  'notes|footnotes|endnotes|citations|credits',
  'kaynaklar|kaynakça|bibliyografya|referanslar|dipnotlar|notlar|ileri okuma',
  'quellen|quellenverzeichnis|literatur|literaturverzeichnis|literaturhinweise|einzelnachweise|anmerkungen|fußnoten',
  'références|bibliographie|lectures complémentaires|notes et références',
  'fuentes|referencias|bibliografía|fonti|riferimenti|bibliografia|fontes|referências|bronnen|литература|источники|примечания',
].join('|');

/** Perhaps numbered, perhaps two of them joined: "7. Notes and references:". */
const TITLE = new RegExp(
  `^(?:[\\dIVX]+[.)]?\\s+)?(?:${NAMES})(?:\\s*(?:,|&|/|\\band\\b|\\bund\\b|\\bve\\b|\\bet\\b|\\by\\b)\\s*(?:${NAMES}))*\\s*:?$`,
  'iu',
);
