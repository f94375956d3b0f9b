/** The style of a dossier as one HTML file: that of the pages, light, and of paper. Faces are those of the reader's machine unless they are given. */
import { LIGHT } from '../light';
import { ALONE, SHARED } from '../paper';

/** A face carried inside the file. */
export interface Face { readonly family: 'serif' | 'sans'; readonly weight: 400 | 500 | 600; /** WOFF2, in base64. */ readonly base64: string }

const NAMES = { serif: 'Concordance Serif', sans: 'Concordance Sans' } as const;
const SERIF = "'Concordance Serif','Source Serif 4','Source Serif Pro',Charter,'Iowan Old Style',Georgia,serif";
const SANS = "'Concordance Sans','IBM Plex Sans','Public Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

const faces = (given: readonly Face[]): string => given
  .map(({ family, weight, base64 }) => `@font-face{font-family:'${NAMES[family]}';font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2')}`)
  .join('\n');

/** @param foot  words at the foot of each sheet of paper */
export const style = (given: readonly Face[], foot: string): string => `
${faces(given)}
:root{color-scheme:light;${Object.entries(LIGHT).map(([name, value]) => `--${name}:${value}`).join(';')}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:1280px;padding:0 32px 64px;background:var(--paper);color:var(--ink);font:400 16px/1.5 ${SANS};font-variant-numeric:lining-nums tabular-nums;overflow-wrap:break-word}
h1,h2,h3,p,ol,ul,figure{margin:0}
ol,ul{padding:0;list-style:none}
h1,h2{font-family:${SERIF};font-weight:600;letter-spacing:-.008em;text-wrap:balance}
h1{font-size:42px;line-height:1.12;max-width:22em}
h2{font-size:28px;line-height:1.2;max-width:29em}
h3{font:600 14px/20px ${SANS};margin-bottom:4px}
sup{font-size:.7em;line-height:0}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:3px;overflow-wrap:anywhere}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.cover{padding:48px 0 40px;border-bottom:2px solid var(--ink)}
.cover img{display:block;max-height:64px;max-width:240px;margin-bottom:24px}
.organisation,.kicker,.meta{font-size:14px;line-height:20px;color:var(--muted)}
.organisation{margin-bottom:8px}
.date{margin-top:18px;font-size:19px}
.cover .meta{margin-top:14px}
nav{padding:32px 0 40px;border-bottom:1px solid var(--hair)}
nav h2{font-size:22px;margin-bottom:10px}
nav ol{counter-reset:item;max-width:60em}
nav li{counter-increment:item;position:relative;padding:8px 0 8px 36px;border-top:1px solid var(--hair)}
nav li::before{content:counter(item);position:absolute;left:0;color:var(--muted);font-weight:600}
article{padding:44px 0 40px;border-bottom:1px solid var(--hair)}
.kicker{margin-bottom:6px}
.subtitle{max-width:46em;margin:8px 0 14px;font-size:15px;line-height:23px;color:var(--muted)}
.value{margin:14px 0}
.value b{display:block;font:600 56px/1.1 ${SERIF}}
.value span{color:var(--muted)}
.commentary{margin:12px 0 18px;padding:2px 0 2px 20px;border-left:3px solid var(--ink);max-width:46em;font:400 19px/1.5 ${SERIF};white-space:pre-line}
.commentary h3{margin-bottom:2px}
.asides{font-size:15px;line-height:23px}
.asides section{padding:12px 0 14px;border-top:1px solid var(--hair)}
.asides section:first-child{border-top:2px solid var(--ink)}
.asides p{white-space:pre-line}
svg{display:block;width:100%;height:auto;overflow:visible}
svg.wide{max-width:960px}
svg.narrow{display:none}
svg text{font-family:${SANS};font-size:13px;fill:var(--ink);font-variant-numeric:lining-nums tabular-nums}
svg .t2{fill:var(--muted)}
svg .on{fill:var(--paper)}
svg .b{font-weight:600}
svg .ac{fill:var(--accent);font-weight:600}
svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.note,.sources,.link{max-width:60em;margin-top:12px;font-size:13px;line-height:20px;color:var(--muted)}
.note{font-size:13.5px}
.sources h3{display:inline;font-size:13px;color:var(--ink)}
.sources>ul,.sources>ul>li{display:inline}
.sources a,.documents a{text-decoration-color:var(--rule)}
.sources summary{font-size:13px;padding:6px 0}
.sources details{margin:0}
.list{max-width:none;font-size:13px;line-height:20px;color:var(--muted)}
.list li{padding:6px 0;border-top:1px solid var(--hair);overflow-wrap:anywhere}
.documents,.lost{padding:44px 0 40px;border-bottom:1px solid var(--hair)}
.documents .list{columns:2;column-gap:48px}
.documents li{break-inside:avoid}
.link{margin-top:6px}
.warning{max-width:52em;margin:12px 0;padding:8px 12px;border:1px solid var(--rule);font-size:14px;line-height:20px}
details{margin-top:12px}
summary{width:fit-content;padding:8px 0;font-weight:500;font-size:14px;line-height:20px;cursor:pointer}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:20px}
caption{padding-bottom:8px;text-align:left;font-size:13.5px;color:var(--muted)}
th,td{padding:9px 16px 9px 0;border-top:1px solid var(--hair);text-align:left;vertical-align:top;max-width:26em}
thead th{border-top:2px solid var(--ink);font-weight:600;vertical-align:bottom}
.right{text-align:right}
footer{break-inside:avoid;padding-top:28px;font-size:14px;line-height:20px;color:var(--muted)}
footer p{max-width:60em;margin-bottom:8px}
@media (min-width:1024px){
.with-asides{display:grid;grid-template-columns:minmax(0,1fr) 288px;column-gap:48px}
}
@media (max-width:1023px){.asides{margin-top:24px}}
@media not print{.print-only.print-only.print-only{display:none}}
@media (max-width:767px){
.documents .list{columns:1}
body{padding:0 16px 48px}
h1{font-size:29px;line-height:1.15}
h2{font-size:22px;line-height:1.22}
.cover{padding:28px 0 24px}
article{padding:30px 0 26px}
.date{font-size:17px}
.value b{font-size:40px}
.commentary{font-size:18px}
}
@media screen and (max-width:599px){
svg.wide{display:none}
svg.narrow{display:block}
svg text{font-size:12.5px}
}
@page{size:A4;margin:18mm;@bottom-left{content:"${cssText(foot)}";font:8.5pt ${SANS};color:${LIGHT.muted}}@bottom-right{white-space:nowrap;content:counter(page) " / " counter(pages);font:8.5pt ${SANS};color:${LIGHT.muted}}}
@media print{
body{max-width:none;padding:0;font-size:10.5pt;line-height:1.45}
h1{font-size:26pt}
h2{font-size:16pt}
.cover{padding:0 0 10mm}
nav{border:0}
nav h2{font-size:13pt}
nav li{padding:4px 0 4px 8mm}
nav a,a{text-decoration:none}
article,.lost,.documents{break-before:page;padding:0;border:0}
h1,h2,h3,.subtitle{break-after:avoid}
svg,tr,section,li{break-inside:avoid}
svg{max-height:${ALONE}mm}
.with-asides svg:not(.tall){max-height:${SHARED}mm}
th,td{padding:3px 10px 3px 0}
.with-asides{display:block}
.asides{display:grid;grid-template-columns:repeat(auto-fit,minmax(48mm,1fr));gap:0 6mm;margin-top:10px;font-size:9pt;line-height:1.4}
.asides section,.asides section:first-child{border-top:2px solid var(--ink);padding:6px 0 0}
.commentary{font-size:12pt}
.value b{font-size:36pt}
.subtitle{font-size:9.5pt;line-height:1.45}
.documents .list{columns:2;column-gap:8mm;font-size:7pt;line-height:1.35}
.documents li{padding:2px 0}
.note,.link,table{font-size:8pt;line-height:1.4}
.sources,.sources h3{font-size:7pt;line-height:1.35}
.note,.sources{margin-top:8px}
.note,.sources,.link{max-width:none}
details:not([open]){display:none}
thead{display:table-header-group}
}
`;

/** Inside the quotation marks of a style sheet, which itself stands in HTML. */
const cssText = (text: string): string => text.replace(/[^\p{L}\p{N} .,:;!?·’«»()–\u00A0\u202F-]/gu, '');
