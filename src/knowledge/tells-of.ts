import type { Day } from '../question/question.ts';

/** «fra 1. mars 2019 til 31. desember 2021», «2019 til 2021», «2019–2021», «2019 og 2020»: the years between are told of too. */
const span = /(?<!\d)((?:19|20)\d\d)(?!\d)\s*(?:–|-|til(?: og med)?|t\.o\.m\.)\s*(?:\d{1,2}\.\s*\p{L}+\s+)?((?:19|20)\d\d)(?!\d)/gu;

/** Whether a text speaks of the year that a day lies in: it names the year, or a span of years around it. */
export function tellsOf(text: string, day: Day): boolean {
  return new RegExp(`(?<!\\d)${day.slice(0, 4)}(?!\\d)`).test(text) || tellsOfSpan(text, day);
}

/** Whether a text tells how it was over a span of years that the day lies in. */
export function tellsOfSpan(text: string, day: Day): boolean {
  const year = day.slice(0, 4);
  return [...text.matchAll(span)].some(([, from = '', to = '']) => from <= year && year <= to);
}
