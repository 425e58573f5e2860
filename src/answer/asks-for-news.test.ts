import { expect, test } from 'vitest';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { asksForNews } from './asks-for-news.ts';

test.each([
  'Når går neste prøvekurs?',
  'Ka tid e neste samling i gruppa?',
  'When is the next course in Prøveby?',
  'Er det ledige plasser i gruppa på Prøvestad?',
  'Har dere plass til en til på kurset?',
  'Are there any places left?',
  'Hvor lang er ventelista nå?',
  'How long is the waiting list?',
  'Når åpner påmeldinga til grunnkurset?',
])('%s asks for news', (text) => expect(asksForNews(text)).toBe(true));

test.each([
  'Når er fristen for å søke?',
  'Hvordan finner jeg ledige plasser?',
  'Hvem fordeler plassene i gruppa?',
  'Må jeg stå på venteliste?',
  'Hvor lang er utdanningen?',
])('%s does not', (text) => expect(asksForNews(text)).toBe(false));

test('hardly any line of an article does, or the article would not have been written', () => {
  const { knowledge } = readKnowledge('knowledge');
  const lines = knowledge.passages.filter(({ kind }) => kind === 'rule').flatMap(({ questions }) => questions);
  expect(lines.filter(asksForNews)).toEqual([]);
});
