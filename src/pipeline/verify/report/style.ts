import type { Palette, Theme } from '../../../theme/tokens.ts'

const colors = (palette: Palette): string =>
  Object.entries(palette)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([name, value]) => `--${name}:${value};`)
    .join('')

/** The style sheet of a report, from the documents' own design tokens. */
export const reportStyle = ({ color, font }: Theme): string => `
:root{color-scheme:light dark;${colors(color)}--good:#1d6b43}
@media (prefers-color-scheme:dark){:root{${colors(color.dark)}--good:#7fd1a3}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 ${font.web.body};padding:2.5rem 1.25rem 4rem}
main{max-width:66rem;margin:0 auto}
h1,h2{font-family:${font.web.heading};color:var(--accent);line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:2rem;margin:0 0 .25rem}
h2{font-size:1.4rem;margin:3rem 0 .5rem;padding-top:1rem;border-top:2px solid var(--accent)}
h3{font-size:1rem;margin:1.75rem 0 .5rem}
p{margin:0 0 .75rem;max-width:44rem}
.lead{font-size:1.125rem;color:var(--muted)}
.good{color:var(--good);font-weight:600}
.bad{color:var(--alert);font-weight:600}
.scroll{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--rule)}
thead th{color:var(--muted);font-weight:600;border-bottom-color:var(--accent);white-space:nowrap}
code{font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;font-size:.86em;overflow-wrap:anywhere}
ol.findings{list-style:none;margin:0;padding:0}
ol.findings>li{background:var(--surface);border-inline-start:3px solid var(--alert);padding:.75rem 1rem;margin:0 0 .75rem;overflow-wrap:anywhere}
ol.findings>li.note{border-inline-start-color:var(--rule)}
ol.findings p{margin:0;max-width:none}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .9rem;margin:.5rem 0 0;font-size:.9375rem}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
.found{text-decoration:underline wavy var(--alert) 1px;text-underline-offset:.25em}
.more{white-space:pre-line;color:var(--muted);font-size:.875rem;margin-top:.35rem!important}
@media print{body{padding:0}ol.findings>li{break-inside:avoid}}
`
