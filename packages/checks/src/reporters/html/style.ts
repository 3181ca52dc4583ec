/** The look of the page: a quiet, well-set document. No address, no picture, no script: it can be sent and kept. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --surface: #fff; --ink: #1d2125; --muted: #62686e; --line: #e6e3dc;
  --line2: #f0ede6; --rest: #d4d0c6; --accent: #0f5c73; --accent2: #e7f1f3; --bad: #b5412a; --bad2: #f9e9e4; --good: #2d7650; --good2: #e3f1e8;
  --warn: #8a5810; --warn2: #f8edd8;
  --serif: 'Source Serif 4', 'Source Serif Pro', Charter, 'Iowan Old Style', Georgia, serif;
  --sans: Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171a; --surface: #1b1f23; --ink: #e9e6df; --muted: #a2a7ad; --line: #2c3136; --line2: #23282c;
    --rest: #41474d; --accent: #7cc3d6; --accent2: #16323a; --bad: #ec8f78; --bad2: #3a211b; --good: #82c9a0; --good2: #1b3226;
    --warn: #dfb163; --warn2: #362a16; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.5 var(--sans); font-variant-numeric: tabular-nums;
  -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; }
.page { max-width: 920px; margin: 0 auto; padding: 24px 24px 64px; }
.brand { margin: 0 0 40px; font-weight: 600; letter-spacing: -0.01em; }
.brand b { color: var(--accent); font-weight: 600; }
h1 { margin: 0; font: 600 33px/1.18 var(--serif); letter-spacing: -0.01em; text-wrap: balance; }
.totals { display: flex; flex-wrap: wrap; gap: 8px; margin: 16px 0 32px; padding: 0; list-style: none; }
.pill { display: inline-block; padding: 2px 10px; border-radius: 999px; font-size: 12px; font-weight: 600; white-space: nowrap; }
.good { background: var(--good2); color: var(--good); } .error { background: var(--bad2); color: var(--bad); }
.warning { background: var(--warn2); color: var(--warn); } .note { background: var(--accent2); color: var(--accent); }
article, .doc { margin: 0 0 16px; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
.inside { padding: 0 24px 20px; }
summary { cursor: pointer; } summary::marker { color: var(--muted); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 8px; }
.doc > summary { display: block; position: relative; padding: 20px 24px; list-style: none; }
.doc > summary h2 { padding-right: 56px; }
.doc > summary::-webkit-details-marker { display: none; }
h2 { margin: 0; font: 600 21px/1.3 var(--serif); text-wrap: pretty; }
.path { color: var(--muted); font-size: 13px; }
.state { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; margin-top: 12px; }
.bar { display: flex; gap: 8px; flex: 0 1 340px; min-width: 200px; } .bar span { display: flex; gap: 2px; flex: var(--n) 1 0; }
.bar i { flex: 1 1 0; height: 6px; border-radius: 2px; background: var(--rest); } .bar i.met { background: var(--accent); }
.count { font-weight: 600; white-space: nowrap; } .count + span { color: var(--muted); white-space: nowrap; }
.open { position: absolute; top: 25px; right: 24px; color: var(--accent); font-size: 13px; } .open::after { content: 'show'; }
.doc[open] > summary .open::after { content: 'hide'; }
h3 { margin: 0 0 4px; font-size: 13px; font-weight: 600; color: var(--muted); }
.inside > h3 { padding-top: 16px; border-top: 1px solid var(--line2); }
ol.things { margin: 0; padding: 0; list-style: none; counter-reset: thing; }
ol.things > li { position: relative; padding: 14px 0 14px 34px; border-bottom: 1px solid var(--line2); counter-increment: thing; break-inside: avoid; }
ol.things > li:last-child { border-bottom: 0; }
ol.things > li::before { content: counter(thing); position: absolute; left: 0; top: 15px; min-width: 22px; height: 22px; border: 1px solid var(--line);
  border-radius: 50%; color: var(--muted); font-size: 12px; line-height: 20px; text-align: center; }
h4 { display: inline; margin: 0 8px 0 0; font-size: 15px; font-weight: 600; }
.where { display: inline-block; color: var(--muted); font-size: 13px; margin-left: 8px; }
code { font: 0.93em/1.4 ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace; }
blockquote { margin: 8px 0; padding: 2px 0 2px 14px; border-left: 3px solid var(--line); font: 17px/1.55 var(--serif); max-width: 66ch; }
blockquote small { margin-right: 10px; color: var(--muted); font: 12px var(--sans); }
mark { padding: 1px 2px; border-radius: 3px; background: var(--bad2); color: inherit; text-decoration: underline 2px var(--bad); text-underline-offset: 4px; }
li.warning-thing mark { background: var(--warn2); text-decoration-color: var(--warn); }
li.note-thing mark, blockquote.other mark { background: var(--accent2); text-decoration-color: var(--accent); }
.things p { margin: 4px 0 0; max-width: 72ch; }
.write { position: relative; padding-left: 22px; } .write::before { content: '→'; position: absolute; left: 0; color: var(--accent); }
.faint { color: var(--muted); font-size: 13px; }
.more { margin-top: 4px; border-top: 1px solid var(--line2); }
.more > summary { padding: 12px 0; color: var(--accent); font-weight: 500; }
.parts { columns: 3 240px; column-gap: 24px; padding: 4px 0 0; }
.parts section { break-inside: avoid; padding-bottom: 16px; }
.parts ul { margin: 0; padding: 0; list-style: none; } .parts li { display: flex; gap: 8px; padding: 3px 0; }
.parts li > i { flex: none; width: 12px; height: 12px; margin-top: 4px; border: 1.5px solid var(--muted); border-radius: 50%; }
.parts li.met > i { border-color: var(--accent); background: var(--accent); } .parts li:not(.met) { color: var(--muted); }
.parts small { color: var(--muted); font-size: 12px; white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.line { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; padding: 14px 24px; }
.line h2 { flex-basis: 100%; font-size: 17px; } .line p { flex-basis: 100%; margin: 4px 0 0; } .line .path { margin-right: auto; }
footer { margin-top: 40px; color: var(--muted); font-size: 13px; }
@media (max-width: 600px) {
  .page { padding: 16px 16px 48px; } .brand { margin-bottom: 24px; } h1 { font-size: 26px; } h2 { font-size: 19px; }
  .doc > summary, .line { padding: 16px; } .inside { padding: 0 16px 16px; } .bar { flex-basis: 100%; }
  .open { top: 20px; right: 16px; } .line .path { flex-basis: 100%; }
  ol.things > li { padding-left: 30px; } blockquote { font-size: 16px; padding-left: 12px; } }
@media print {
  :root { --paper: #fff; --surface: #fff; --ink: #000; --muted: #444; --line: #bbb; --line2: #ddd; }
  .page { max-width: none; padding: 0; } .doc, article { border-radius: 0; border-width: 1px 0 0; } .open { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; } * { print-color-adjust: exact; } }
`;
