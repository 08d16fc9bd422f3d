/** The report's style: the interface's tokens, set for reading and for paper. */
export const reportStyle = `:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1d2125; --soft: #565d66; --faint: #767d86; --line: #e3dfd8; --strong-line: #cbc5ba;
  --sunken: #f5f3ef; --accent: #0d6b63; --positive: #2250c4; --negative: #b3261e; --warn: #7a4700; --warn-soft: #fdf1dc;
  --ui: "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  --read: "Source Serif 4 Variable", "Source Serif 4", Charter, Georgia, "Noto Serif", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --ink: #e8e6e1; --soft: #b0b6bd; --faint: #8f969e; --line: #2d333a; --strong-line: #414952;
    --sunken: #1b1f23; --accent: #54c2b4; --positive: #86a8ff; --negative: #ff8a80; --warn: #f0b65a; --warn-soft: #33291a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.6 var(--ui); }
main { max-width: 1000px; margin: 0 auto; padding: 56px 32px 80px; }
header { border-bottom: 1px solid var(--line); padding-bottom: 20px; margin-bottom: 28px; }
h1 { font: 600 34px/1.2 var(--read); letter-spacing: -0.01em; margin: 0 0 6px; }
h2 { font: 600 23px/1.3 var(--read); margin: 60px 0 12px; padding-top: 20px; border-top: 1px solid var(--line); }
h3 { font: 600 15px/1.45 var(--ui); margin: 32px 0 8px; }
h4, h5, h6 { font: 600 13px/1.5 var(--ui); margin: 20px 0 4px; color: var(--soft); }
p, ul, ol, .text, .quote, .warning { max-width: 720px; }
p { margin: 0 0 12px; }
ul, ol { padding-left: 20px; margin: 0 0 12px; }
li { margin: 0 0 5px; }
a { color: var(--accent); text-underline-offset: 2px; text-decoration-thickness: 1px; }
.subtitle { color: var(--soft); margin: 0 0 16px; }
nav { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 13px; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.lead { font: 18px/1.6 var(--read); color: var(--ink); }
.note { font-size: 13px; color: var(--soft); }
.warning { background: var(--warn-soft); color: var(--warn); border-left: 3px solid currentColor; padding: 10px 16px; margin: 0 0 20px; font-size: 14px; }
.statement { font: 600 26px/1.35 var(--read); margin: 4px 0 16px; }
.statement strong { font-weight: 600; }
.facts { display: flex; flex-wrap: wrap; margin: 24px 0 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.facts div { flex: 1 1 130px; padding: 12px 16px 11px; box-shadow: 1px 0 0 var(--line), 0 1px 0 var(--line); }
.facts dd { margin: 0; font: 600 24px/1.2 var(--read); font-variant-numeric: lining-nums tabular-nums; }
.facts dt { font-size: 12.5px; color: var(--soft); }
.path { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 0; margin: 0 0 16px; max-width: none; }
.concept { border: 1px solid; border-radius: 16px; padding: 4px 14px; color: #1d2125; font-size: 14px; font-weight: 500; }
.link { position: relative; display: inline-flex; align-items: center; justify-content: center; width: 54px; height: 28px; color: var(--faint); }
.link i { position: absolute; left: 6px; right: 12px; top: 50%; border-top: 2px solid; }
.link::after { content: ""; position: absolute; right: 5px; top: 50%; margin-top: -5px; border: 5px solid transparent; border-left: 8px solid currentColor; border-right: 0; }
.link b { position: relative; background: var(--paper); padding: 0 4px; font-size: 13px; line-height: 1; margin-right: 6px; }
.raises { color: var(--positive); }
.lowers { color: var(--negative); }
.lowers i { border-top-style: dashed; }
.open i { border-top-style: dotted; }
.quote { margin: 0 0 14px; padding: 1px 0 1px 16px; border-left: 2px solid var(--strong-line); }
.quote.against { border-left-color: var(--negative); }
blockquote { margin: 0; font: 16.5px/1.55 var(--read); }
.quote blockquote::before { content: "\\201c"; }
.quote blockquote::after { content: "\\201d"; }
.quote figcaption { font-size: 12.5px; color: var(--soft); margin-top: 2px; }
.text blockquote { padding-left: 16px; border-left: 2px solid var(--strong-line); margin: 0 0 12px; font-size: 15.5px; }
.table { overflow-x: auto; margin: 0 0 16px; }
table { border-collapse: collapse; font-size: 13px; line-height: 1.45; min-width: 50%; }
th, td { text-align: left; vertical-align: top; padding: 7px 18px 7px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; word-break: normal; }
thead th { font-weight: 500; color: var(--soft); border-bottom-color: var(--strong-line); white-space: nowrap; }
tr > :last-child { padding-right: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.faint { color: var(--faint); }
.sum { width: 100%; }
.sum th[scope="row"] { font-weight: 500; white-space: nowrap; }
.bars { width: 110px; min-width: 80px; padding-top: 12px; }
.bar { display: block; height: 8px; border-radius: 2px; background: var(--accent); }
.bar.minus { background: repeating-linear-gradient(90deg, var(--negative) 0 5px, transparent 5px 8px); }
.why { color: var(--soft); }
tfoot th, tfoot td { border-bottom: 0; font-weight: 600; border-top: 1px solid var(--strong-line); }
.graph { margin: 12px 0 16px; }
.graph div { border: 1px solid var(--line); border-radius: 8px; background: #fff; padding: 8px; overflow: hidden; }
.graph svg { display: block; width: 100%; height: auto; max-height: 900px; }
.graph figcaption { font-size: 13px; color: var(--soft); margin-top: 8px; max-width: 720px; }
details { border: 1px solid var(--line); border-radius: 8px; padding: 9px 16px; margin: 0 0 12px; }
details[open] { padding-bottom: 4px; }
summary { cursor: pointer; font-size: 13px; color: var(--soft); }
details[open] > summary { margin-bottom: 12px; }
details h3 { margin-top: 16px; }
.references { list-style: none; padding: 0; font-size: 14px; }
.references li { padding-left: 24px; text-indent: -24px; overflow-wrap: anywhere; }
.references li:target { background: var(--sunken); }
.tag { display: inline-block; text-indent: 0; font-size: 11.5px; color: var(--warn); background: var(--warn-soft); border-radius: 4px; padding: 0 6px; }
footer { margin-top: 56px; padding-top: 16px; border-top: 1px solid var(--line); font-size: 12.5px; color: var(--faint); }
@media (max-width: 640px) { main { padding: 28px 18px 48px; } h1 { font-size: 27px; } .statement { font-size: 21px; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --faint: #666; --line: #ddd; --strong-line: #bbb; --accent: #0d6b63; --positive: #2250c4; --negative: #b3261e; --sunken: #fff; --warn: #7a4700; --warn-soft: #fff; }
  @page { margin: 18mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  h2, h3, .statement { break-after: avoid; }
  .quote, tr, .graph, .facts { break-inside: avoid; }
  details { border: 0; padding: 0; }
  details::details-content { content-visibility: visible; height: auto; }
  a { color: inherit; text-decoration: none; }
  .concept, .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
