/** Sections that list sources: what stands there are titles and names as others wrote them. */

/** Whether a heading begins a list of sources: by one name or two joined, perhaps numbered: "7. Notes and references:". */
export function listsSources(heading: string): boolean {
  if (heading.length >= 80) return false;
  const name = heading.trim().replace(NUMBER, '').replace(COLON, '').toLowerCase();
  return NAMES.has(name) || (JOINT.test(name) && name.split(JOINT).every((part) => NAMES.has(part)));
}

const NUMBER = /^[\dIVXivx]+[.)]?\s+/;
const COLON = /\s*:$/;
const JOINT = /\s*[,&/]\s*|\s+(?:and|und|ve|et|y)\s+/;

const NAMES: ReadonlySet<string> = new Set(
  `source, sources, source list, source material, source notes, primary sources, secondary sources, selected sources,
  key sources, reference, references, list of references, list of reference, referenced works, reference list,
  bibliography, bibliographies, select bibliography, selected bibliography, annotated bibliography, works cited,
  works consulted, literature, literature cited, further reading, suggested reading, recommended reading, reading list,
  read more, notes, footnotes, endnotes, citations, credits,
  kaynaklar, kaynakça, bibliyografya, referanslar, dipnotlar, notlar, ileri okuma,
  quellen, quellenverzeichnis, literatur, literaturverzeichnis, literaturhinweise, einzelnachweise, anmerkungen, fußnoten,
  références, bibliographie, lectures complémentaires, fuentes, referencias, bibliografía, fonti, riferimenti, bibliografia,
  fontes, referências, bronnen, литература, источники, примечания`.split(/,\s+/),
);
