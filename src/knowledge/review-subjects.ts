/** What only shows when passages are laid against each other and against the search: contradictions, twins and lines that lead elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../question/question.ts';
import { redact } from '../question/redact.ts';
import { understand } from '../question/understand.ts';
import type { Article, Passage } from './article.ts';
import { comparePassages } from './compare-passages.ts';
import { findAlike } from './find-alike.ts';
import type { Side } from './find-contradictions.ts';
import { findContradictions } from './find-contradictions.ts';
import { findLedAstray } from './find-led-astray.ts';
import type { Finding } from './finding.ts';
import type { Norwegian } from './norwegian.ts';
import type { ReadKnowledge } from './read-knowledge.ts';
import { openSearch } from './search.ts';

export function reviewSubjects(folder: string, read: ReadKnowledge, norwegian: Norwegian, today: Day): Finding[] {
  const { articles, passages } = read.knowledge;
  const files = new Map(articles.map(({ id, file }) => [id, file]));
  const fileOf = ({ article }: Passage) => files.get(article) ?? article;
  const found = (file: string, line: number, concern: Finding['concern'], says: string, also?: Passage): Finding => ({
    file,
    line,
    says,
    warning: true,
    concern,
    ...(also && { also: fileOf(also) }),
  });
  const lineOfText = (passage: Passage, sentence: string) => {
    const lines = readFileSync(join(folder, fileOf(passage)), 'utf8').split('\n');
    return (
      1 +
      Math.max(
        0,
        lines.findIndex((line) => line.includes(sentence.slice(0, 60))),
      )
    );
  };
  const placeOf = (passage: Passage, sentence = passage.text.split('\n')[0] ?? '') => `${fileOf(passage)}:${lineOfText(passage, sentence)}`;

  const comparison = comparePassages(passages, norwegian);
  const contradictions = findContradictions(comparison).map(({ one, other }) =>
    found(
      fileOf(one.passage),
      lineOfText(one.passage, one.sentence),
      'figures',
      `Her står ${figure(one)}, men i ${placeOf(other.passage, other.sentence)} står ${figure(other)}.`,
      other.passage,
    ),
  );
  const twins = findAlike(comparison).map(({ one, other }) =>
    found(
      fileOf(one),
      lineOfText(one, one.text.split('\n')[0] ?? ''),
      'alike',
      `«${one.title}» og «${other.title}» (${placeOf(other)}) sier nesten det samme.`,
      other,
    ),
  );
  const astray = findLedAstray(passages, openSearch(passages, norwegian), today).map(({ line, of, to, wins }) =>
    found(
      fileOf(of),
      read.lineOf(fileOf(of), ['questions', of.heading, of.questions.indexOf(line)]),
      'astray',
      `«${line}» ${wins ? `får svar fra ${fileOf(to)}` : `treffer like godt i ${fileOf(to)}`} («${to.heading}»).`,
      to,
    ),
  );
  return [...contradictions, ...twins, ...astray];
}

/** Lines of a rule that are not read as questions: the assistant would chat, refuse or send them to a human without looking for the rule. */
export function reviewReading({ kind, file, questions }: Article, lineOf: ReadKnowledge['lineOf'], today: Day): Finding[] {
  if (kind === 'human') return [];
  const given = { profile: undefined, today, municipalities: { named: () => [] } };
  return Object.entries(questions).flatMap(([heading, lines]) =>
    lines.flatMap((line, at): Finding[] => {
      if (understand(redact(line).text, given).kind.is === 'question') return [];
      const says = `«${line}» leses som småprat, som en personlig sak eller som noe utenfor faget.`;
      return [{ file, line: lineOf(file, ['questions', heading, at]), says, warning: true, concern: 'misread' }];
    }),
  );
}

const figure = ({ claim: { unit, value }, sentence }: Side) =>
  `${unit === 'frist' ? value : `${value.replace('.', ',')} ${unit}`} («${sentence.length > 160 ? `${sentence.slice(0, 159)}…` : sentence}»)`;
