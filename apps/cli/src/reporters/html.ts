/**
 * One page with everything in it: the findings in the context of their drafts, the words of the source beside them. It
 * needs nothing from elsewhere and runs nothing, and its security policy holds it to that.
 */
import { createHash } from 'node:crypto';
import type { Dossier } from '@brief/core';
import { dateInWords, rules, type Severity } from '@brief/lint';
import { draftSection } from './html-draft.ts';
import { style } from './html-style.ts';
import { escaped } from './html-text.ts';
import { count, type DraftReport, many, type Reporter } from './report.ts';

export const html: Reporter = ({ drafts, dossiers }) => {
  const withFindings = drafts.filter(({ findings }) => findings.length > 0);
  const clean = drafts.filter(({ findings }) => findings.length === 0);
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Brief report: ${escaped(countsInWords(drafts))}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Brief report</h1>
<p class="soft">${many(drafts.length, 'draft')} checked. ${withFindings.length === 0 ? 'Nothing to report.' : ''}</p>
${withFindings.length === 0 ? '' : `${counts(drafts)}\n${choice(drafts)}\n${overview(withFindings)}`}
</header>
<main>
${withFindings.map((draft, index) => draftSection(draft, index + 1, dossiers)).join('\n')}
</main>
<footer>
${cleanList(clean)}
${rulesFound(withFindings)}
${sources(dossiers)}
</footer>
</body>
</html>
`;
};

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
const plurals: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Infos' };

const total = (drafts: readonly DraftReport[], severity: Severity): number =>
  drafts.reduce((sum, { findings }) => sum + count(findings, severity), 0);

function countsInWords(drafts: readonly DraftReport[]): string {
  const parts = severities.flatMap((severity) => {
    const number = total(drafts, severity);
    return number === 0 ? [] : [many(number, severity)];
  });
  return parts.length === 0 ? 'nothing to report' : parts.join(', ');
}

function counts(drafts: readonly DraftReport[]): string {
  const items = severities.flatMap((severity) => {
    const number = total(drafts, severity);
    return number === 0 ? [] : [`<li class="${severity}"><span class="tone">${many(number, severity)}</span></li>`];
  });
  return `<ul class="counts">${items.join('')}</ul>`;
}

/** What to show; worked by the style sheet alone. */
function choice(drafts: readonly DraftReport[]): string {
  const there = severities.filter((severity) => total(drafts, severity) > 0);
  if (there.length < 2) return '';
  const boxes = there.map(
    (severity) => `<label><input type="checkbox" id="show-${severity}" checked> ${plurals[severity]}</label>`,
  );
  return `<fieldset><legend>Show</legend>${boxes.join('')}</fieldset>`;
}

function overview(drafts: readonly DraftReport[]): string {
  const heads = severities.map((severity) => `<th scope="col" class="number">${plurals[severity]}</th>`).join('');
  const rows = drafts.map(({ shown, findings }, index) => {
    const cells = severities.map((severity) => `<td class="number">${count(findings, severity)}</td>`).join('');
    return `<tr><td><a href="#d${index + 1}">${escaped(shown)}</a></td>${cells}</tr>`;
  });
  return `<nav aria-label="Drafts with findings"><table>
<thead><tr><th scope="col">Draft</th>${heads}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></nav>`;
}

function cleanList(drafts: readonly DraftReport[]): string {
  if (drafts.length === 0) return '';
  const items = drafts.map(({ shown }) => `<li>${escaped(shown)}</li>`);
  return `<h3>Nothing to report in ${many(drafts.length, 'draft')}</h3>
<details><summary>Which</summary><ul class="clean">${items.join('')}</ul></details>`;
}

function rulesFound(drafts: readonly DraftReport[]): string {
  const found = new Set(drafts.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const described = rules.filter(({ id }) => found.has(id));
  return described
    .map(({ id, summary, why }) => {
      const paragraphs = [summary, ...why.trim().split(/\n{2,}/)].map((text) => `<p>${escaped(plain(text))}</p>`);
      return `<section id="rule-${escaped(id)}"><h3>${escaped(id)}</h3>${paragraphs.join('')}</section>`;
    })
    .join('\n');
}

/** Rules are described in Markdown, of which only code and emphasis are used. */
const plain = (markdown: string): string => markdown.replace(/\s*\n\s*/g, ' ').replace(/`|\*\*/g, '');

function sources(dossiers: ReadonlyMap<string, Dossier>): string {
  const items = [...dossiers.values()].map(({ source }) => {
    const { title, publisher, url } = source;
    const shown = url?.startsWith('https://')
      ? `<a href="${escaped(url)}" rel="noreferrer">${escaped(title)}</a>`
      : escaped(title);
    return `<p>${shown}${publisher === undefined ? '' : `, ${escaped(publisher)}`}, ${escaped(dateInWords(source.published.iso))}</p>`;
  });
  return `<h3>${items.length === 1 ? 'The source' : 'Sources'}</h3>${items.join('\n')}`;
}
