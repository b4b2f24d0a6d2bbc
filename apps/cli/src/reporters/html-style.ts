/** How the page looks: two columns where there is room, in the reader’s own light or dark, and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1f2328; --soft: #59636e; --rule: #d9d6cc; --link: #0b57a4;
  --error: #b3261e; --error-wash: #fbdcd8; --warning: #8a5a00; --warning-wash: #fbe7b8; --info: #1d5fa8; --info-wash: #d6e7fa;
  --source: #14666b; --source-wash: #d3efee; --gone: #b3261e; --new: #1a7f37;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191d; --card: #1e2227; --ink: #e3e6ea; --soft: #9aa4af; --rule: #363c44; --link: #7db7f5;
    --error: #ff9a90; --error-wash: #5a211d; --warning: #f0c35b; --warning-wash: #4d3a0c; --info: #8cc1ff; --info-wash: #1d3d61;
    --source: #7fd6d0; --source-wash: #14464a; --gone: #ff9a90; --new: #7ee08f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
header, main, footer { max-width: 82rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.2rem 0 0.2rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
:target { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 3px; }
.soft { color: var(--soft); }
.counts { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; margin: 0.3rem 0 0; padding: 0; list-style: none; }
.error { --tone: var(--error); --wash: var(--error-wash); }
.warning { --tone: var(--warning); --wash: var(--warning-wash); }
.info { --tone: var(--info); --wash: var(--info-wash); }
.tone { color: var(--tone); font-weight: 600; }
fieldset { border: 0; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; }
legend { float: left; padding: 0 1rem 0 0; color: var(--soft); }
table { border-collapse: collapse; margin: 1.2rem 0 0; }
th, td { text-align: start; padding: 0.2rem 1.2rem 0.2rem 0; border-bottom: 1px solid var(--rule); }
td:first-child { overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 500; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
article { margin: 2.5rem 0 0; padding-top: 1.2rem; border-top: 1px solid var(--rule); }
.passage { display: grid; gap: 0.8rem 2rem; margin: 1rem 0 0; }
.draft { font: 1.02rem/1.65 Charter, "Bitstream Charter", Georgia, Cambria, serif; min-width: 0; }
.line { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr); }
.line > span { font: 0.75rem/2.2 ui-monospace, monospace; color: var(--soft); text-align: end; padding-inline-end: 0.9rem; user-select: none; }
.line > p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; min-height: 1.65em; }
mark { background: var(--wash); color: inherit; border-bottom: 2px solid var(--tone); padding: 0.05em 0; }
.source mark { --wash: var(--source-wash); --tone: var(--source); }
.at { font: 600 0.72rem/1 system-ui, sans-serif; vertical-align: super; padding: 0 0.15em; text-decoration: none; color: var(--tone); }
.at:hover, .at:focus { text-decoration: underline; }
.findings { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.7rem; align-content: start; min-width: 0; }
.findings > li { background: var(--card); border: 1px solid var(--rule); border-inline-start: 4px solid var(--tone); border-radius: 4px; padding: 0.6rem 0.9rem; overflow-wrap: anywhere; }
.findings p { margin: 0.25rem 0 0; }
.findings p:first-child { margin: 0; font-size: 0.85rem; }
.small { font-size: 0.9rem; }
del { color: var(--gone); } ins { color: var(--new); text-decoration: none; font-weight: 600; }
figure.source { margin: 0.6rem 0 0; border-inline-start: 3px solid var(--source); padding-inline-start: 0.8rem; }
blockquote { margin: 0; font: 0.98rem/1.55 Charter, "Bitstream Charter", Georgia, Cambria, serif; }
figcaption { font-size: 0.85rem; color: var(--soft); margin-top: 0.25rem; }
details { margin: 0.6rem 0 0; } summary { cursor: pointer; color: var(--soft); font-size: 0.85rem; padding-inline-start: 2.2rem; }
.clean { columns: 22rem; padding-inline-start: 1.2rem; overflow-wrap: anywhere; }
footer { padding-bottom: 3rem; margin-top: 3rem; border-top: 1px solid var(--rule); font-size: 0.95rem; }
footer p { max-width: 46rem; margin: 0.2rem 0 0; }
body:has(#show-error:not(:checked)) li.error, body:has(#show-warning:not(:checked)) li.warning, body:has(#show-info:not(:checked)) li.info { display: none; }
body:has(#show-error:not(:checked)) .error, body:has(#show-warning:not(:checked)) .warning, body:has(#show-info:not(:checked)) .info { --wash: transparent; --tone: transparent; }
@media (min-width: 62rem) { .passage { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); } }
@media print { fieldset, summary { display: none; } .findings > li { break-inside: avoid; } body { font-size: 11pt; } }
`;
