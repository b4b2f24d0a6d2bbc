/**
 * Coverage as one page for a browser: the source on one side, the drafts on the other, and what belongs together linked both
 * ways. It needs nothing from elsewhere, and its security policy holds it to that: only this style and this script count.
 */
import type { Draft } from '@brief/lint';
import { dateInWords } from '@brief/lint';
import { type Coverage, percentOf } from '../coverage.ts';
import { paragraphName } from '../words.ts';
import { bar } from './bar.ts';
import { draftSide } from './draft-side.ts';
import { escaped } from './escaped.ts';
import { createLinks } from './links.ts';
import { pageScript } from './script.ts';
import { paragraphId, sourceSide } from './source-side.ts';
import { pageStyle } from './style.ts';

export { pageScript, pageStyle };

/** A source, and the drafts measured against it. */
export interface PageSource {
  /** Of all drafts together; positions of drafts are those in the list. */
  readonly together: Coverage;
  readonly drafts: readonly PageDraft[];
}

export interface PageDraft {
  /** What the draft is called; it is shown as it is. */
  readonly name: string;
  readonly draft: Draft;
  /** Of this draft alone. */
  readonly coverage: Coverage;
}

/** How the policy knows `pageStyle` and `pageScript`: as sources of a content security policy, such as `'sha256-…'`. */
export interface PageSeals {
  readonly style: string;
  readonly script: string;
}

export function coveragePage(sources: readonly PageSource[], { style, script }: PageSeals): string {
  const policy = `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(titleOf(sources))}</title>
<style>${pageStyle}</style>
</head>
<body>
${sources.length === 0 ? '<header><h1>No draft was measured.</h1></header>' : ''}
${sources.map((source, order) => sourceSection(source, `s${order}-`)).join('\n')}
<footer>
<p>Names and words are compared; whether what a draft says is right is not looked at. A statement counts as used where a draft quotes it, names together what it relates, or has half of its words beside a name it is about.</p>
</footer>
<div id="says" role="status" hidden></div>
<script>${pageScript}</script>
</body>
</html>
`;
}

function titleOf(sources: readonly PageSource[]): string {
  const [first, second] = sources;
  if (first === undefined) return 'Coverage';
  return second === undefined
    ? `Coverage: ${inPercent(first.together)} of ${first.together.dossier.source.title}`
    : 'Coverage';
}

const inPercent = ({ share }: Coverage): string => `${percentOf(share)} %`;

function sourceSection({ together, drafts }: PageSource, prefix: string): string {
  const links = createLinks(prefix);
  const { source, id } = together.dossier;
  const { covered, total } = together.share;
  const who = drafts.length === 1 ? 'the draft uses' : `${drafts.length} drafts together use`;
  const theDrafts = drafts.length === 1 ? 'The draft' : 'The drafts';
  const left = sourceSide(together, prefix, links);
  const right = drafts.map((draft, number) => draftArticle(draft, number, together, prefix, drafts.length, links));
  return links.set(`<header>
<p class="kicker">${escaped(`${dateInWords(source.published.iso)} · ${id}`)}</p>
<h1 lang="${escaped(source.lang)}">${escaped(source.title)}</h1>
<div class="glance">
<p class="total"><strong>${inPercent(together)}</strong><span>${who} ${covered} of ${total} statements of the source</span></p>
${strip(together, prefix)}
</div>
<p class="legend"><span><span class="used">used</span></span><span><span class="quoted">quoted</span></span><span><span class="name">named</span></span><span><span class="partly">used in part</span></span><span><span class="left">left out</span></span><span>Point at marked words for what they say, and follow them to the other side.</span></p>
</header>
<main class="sides">
<div class="side source" id="${prefix}source">
<h2>The source <a href="#${prefix}drafts">${theDrafts}</a></h2>
${left}
</div>
<div class="side drafts" id="${prefix}drafts">
<h2>${theDrafts} <a href="#${prefix}source">The source</a></h2>
${drafts.length === 1 ? '' : eachOf(drafts, prefix)}
${right.join('\n')}
</div>
</main>`);
}

/** Each paragraph at a glance. */
function strip({ paragraphs }: Coverage, prefix: string): string {
  const cells = paragraphs.map(({ number, share }) => {
    const { covered, total } = share;
    const label = `${number === 0 ? 'Headline' : `Paragraph ${number}`}: ${covered} of ${total} used`;
    return `<a href="#${paragraphId(prefix, number)}" aria-label="${label}"><b>${paragraphName(number)} <span>${covered}/${total}</span></b>${bar(share)}</a>`;
  });
  return `<nav class="strip" aria-label="Paragraphs of the source">${cells.join('\n')}</nav>`;
}

const draftId = (prefix: string, number: number): string => `${prefix}d${number}`;

function draftArticle(
  { name, draft }: PageDraft,
  number: number,
  together: Coverage,
  prefix: string,
  drafts: number,
  links: ReturnType<typeof createLinks>,
): string {
  const title = `<h3>${escaped(name)}</h3>`;
  return `<article id="${draftId(prefix, number)}"${drafts === 1 ? '' : ` aria-label="${escaped(name)}"`}>
${title}
${draftSide(draft, number, together, links)}
</article>`;
}

function eachOf(drafts: readonly PageDraft[], prefix: string): string {
  const rows = drafts.map(
    ({ name, coverage: { share } }, number) =>
      `<tr><td><a href="#${draftId(prefix, number)}">${escaped(name)}</a></td><td>${bar(share)}</td><td>${share.covered} of ${share.total}</td></tr>`,
  );
  return `<table class="each">${rows.join('\n')}</table>`;
}
