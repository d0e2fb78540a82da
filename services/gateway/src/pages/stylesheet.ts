/**
 * Sizes in rem, so that one class makes everything larger: 18 px text and 48 px targets, or 24 px and 64 px. Contrast is
 * 7:1 and more for text. Colour never stands alone: each coloured word says the same in words.
 */
export const stylesheet = `
:root { color-scheme: light; --ink: #1b1b1b; --quiet: #444; --paper: #fff; --line: #767676; --hair: #cfd6d3; --accent: #0b5a43; --soft: #eef5f2; --warn: #8c1d04; --warn-soft: #fdf1ee; }
html { font-size: 100%; scroll-padding-top: 1rem; } html.large { font-size: 133.4%; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.125rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; overflow-wrap: break-word; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0.75rem 1rem; }
a { color: var(--accent); }
header { border-bottom: 3px solid var(--accent); display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center; }
.brand { margin: 0; } .brand a { font-size: 1.5rem; font-weight: 700; text-decoration: none; display: inline-block; padding: 0.25rem 0; } .brand span { color: var(--quiet); margin-left: 0.5rem; }
nav { display: flex; flex-wrap: wrap; gap: 0 0.25rem; flex-basis: 100%; } nav a { display: inline-flex; align-items: center; min-height: 3rem; padding: 0.25rem 0.75rem; border-radius: 0.3rem; }
nav a[aria-current] { font-weight: 700; background: var(--soft); box-shadow: inset 0 -3px 0 var(--accent); text-decoration: none; } .choices { margin-left: auto; }
.who { margin: 0 0 0 auto; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.75rem; z-index: 1; }
footer { margin-top: 2rem; border-top: 1px solid var(--hair); color: var(--quiet); } footer p { margin: 0.25rem 0; } .phone { font-weight: 700; font-size: 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 1rem 0; } h2 { font-size: 1.3rem; line-height: 1.4; margin: 2rem 0 0.75rem; }
main > p, li, dd { max-width: 48rem; }
.doors { list-style: none; padding: 0; margin: 1.5rem 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }
.doors li { max-width: none; background: var(--soft); border-left: 0.4rem solid var(--accent); border-radius: 0.3rem; padding: 1rem; } .doors a { font-size: 1.3rem; font-weight: 700; display: inline-block; min-height: 3rem; padding: 0.4rem 0; } .doors p { margin: 0; }
.loop { padding-left: 1.75rem; } .loop li { padding: 0.2rem 0; }
table { border-collapse: collapse; width: 100%; word-break: keep-all; } html.standard .type { white-space: nowrap; } html.large table { font-size: 1rem; } html.large td:last-child { overflow-wrap: anywhere; } th, td { text-align: left; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--hair); vertical-align: top; }
thead th { background: var(--soft); border-bottom: 2px solid var(--accent); } tbody th { font-weight: 600; } .nowrap, .phone, td time { white-space: nowrap; } time { word-break: keep-all; }
.wide { overflow-x: auto; } h1::first-letter, .now::first-letter, .steps li::first-letter, td::first-letter, .chip::first-letter, .flag::first-letter { text-transform: uppercase; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.5rem; margin: 1rem 0; } dt { color: var(--quiet); } dd { margin: 0; font-weight: 600; }
.flag { display: inline-block; border: 1px solid var(--warn); color: var(--warn); background: var(--warn-soft); border-radius: 0.3rem; padding: 0 0.4rem; margin-right: 0.25rem; white-space: nowrap; }
.chip { display: inline-block; background: var(--soft); border: 1px solid var(--hair); border-radius: 1rem; padding: 0 0.7rem; margin-right: 0.25rem; white-space: nowrap; font-weight: 600; } .awaited { background: var(--paper); border-color: var(--accent); color: var(--accent); } .over { background: none; color: var(--quiet); font-weight: 400; }
.ok { color: var(--accent); font-weight: 600; } .quiet { color: var(--quiet); } .pressing { font-weight: 700; color: var(--warn); }
.bad { color: var(--warn); background: var(--warn-soft); border-left: 0.4rem solid var(--warn); padding: 0.75rem 1rem; font-weight: 600; }
.note { background: var(--soft); border-left: 0.4rem solid var(--accent); padding: 0.75rem 1rem; }
.now { font-size: 1.5rem; font-weight: 700; margin: 0.5rem 0; }
form.card { background: var(--soft); border-radius: 0.3rem; padding: 1rem 1.25rem; margin: 1rem 0; max-width: 40rem; } form.card h2 { margin-top: 0; }
form.row { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; margin: 1rem 0; }
label, legend { display: block; font-weight: 600; margin: 0.75rem 0 0.25rem; } form.row label { margin: 0; }
input, select, button, textarea { font: inherit; color: inherit; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.3rem; background: var(--paper); max-width: 100%; min-height: 3rem; } textarea { width: 100%; min-height: 5rem; }
#code { width: 11rem; font-size: 1.5rem; letter-spacing: 0.15em; text-transform: uppercase; } input[type="radio"] { width: 1.5rem; min-height: 1.5rem; height: 1.5rem; margin: 0 0.5rem 0 0; accent-color: var(--accent); }
button { background: var(--accent); color: #fff; border-color: var(--accent); cursor: pointer; min-width: 7rem; font-weight: 600; } button.plain { background: var(--paper); color: var(--accent); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1rem 0 0; }
fieldset { border: 0; padding: 0; margin: 0; } fieldset label { display: flex; align-items: center; min-height: 3rem; margin: 0; font-weight: 400; }
summary { min-height: 3rem; padding: 0.5rem 0; cursor: pointer; color: var(--accent); } summary h2 { display: inline; }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
.instant { display: block; font-size: 1.3rem; }
ol.steps { padding-left: 1.75rem; } ol.steps li { padding: 0.3rem 0; } ol.steps small { display: block; font-size: 1rem; color: var(--quiet); }
@media (max-width: 70rem) { table { overflow-wrap: anywhere; } html.standard .type { white-space: normal; } }
@media (max-width: 45rem) {
  .brand span { display: none; }
  .choices { margin-left: 0; } .who { margin-left: 0; flex-basis: 100%; } nav { margin: 0 -0.75rem; }
  thead { position: absolute; left: -999rem; } table, tbody, tr, th, td { display: block; width: 100%; } tbody tr { border: 1px solid var(--hair); border-radius: 0.3rem; margin-bottom: 0.75rem; padding: 0.25rem 0; }
  tbody th, td { border: 0; padding: 0.2rem 0.75rem; } tbody th { font-size: 1.2rem; } td { display: flex; flex-wrap: wrap; gap: 0 0.75rem; justify-content: space-between; } td:empty { display: none; } td::before { content: attr(data-head); color: var(--quiet); flex: none; } td > * { text-align: right; min-width: 0; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.5rem; } .buttons button { flex: 1 1 100%; }
}
.signs { margin-top: 3rem; gap: 2.5rem 1.5rem; max-width: 40rem; } .signs dd { border-bottom: 1px solid var(--ink); min-height: 2rem; } .prose { white-space: pre-line; }
@media print { nav, .who, form, details, .skip, .screen { display: none; } header { border-bottom-width: 1px; } body { font-size: 11pt; } h1 { font-size: 18pt; } tr, li { break-inside: avoid; } thead { display: table-header-group; } a { color: inherit; text-decoration: none; } @page { size: A4; margin: 15mm; } }
`;
