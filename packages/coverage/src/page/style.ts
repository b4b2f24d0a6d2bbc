/**
 * How the page looks: two panes where there is room, one below the other where there is not, in the reader’s own light or
 * dark, and on paper. Lines below words differ in kind as well as in colour.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f7f5f0, #15181c); --card: light-dark(#fffefb, #1c2025); --ink: light-dark(#1f2328, #e4e6e9);
  --soft: light-dark(#5a636d, #a0a9b4); --rule: light-dark(#dcd8cd, #343a42); --link: light-dark(#0b57a4, #86bdf8);
  --used: light-dark(#0c6b62, #67d3c6); --used-wash: light-dark(#d5efe9, #123f3c);
  --quoted: light-dark(#84500a, #f0c063); --quoted-wash: light-dark(#fbe8bf, #4a370c);
  --left: light-dark(#a83a2c, #ff9c8d); --left-wash: light-dark(#fbe5e0, #482220);
  --serif: Charter, "Bitstream Charter", "Source Serif 4", Georgia, Cambria, serif;
}
.vscode-light { color-scheme: light; } .vscode-dark { color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; padding: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
header { padding: 1.4rem clamp(1rem, 2.5vw, 2.5rem) 1rem; }
.kicker { color: var(--soft); font-size: 0.85rem; }
h1 { font: 600 clamp(1.25rem, 2.1vw, 1.75rem)/1.25 var(--serif); margin: 0.15rem 0 0.9rem; text-wrap: balance; overflow-wrap: anywhere; }
.glance { display: flex; flex-wrap: wrap; gap: 1rem 2.2rem; align-items: end; }
.total { display: flex; align-items: baseline; gap: 0.6rem; }
.total strong { font-size: 2.6rem; line-height: 1; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.total span { color: var(--soft); max-width: 14rem; line-height: 1.3; font-size: 0.92rem; }
.strip { display: flex; flex-wrap: wrap; gap: 0.4rem; flex: 1 1 24rem; }
.strip a { flex: 1 1 3.4rem; max-width: 7rem; text-decoration: none; color: var(--soft); font-size: 0.8rem; font-variant-numeric: tabular-nums; border-radius: 4px; padding: 0.25rem 0.35rem; }
.strip a:hover { background: var(--card); color: var(--ink); }
.strip b { display: flex; justify-content: space-between; gap: 0.4rem; font-weight: 600; color: var(--ink); }
.strip b span { font-weight: 400; color: var(--soft); }
.bar { display: block; width: 100%; height: 7px; border-radius: 4px; overflow: hidden; }
.bar .all { fill: var(--left-wash); } .bar .part { fill: var(--used); }
.strip .bar { margin-top: 0.25rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.3rem; margin-top: 0.9rem; color: var(--soft); font-size: 0.86rem; }
.sides { display: grid; border-top: 1px solid var(--rule); }
.side { padding: 0 clamp(1rem, 2.5vw, 2.5rem) 3rem; min-width: 0; }
.side.drafts { background: var(--card); }
.side > h2 { position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between; margin: 0 -0.5rem; padding: 0.7rem 0.5rem 0.6rem; font-size: 0.85rem; color: var(--soft); font-weight: 600; background: var(--paper); }
.side > h2 a { color: var(--link); font-weight: 400; }
.side.drafts > h2 { background: var(--card); }
.paragraph { padding: 0.5rem 0 0.9rem; scroll-margin-top: 3rem; }
.count { display: grid; grid-template-columns: auto 5.5rem 1fr; gap: 0.6rem; align-items: center; color: var(--soft); font-size: 0.8rem; font-variant-numeric: tabular-nums; }
.number { font-weight: 600; min-width: 1.6rem; }
.words, article { font: 1.06rem/1.68 var(--serif); overflow-wrap: anywhere; }
.words { max-width: 42rem; unicode-bidi: plaintext; }
.headline .words { font-weight: 600; }
.used, .partly, .quoted, .left, .name { text-decoration: none; border-radius: 2px; padding: 0.06em 0; scroll-margin: 4rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.used { background: var(--used-wash); border-bottom: 2px solid var(--used); }
.partly { background: var(--used-wash); border-bottom: 2px dashed var(--left); }
.quoted { background: var(--quoted-wash); border-bottom: 3px double var(--quoted); }
.left { border-bottom: 2px dotted var(--left); }
.name { border-bottom: 1px solid var(--soft); }
a.used, a.partly, a.quoted, a.name, a.chip { cursor: pointer; }
.lit, :target { outline: 2px solid var(--ink); }
details { margin-top: 0.4rem; max-width: 42rem; font-size: 0.9rem; }
summary { cursor: pointer; color: var(--left); width: fit-content; }
details li { border-inline-start: 2px solid var(--left); padding: 0.1rem 0 0.1rem 0.7rem; margin-top: 0.35rem; overflow-wrap: anywhere; }
.names { margin-top: 1.2rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1rem; } h4 { font-size: 0.85rem; margin: 0.9rem 0 0.3rem; }
h4 span { font-weight: 400; color: var(--soft); margin-inline-start: 0.4rem; font-variant-numeric: tabular-nums; }
.chips { display: flex; flex-wrap: wrap; gap: 0.35rem; font-size: 0.86rem; }
.chip { display: inline-block; border: 1px solid var(--used); background: var(--used-wash); border-radius: 1rem; padding: 0.1rem 0.65rem; text-decoration: none; overflow-wrap: anywhere; }
.chip.missing { border: 1px dashed var(--left); background: none; color: var(--soft); }
.each { width: 100%; max-width: 46rem; border-collapse: collapse; margin: 0.4rem 0 1rem; font-size: 0.92rem; }
.each td { padding: 0.2rem 0.8rem 0.2rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
.each td + td { width: 6rem; }
.each td + td + td { width: 5rem; white-space: nowrap; color: var(--soft); text-align: end; padding-inline-end: 0; font-variant-numeric: tabular-nums; }
article { max-width: 42rem; padding-top: 0.3rem; scroll-margin-top: 3rem; }
article + article { margin-top: 2.5rem; padding-top: 1.2rem; border-top: 1px solid var(--rule); }
article > h3 { font: 600 0.9rem/1.5 system-ui, sans-serif; color: var(--soft); overflow-wrap: anywhere; }
article p { margin-top: 0.7rem; unicode-bidi: plaintext; }
article .heading { font: 600 1.05rem/1.35 system-ui, sans-serif; margin-top: 1.4rem; }
article .h1 { font-size: 1.4rem; } article .h2 { font-size: 1.18rem; }
article .item { padding-inline-start: 1.5rem; position: relative; margin-top: 0.4rem; }
article .depth1 { margin-inline-start: 1.5rem; } article .depth2 { margin-inline-start: 3rem; } article .depth3 { margin-inline-start: 4.5rem; }
.marker { position: absolute; inset-inline-start: 0; color: var(--soft); }
article .quotation { border-inline-start: 3px solid var(--rule); padding-inline-start: 1rem; }
article .note { font-size: 0.92rem; color: var(--soft); }
article table { border-collapse: collapse; margin-top: 0.8rem; font-size: 0.95rem; }
article td { border: 1px solid var(--rule); padding: 0.25rem 0.6rem; vertical-align: top; }
article pre { margin: 0.7rem 0 0; padding: 0.5rem 0.7rem; background: var(--paper); border-radius: 4px; font: 0.8rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; color: var(--soft); }
#says { position: fixed; inset-block-end: 1rem; inset-inline: 1rem; margin: 0 auto; width: fit-content; max-width: min(44rem, calc(100vw - 2rem)); max-height: 40vh; overflow: auto; background: var(--ink); color: var(--paper); border-radius: 6px; padding: 0.55rem 0.9rem; font-size: 0.9rem; white-space: pre-line; overflow-wrap: anywhere; pointer-events: none; box-shadow: 0 4px 18px rgb(0 0 0 / 0.25); z-index: 2; }
footer { padding: 1rem clamp(1rem, 2.5vw, 2.5rem); border-top: 1px solid var(--rule); color: var(--soft); font-size: 0.86rem; }
footer p { max-width: 60rem; }
@media (min-width: 60rem) {
  .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); height: 100vh; }
  .side { overflow: auto; scroll-padding-block: 3rem 5rem; }
  .side > h2 a { display: none; }
  .side.drafts { border-inline-start: 1px solid var(--rule); }
}
@media (prefers-reduced-motion: no-preference) { .side { scroll-behavior: smooth; } }
@media print { .sides { height: auto; } .side { overflow: visible; } .side > h2 { position: static; } #says { display: none; } body { font-size: 10pt; } }
`;
