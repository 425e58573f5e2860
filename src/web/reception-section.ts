/** How answers were received: quoted, written by a model and given by a human, side by side. Lower bounds only. */
import type { Language } from '../question/question.ts';
import { type Received, receptionCounts } from '../tally/open-reception.ts';
import { sayNumber } from '../text/figure-names.ts';
import { receptionTexts } from '../text/reception-texts.ts';
import { type Html, html, paragraph } from './html.ts';

export function receptionSection(rows: readonly Received[], language: Language): Html {
  const say = receptionTexts[language];
  const heading = html`<h2 id="r-reception">${say.title}</h2>`;
  if (rows.length === 0) return html`<section aria-labelledby="r-reception">${heading}${paragraph(say.none)}</section>`;
  const figure = (count: number) => (count === 0 ? say.few : say.atLeast(sayNumber(count, language)));
  const lines = rows.map((row) => html`<tr><th scope="row">${whoAnswered(row, language)}</th>${cells(row)}</tr>`);
  return html`<section aria-labelledby="r-reception">${heading}
<div class="scroll" role="group" aria-label="${say.title}" tabindex="0"><table><caption>${say.title}</caption><thead><tr><th scope="col">${say.by}</th>${receptionCounts.map((name) => html`<th scope="col">${say[name]}</th>`)}</tr></thead><tbody>${lines}</tbody></table></div>
<p class="note">${say.note}</p>
</section>`;

  function cells(row: Received): Html[] {
    return receptionCounts.map((name) => html`<td>${hasThumbs(row) || !isThumb(name) ? figure(row[name]) : '–'}</td>`);
  }
}

/** A named advisor is nobody's to give thumbs to. */
const hasThumbs = ({ by }: Received) => by !== 'human';
const isThumb = (name: (typeof receptionCounts)[number]) => name === 'liked' || name === 'disliked';

function whoAnswered({ by, model = '', prompt = '' }: Received, language: Language): string {
  const say = receptionTexts[language];
  return by === 'model' ? say.model({ model, prompt }) : say[by];
}
