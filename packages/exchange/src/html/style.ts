/** How the page looks: on a screen by day and by night, and on paper. */
export const style = `
:root {
  --paper: #fbfaf7; --card: #fff; --ink: #1d2430; --quiet: #5b6472; --rule: #dfdcd3; --accent: #8a2b3a; --mark: #fdf0b8;
  --person: #b7791f; --role: #98702a; --organization: #2b6cb0; --place: #2f855a; --region: #2f855a; --priority: #b83280;
  --reform: #a0306f; --concept: #6b46c1; --event: #c05621; --source: #556070;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171c; --card: #1c2027; --ink: #e8e6e0; --quiet: #9aa3b0; --rule: #333944; --accent: #f0909c; --mark: #574b12;
    --person: #e9b45a; --role: #d9b26a; --organization: #7db4ee; --place: #6cc795; --region: #6cc795; --priority: #ef86bd;
    --reform: #e58bba; --concept: #b39bf0; --event: #f0976a; --source: #a5b0bf;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); }
header, main, footer { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3.5rem; padding-bottom: 1.5rem; }
h1 { max-width: 26em; margin: .2em 0 .7em; font: 600 clamp(1.8rem, 4.2vw, 2.9rem)/1.15 var(--serif); text-wrap: balance; }
h2 { margin: 3rem 0 .8rem; font: 600 1.75rem/1.2 var(--serif); }
h3 { display: flex; align-items: center; gap: .5em; margin: 2.2rem 0 .8rem; font-size: 1.05rem; }
h4 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .5em; margin: 0; font: 600 1.15rem/1.3 var(--serif); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code { color: var(--quiet); font: .78rem ui-monospace, "SF Mono", Consolas, monospace; }
.eyebrow { margin: 0; color: var(--quiet); font-size: .9rem; letter-spacing: .06em; text-transform: uppercase; }
.eyebrow code { text-transform: none; letter-spacing: 0; font-size: .9rem; }
.quiet, .hint, .count, .by, figcaption, footer { color: var(--quiet); }
.hint, .by, figcaption { font-size: .9rem; }
header dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .9rem 2rem; margin: 0; padding: 1rem 0; border-block: 1px solid var(--rule); }
dt { color: var(--quiet); font-size: .8rem; letter-spacing: .04em; text-transform: uppercase; }
dd { margin: 0; overflow-wrap: anywhere; font-size: .95rem; }
header dl div:last-child:nth-child(n + 4) { grid-column: 1 / -1; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 3; padding: .5rem 1rem; background: var(--card); }
nav { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .4rem 2rem; padding: .6rem max(1.5rem, calc((100vw - 71rem) / 2)); background: color-mix(in srgb, var(--paper) 92%, transparent); backdrop-filter: blur(8px); border-bottom: 1px solid var(--rule); }
nav ul { display: flex; gap: 1.4rem; margin: 0; padding: 0; list-style: none; }
nav a { color: var(--ink); text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
nav search { display: flex; align-items: center; gap: .6rem; }
nav label { font-size: .9rem; color: var(--quiet); }
input { width: min(20rem, 50vw); padding: .4rem .8rem; color: inherit; background: var(--card); border: 1px solid var(--rule); border-radius: 1rem; font: inherit; font-size: .95rem; }
output { min-width: 5.5em; color: var(--quiet); font-size: .85rem; }
figure { margin: 0; }
.sheet { overflow: auto; max-height: 85vh; background: var(--card); border: 1px solid var(--rule); border-radius: 10px; }
svg { display: block; width: 100%; min-width: 56rem; height: auto; font: 17px var(--sans); }
svg a { text-decoration: none; }
.node { --hue: var(--source); }
.node rect { fill: color-mix(in srgb, var(--hue) 14%, var(--card)); stroke: var(--hue); stroke-width: 1.2; }
.node text { fill: var(--ink); }
.node:focus-visible { outline: none; }
.node:focus-visible rect { stroke-width: 3; }
.line path { fill: none; stroke: var(--quiet); stroke-width: 1.4; opacity: .6; }
.line text { display: none; font-size: 15px; fill: var(--ink); paint-order: stroke; stroke: var(--card); stroke-width: 5px; stroke-linejoin: round; }
.line.hedged path { stroke-dasharray: 2 4; }
.line.contested path { stroke: var(--accent); stroke-dasharray: 7 4; opacity: .9; }
marker path { fill: var(--quiet); }
.lit .node:not(.on), .lit .line:not(.on) { opacity: .16; }
.lit .line.on path { opacity: 1; stroke-width: 1.8; }
.lit.worded .line.on text { display: block; }
.sample { display: inline-block; width: 2.4em; margin: 0 .2em; border-top: 2px solid var(--quiet); vertical-align: .3em; }
.sample.hedged { border-top-style: dotted; }
.sample.contested { border-top: 2px dashed var(--accent); }
figcaption { margin-top: .6rem; }
.dot { width: .8em; height: .8em; border-radius: 50%; background: var(--hue); }
.count { font-weight: 400; }
.entries { columns: 22rem; column-gap: 1rem; }
.entry { break-inside: avoid; margin: 0 0 1rem; padding: .9rem 1.1rem; background: var(--card); border: 1px solid var(--rule); border-left: 4px solid var(--hue); border-radius: 8px; }
.entry:target, .paragraph:target { box-shadow: 0 0 0 2px var(--accent); }
.entry p { margin: .3rem 0 .6rem; }
.person { --hue: var(--person); } .role { --hue: var(--role); } .organization { --hue: var(--organization); }
.place { --hue: var(--place); } .region { --hue: var(--region); } .priority { --hue: var(--priority); }
.reform { --hue: var(--reform); } .concept { --hue: var(--concept); } .event { --hue: var(--event); } .source { --hue: var(--source); }
summary { cursor: pointer; }
.names { margin-bottom: .5rem; font-size: .9rem; color: var(--quiet); }
.names ul { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin: .3rem 0 0; padding: 0; list-style: none; color: var(--ink); }
.names small { color: var(--quiet); }
.names .deprecated bdi { text-decoration: line-through; text-decoration-color: var(--accent); }
.said { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--rule); font-size: .95rem; }
.said > li { padding: .35rem 0; border-bottom: 1px solid var(--rule); }
.said > li:last-child { border-bottom: 0; padding-bottom: 0; }
.said .by { margin: .2rem 0; }
blockquote { margin: .4rem 0; padding-left: .8rem; border-left: 2px solid var(--rule); font: italic 1rem/1.5 var(--serif); }
.where { font: .78rem var(--sans); }
.mark { padding: .05em .55em; border: 1px solid currentColor; border-radius: 1em; font-size: .72rem; font-weight: 600; white-space: nowrap; }
.mark.contested { color: var(--accent); } .mark.hedged { color: var(--quiet); }
.paragraph { display: grid; grid-template-columns: 4.5rem minmax(0, 44rem); padding: .6rem; border-radius: 8px; }
.paragraph .number { margin: .3rem 0 0; color: var(--quiet); font-size: .85rem; }
.paragraph .words { margin: 0; font: 1.12rem/1.65 var(--serif); }
.paragraph details { grid-column: 2; margin-top: .4rem; font-size: .93rem; }
.paragraph summary { color: var(--quiet); }
.paragraph ul { margin: .4rem 0; padding-left: 1.1rem; }
mark { color: inherit; background: var(--mark); }
footer { margin-top: 4rem; padding-block: 1.5rem 3rem; border-top: 1px solid var(--rule); font-size: .9rem; }
[hidden] { display: none !important; }
@media (max-width: 40rem) { .paragraph { grid-template-columns: 1fr; } .paragraph details { grid-column: 1; } nav { position: static; } }
@media print {
  nav, .skip { display: none; } body { background: none; font-size: 10pt; } .sheet { max-height: none; border: 0; }
  details > :not(summary) { display: block; } .entry { border-color: #999; } svg { min-width: 0; }
}
`;
