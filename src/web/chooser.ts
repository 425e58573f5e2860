/** Where the leader picks a period and offices. Plain links and a form: it works from the keyboard, and without script. */
import { type Language, officeIds } from '../question/question.ts';
import { type PeriodKind, periodKinds, periodOf } from '../tally/period.ts';
import type { Week } from '../tally/week.ts';
import { figureNames, sayPeriod } from '../text/figure-names.ts';
import { webTexts } from '../text/web-texts.ts';
import { addressOf, type Choice, periodsBetween } from './choice.ts';
import { type Html, html } from './html.ts';

export function chooser({ period, offices }: Choice, span: { first: Week; last: Week }, language: Language): Html {
  const say = webTexts[language].figures;
  const lastWeek = period.weeks[period.weeks.length - 1] ?? period.weeks[0];
  const kindLink = (kind: PeriodKind) => {
    const there = periodOf(kind, lastWeek < span.last ? lastWeek : span.last);
    const current = kind === period.kind && html` aria-current="true"`;
    return html`<li><a href="${addressOf({ period: there.id, offices }, language)}"${current}>${say.kinds[kind]}</a></li>`;
  };
  const known = periodsBetween(period.kind, span.first, span.last > lastWeek ? span.last : lastWeek);
  const listed = known.some(({ id }) => id === period.id) ? known : [...known, period];
  const option = ({ id }: { id: string }) =>
    html`<option value="${id}"${id === period.id && html` selected`}>${sayPeriod(id, language)}</option>`;
  const box = (office: (typeof officeIds)[number]) =>
    html`<label><input type="checkbox" name="kontor" value="${office}"${offices.includes(office) && html` checked`}> ${figureNames[language].office[office]}</label>`;
  return html`<form class="choose" method="get" action="/tall" aria-label="${say.choose}">
<nav aria-label="${say.kind}"><ul>${periodKinds.map(kindLink)}</ul></nav>
<label class="period">${say.period} <select name="periode">${listed.map(option)}</select></label>
<fieldset><legend>${say.offices} <span class="note">${say.officesHint}</span></legend>${officeIds.map(box)}</fieldset>
<input type="hidden" name="sprak" value="${language}">
<button>${say.show}</button>
</form>`;
}
