/**
 * A dossier as one HTML page to read, search and print: who and what the source names, what it says with its exact
 * words, and its text with those words marked. Nothing is loaded from anywhere, and nothing in it can run but its script.
 */
import type { Dossier, Entity, Kind } from '@brief/core';
import { kinds } from '@brief/core';
import { paragraphInWords, type Reading, readingOf, type Said } from '../reading.ts';
import { digestOf } from './digest.ts';
import { drawingOf } from './drawing.ts';
import { escapeHtml, linkOrText } from './escape.ts';
import { script } from './script.ts';
import { sourceText } from './source-text.ts';
import { style } from './style.ts';

export function toHtml(dossier: Dossier): string {
  const reading = readingOf(dossier);
  const { source } = dossier;
  const drawing = drawingOf(dossier);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digestOf(style)}'; script-src '${digestOf(script)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(source.title)} · dossier</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#things">Skip to who and what</a>
<header>
<p class="eyebrow">Dossier <code>${escapeHtml(dossier.id)}</code></p>
<h1 lang="${escapeHtml(source.lang)}" dir="auto">${escapeHtml(source.title)}</h1>
${headOf(dossier)}
</header>
<nav aria-label="Page">
<ul>${drawing ? '<li><a href="#map">Map</a></li>' : ''}<li><a href="#things">Who and what</a></li><li><a href="#source">The source</a></li></ul>
<search><label for="search">Search</label><input id="search" type="search" placeholder="a name, a word of the source …" autocomplete="off" spellcheck="false"><output for="search" aria-live="polite"></output></search>
</nav>
<main>
${drawing ? mapOf(drawing) : ''}
<section id="things" aria-labelledby="things-title">
<h2 id="things-title">Who and what</h2>
${kinds.map((kind) => groupOf(kind, reading)).join('\n')}
</section>
<section id="source" aria-labelledby="source-title">
<h2 id="source-title">The source</h2>
<p class="hint">The words that statements rest on are marked; below each paragraph is what was read in it.</p>
${sourceText(reading)}
</section>
</main>
<footer><p>Made by Brief. A statement is what somebody says in the source, not a fact; the exact words stand beside it.</p></footer>
<script>${script}</script>
</body>
</html>
`;
}

/** What is known about the source. */
function headOf({ source }: Dossier): string {
  const { published, publisher, authors, url, licence, reviewBy, note } = source;
  const printed =
    published.asPrinted === undefined ? '' : ` <span class="quiet">printed “${escapeHtml(published.asPrinted)}”</span>`;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Published', `<time datetime="${escapeHtml(published.iso)}">${escapeHtml(published.iso)}</time>${printed}`],
    ['By', authors && escapeHtml(authors.join(', '))],
    ['Publisher', publisher && escapeHtml(publisher)],
    ['Address', url && linkOrText(url)],
    ['Licence', licence && linkOrText(licence)],
    ['Look again by', reviewBy && escapeHtml(reviewBy)],
    ['Note', note && escapeHtml(note)],
  ];
  const shown = rows.filter(([, value]) => value !== undefined);
  return `<dl>${shown.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

const mapOf = (drawing: string): string => `<section id="map" aria-labelledby="map-title">
<h2 id="map-title">Map</h2>
<figure><div class="sheet" tabindex="0" role="region" aria-label="Picture of the relations, scrollable">${drawing}</div>
<figcaption>Lines are what the source says of two things: <span class="sample"></span> said, <span class="sample hedged"></span> as a possibility, <span class="sample contested"></span> contested. Point at a thing or reach it with the Tab key to see its relations; follow it to its entry.</figcaption></figure>
</section>`;

const titles: Readonly<Record<Kind, string>> = {
  person: 'People',
  role: 'Roles',
  organization: 'Organizations',
  place: 'Places',
  region: 'Regions',
  priority: 'Priorities',
  reform: 'Reforms',
  concept: 'Concepts',
  event: 'Events',
  source: 'Sources',
};

function groupOf(kind: Kind, reading: Reading): string {
  const members = reading.dossier.entities.filter((entity) => entity.kind === kind);
  if (members.length === 0) return '';
  return `<section class="group" aria-labelledby="kind-${kind}"><h3 id="kind-${kind}"><span class="dot ${kind}"></span>${titles[kind]} <span class="count">${members.length}</span></h3>
<div class="entries">
${members.map((entity) => entryOf(entity, reading)).join('\n')}
</div></section>`;
}

function entryOf(entity: Entity, { dossier, said }: Reading): string {
  const { id, kind, label, is, labels } = entity;
  const lang = dossier.source.lang;
  const isVoice = id === dossier.voice;
  const about = said.filter((one) => one.about.includes(entity) || (one.speaker === entity && !isVoice));
  const names = labels.slice(1).map(({ text, use, lang: own, note }) => {
    const title = note === undefined ? '' : ` title="${escapeHtml(note)}"`;
    const mark = use === 'accepted' ? '' : ` <small>${use}</small>`;
    return `<li class="${use}"><bdi lang="${escapeHtml(own ?? lang)}"${title}>${escapeHtml(text)}</bdi>${mark}</li>`;
  });
  return `<article class="entry ${kind}" id="${escapeHtml(id)}" tabindex="-1">
<h4><bdi lang="${escapeHtml(labels[0]?.lang ?? lang)}">${escapeHtml(label)}</bdi> <code>${escapeHtml(id)}</code></h4>
<p>${escapeHtml(is)}</p>
${names.length > 0 ? `<details class="names"><summary>${names.length === 1 ? 'One other name' : `${names.length} other names`}</summary><ul>${names.join('')}</ul></details>` : ''}
${about.length > 0 ? `<ul class="said">${about.map((one) => statementOf(one, entity, lang)).join('')}</ul>` : '<p class="quiet">The source says nothing more about it.</p>'}
</article>`;
}

/** A statement with its words; the thing whose entry it is in is not linked. */
function statementOf(one: Said, here: Entity, lang: string): string {
  const { statement, subject, object, relation, attribution } = one;
  const named = (entity: Entity) =>
    entity === here
      ? `<b><bdi>${escapeHtml(entity.label)}</bdi></b>`
      : `<a href="#${escapeHtml(entity.id)}"><bdi>${escapeHtml(entity.label)}</bdi></a>`;
  const rest = object ? `${escapeHtml(relation ?? '')} ${named(object)}` : escapeHtml(statement.text ?? '');
  const marks = `${statement.contested ? '<strong class="mark contested">contested</strong>' : ''}${statement.hedged ? '<strong class="mark hedged">a possibility</strong>' : ''}`;
  const quotes = statement.quotes.map(
    ({ paragraph, exact }) =>
      `<blockquote lang="${escapeHtml(lang)}" dir="auto"><a class="where" href="#paragraph:${paragraph}">${paragraphInWords(paragraph)}</a> ${escapeHtml(exact)}</blockquote>`,
  );
  return `<li><details><summary>${named(subject)} ${rest} ${marks}</summary><p class="by">${escapeHtml(attribution)}</p>${quotes.join('')}</details></li>`;
}
