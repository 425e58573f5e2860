/** The frame of every page: heading, language, way out, and the mark of sample data. No script, no style but our one file. */
import type { Language } from '../question/question.ts';
import { languages } from '../question/question.ts';
import { webTexts } from '../text/web-texts.ts';
import { csrfOf } from './csrf.ts';
import { type Html, html } from './html.ts';

export interface PageParts {
  title: string;
  language: Language;
  body: Html;
  status?: number;
  /** The signed-in leader's session secret: draws the way out. */
  secret?: string;
  sample: boolean;
  /** Where the page is, for its links to the other languages. */
  url: URL;
  script?: string;
}

const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export function page({ title, language, body, status = 200, secret, sample, url, script }: PageParts): Response {
  const say = webTexts[language];
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${say.owner}</title>
<link rel="icon" href="/tall/ikon.png">
<link rel="stylesheet" href="/tall/stil.css">
${script && html`<script src="/fane/teams.js" defer></script><script src="${script}" defer></script>`}
</head>
<body>
<a class="skip" href="#innhold">${say.skip}</a>
${sample && html`<aside class="sample" aria-label="${say.sampleName}"><p><strong>eksempeldata</strong> ${say.sample}</p></aside>`}
<header>
<p class="owner">${say.owner}</p>
<nav aria-label="${say.languages}"><ul>${languages.map((each) => languageLink(each, language, url))}</ul></nav>
${secret !== undefined && html`<form method="post" action="/ut?sprak=${language}"><input type="hidden" name="csrf" value="${csrfOf(secret)}"><button class="plain">${say.signOut}</button></form>`}
</header>
<main id="innhold" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return new Response(document.text, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

function languageLink(each: Language, present: Language, url: URL): Html {
  const query = new URLSearchParams(url.searchParams);
  query.set('sprak', each);
  const current = each === present && html` aria-current="true"`;
  return html`<li><a lang="${each}" hreflang="${each}" href="${url.pathname}?${query.toString()}"${current}>${languageNames[each]}</a></li>`;
}
