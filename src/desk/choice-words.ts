/** What a choice is called: a question as a person would ask it, in the asker's language and as near to their words as there is one. */
import type { Passage } from '../knowledge/article.ts';
import { detectLanguage } from '../question/language.ts';
import type { Question } from '../question/question.ts';
import type { Desk } from './context.ts';
import { titleOf } from './write-answer.ts';

const longest = 110;

/** One for each passage, no two alike. */
export function choiceWords(desk: Pick<Desk, 'norwegian'>, passages: readonly Passage[], question: Question): string[] {
  const { norwegian } = desk;
  const titles = passages.map(({ title, heading }) => new Set(norwegian.terms(`${title} ${heading}`)));
  const taken: string[] = [];
  for (const [at, passage] of passages.entries()) {
    // What only this one's title says tells it from the others.
    const telling = new Set([...(titles[at] ?? [])].filter((term) => !titles.some((other, index) => index !== at && other.has(term))));
    taken.push(wordsFor(desk, passage, question, telling, taken));
  }
  return taken;
}

function wordsFor(
  { norwegian }: Pick<Desk, 'norwegian'>,
  passage: Passage,
  { ask, language }: Question,
  telling: Set<string>,
  taken: string[],
): string {
  const asked = new Set(norwegian.terms(ask));
  const lines = passage.questions
    .filter((line) => line.endsWith('?') && line.length <= longest && !taken.includes(line))
    .filter((line) => detectLanguage(line).language === language && (language !== 'nb' || dialect.test(ask) || !dialect.test(line)));
  const [best] = lines
    .flatMap((line, index) => {
      const terms = norwegian.terms(line);
      const [tells, shares] = [telling, asked].map((known) => terms.filter((term) => known.has(term)).length) as [number, number];
      // A line of somebody's own story fits nobody else.
      const worth = (shares + tells) / Math.sqrt(terms.length + 1) - (story.test(line) ? 0.5 : 0);
      return tells > 0 ? [{ line, worth, index }] : [];
    })
    .sort((a, b) => b.worth - a.worth || a.index - b.index);
  return best?.line ?? titleOf(passage);
}

const dialect = /(?<!\p{L})(?:æ|æg|mæ|ka|kor|koss|itj|tima|ska|fær|må æ|nokka|pengan|bli det|je|itte)(?!\p{L})/iu;
const story = /(?<!\p{L})(?:vår|våre|min|mi|mitt|mine|our|my|hadde|jobba|jobbet|had|worked)(?!\p{L})|\d/iu;

/** The choice that a few words name: its number, its words, or what only it speaks of. */
export function chosenBy(text: string, choices: readonly { title: string }[]): number | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[?.!)]+$/u, '');
  const bare = (title: string) => title.toLowerCase().replace(/[?.!]+$/u, '');
  const at = choices.findIndex(({ title }, index) => bare(title) === said || ordinals[index]?.test(said));
  if (at >= 0) return at;
  const words =
    said.replace(/^(?:den|det|the one|the)(?: (?:som handler|som gjelder|som gjeld))? (?:om|about|med) /u, '').match(/[\p{L}-]+/gu) ?? [];
  const telling = words.filter((word) => word.length >= 5);
  if (words.length > 4 || telling.length === 0) return undefined;
  const fitting = choices.flatMap(({ title }, index) =>
    telling.every((word) => bare(title).includes(word.slice(0, Math.max(5, word.length - 2)))) ? [index] : [],
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

const number = '(?:nr\\.? ?|nummer |number |alternativ |valg |val |option )?';
const ordinals = [
  new RegExp(`^${number}1$|^(?:den |det )?(?:første|fyrste|fysste)$|^(?:the )?first(?: one)?$|^(?:den )?øverste$`, 'u'),
  new RegExp(`^${number}2$|^(?:den |det )?(?:andre|midterste)$|^(?:the )?second(?: one)?$`, 'u'),
  new RegExp(`^${number}3$|^(?:den |det )?(?:tredje|siste|nederste)$|^(?:the )?(?:third|last)(?: one)?$`, 'u'),
];
