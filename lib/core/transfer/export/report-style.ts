/** The report's own style: colours of the product written out, as a file stands alone; light, dark and on paper. */
const MARKS = [
  ['#ffe58f', '#5e490f', '#1d1b14', '#fff6dc'],
  ['#ffc2b6', '#742f2a', '#211512', '#ffece8'],
  ['#c3ddff', '#1d4472', '#10181f', '#e6f3ff'],
  ['#d2f6d3', '#1f5a3c', '#0f1b14', '#e2f8ea'],
  ['#d2cec7', '#4b4843', '#171614', '#f6f3ee'],
]
  .map(
    ([light, dark, ink, darkInk], at) =>
      `mark.c${at + 1}{background:light-dark(${light},${dark});color:light-dark(${ink},${darkInk})}`,
  )
  .join('\n');

export const REPORT_STYLE = `:root{color-scheme:light dark}
body{margin:0 auto;max-width:42rem;padding:2.5rem 1.25rem 4rem;background:light-dark(#fbfaf6,#161614);color:light-dark(#1b1a17,#ece9e1);font:400 1.0625rem/1.55 Charter,"Iowan Old Style",Georgia,serif;overflow-wrap:anywhere}
h1{margin:0 0 .4rem;font-size:1.75rem;line-height:1.2}
h2{margin:2.2rem 0 .6rem;font-size:1.2rem}
a{color:light-dark(#14524f,#85c9bd)}
article+article{margin-block-start:3.5rem;padding-block-start:2rem;border-block-start:1px solid light-dark(#e6e2d7,#33322d)}
.about,.caption,.source,.tags,nav{color:light-dark(#4a4841,#bdb9ae);font:400 .875rem/1.5 system-ui,sans-serif}
blockquote{margin:1.4rem 0 .35rem;padding-inline-start:1rem;border-inline-start:3px solid light-dark(#e6e2d7,#33322d)}
blockquote p,.note p{margin:.35rem 0}
mark{background:none;color:inherit;box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:.08em .12em;border-radius:2px}
${MARKS}
.caption,.source,.tags{margin:.25rem 0 .35rem 1.1rem}
.note{margin:.35rem 0 .35rem 1.1rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.4rem 0 .6rem 1.1rem;font:400 .9375rem/1.5 system-ui,sans-serif}
dt{color:light-dark(#4a4841,#bdb9ae)}
dd{margin:0}
.term{margin:.6rem 0}
hr{border:0;border-block-start:1px solid light-dark(#e6e2d7,#33322d);margin:1.6rem 0}
@media print{
:root{color-scheme:light}
body{max-width:none;padding:0;background:none;color:#000;font-size:11pt}
nav{display:none}
article+article{break-before:page;margin:0;padding:0;border:0}
h1,h2{break-after:avoid}
blockquote,dl,.note{break-inside:avoid}
blockquote{break-after:avoid}
a{color:inherit;text-decoration:none}
.caption a::after,.source a::after,dd a::after{content:" (" attr(href) ")";font-size:8.5pt}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:20mm}
}
@media (forced-colors:active){mark{forced-color-adjust:none;outline:1px solid}}`;
