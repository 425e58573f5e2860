/** Where knowledge is wanting: labels of what could not be answered, articles that were not enough, articles past their review. Never a text. */
import type { Article } from '../knowledge/article.ts';
import type { Day, Language } from '../question/question.ts';
import type { GapsOfPeriod } from '../tally/open-gaps.ts';
import { figureNames, sayNumber, sayPeriod } from '../text/figure-names.ts';
import { gapsTexts } from '../text/gaps-texts.ts';
import { sayDate } from '../text/say-date.ts';
import { type Html, html, paragraph } from './html.ts';

export type ArticleShown = Pick<Article, 'id' | 'title' | 'reviewBy'>;

/** A page is to be read, not scrolled for ever. */
const mostRows = 20;

export function gapsSections({ questions, articles }: GapsOfPeriod, known: readonly ArticleShown[], language: Language): Html[] {
  const say = gapsTexts[language].page;
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const atLeast = (count: number) => say.atLeast(sayNumber(count, language));
  const label = (topic: (typeof questions)[number]['topic'], words: readonly string[]) =>
    [figureNames[language].topic[topic], ...(words.length > 0 ? [words.join(', ')] : [])].join(': ');
  return [
    section(
      'wanting',
      say.questions,
      [say.about, say.askers],
      say.questionsNote,
      say.noQuestions,
    )(questions.map((each): Row => [label(each.topic, each.words), atLeast(each.atLeast)])),
    section(
      'handed-on',
      say.articles,
      [say.article, say.askers],
      say.articlesNote,
      say.noArticles,
    )(articles.map((each): Row => [titles.get(each.article) ?? say.gone(each.article), atLeast(each.atLeast)])),
  ];
}

/** Undefined when every article has been reviewed in time. */
export function overdueSection(known: readonly ArticleShown[], today: Day, language: Language): Html | undefined {
  const say = gapsTexts[language].page;
  const late = known.filter(({ reviewBy }) => reviewBy < today).sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1));
  if (late.length === 0) return undefined;
  const rows = late.map(({ title, reviewBy }): Row => [title, sayDate(reviewBy, language)]);
  return section('overdue', say.overdue, [say.article, say.reviewBy], say.overdueNote, '')(rows, late.length);
}

/** A week has too few to tell of: the way to its month. */
export function gapsLater(month: { id: string }, address: string, language: Language): Html {
  return html`<p><a href="${address}">${gapsTexts[language].page.later(sayPeriod(month.id, language))}</a></p>`;
}

type Row = readonly [name: string, said: string];

function section(id: string, title: string, [first, second]: readonly [string, string], note: string, none: string) {
  return (rows: readonly Row[], most = mostRows): Html => {
    const lines = rows.slice(0, most).map(([name, said]) => html`<tr><th scope="row">${name}</th><td>${said}</td></tr>`);
    const table = html`<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><caption>${title}</caption><thead><tr><th scope="col">${first}</th><th scope="col">${second}</th></tr></thead><tbody>${lines}</tbody></table></div>
<p class="note">${note}</p>`;
    return html`<section aria-labelledby="g-${id}"><h2 id="g-${id}">${title}</h2>
${rows.length === 0 ? paragraph(none) : table}
</section>`;
  };
}
