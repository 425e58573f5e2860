/** The sentences of a passage, each with what surrounds it: what a sentence of an answer is held against. */
import type { Passage } from '../../knowledge/article.ts';

export interface Rule {
  passage: string;
  /** Place in the passage, from 0. */
  at: number;
  sentence: string;
  /** The sentence and its parts at «, men», «;», «:» and «–». */
  clauses: string[];
  /** The sentence before; what «det» and «den» point to. */
  before: string;
  /** Title and heading. */
  about: string;
}

export function rulesOf(passage: Passage): Rule[] {
  const sentences = sentencesOf(passage.text);
  return sentences.map((sentence, at) => ({
    passage: passage.id,
    at,
    sentence,
    clauses: finestOf(sentence),
    before: sentences[at - 1] ?? '',
    about: `${passage.title}. ${passage.heading === 'Kort svar' ? '' : passage.heading}`,
  }));
}

/** One by one; an item of a list together with the line that introduces it. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let intro = '';
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const item = /^(?:[-*•]|\d+\.)\s+(.*)$/u.exec(line)?.[1];
    if (item) {
      sentences.push(...split(`${intro} ${item}`.trim()));
      continue;
    }
    const own = split(line);
    sentences.push(...own);
    intro = line.endsWith(':') ? (own.at(-1) ?? '').replace(/:$/u, '') : '';
  }
  return sentences;
}

/** Not after «ca.», «jf.» and their like; months are written small, so «1. januar» stays whole. */
function split(line: string): string[] {
  return line
    .split(
      /(?<=[.!?])(?<!(?:\b(?:ca|jf|nr|kl|bl\.a|f\.eks|mv|osv|dvs|e\.g|i\.e|art|inkl|pst|mnd|maks|min|tlf|st|dr))\.)\s+(?=[\p{Lu}§«"(])/u,
    )
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

export function clausesOf(sentence: string): string[] {
  const parts = sentence
    .split(
      /,\s+(?=(?:men|mens|medan|verken|korkje|but|while|whereas|og ikke|and not|og ikkje|ikke|ikkje|not)\s)|;\s+|:\s+|\s[–—]\s|,\s+(?=altså\s)/iu,
    )
    .map((each) => each.trim())
    .filter((each) => each.split(/\s+/).length >= 3);
  return parts.length > 1 ? [...parts, sentence] : [sentence];
}

/** Also at «, og»: the clauses of a rule, the whole of it last. */
function finestOf(sentence: string): string[] {
  const finer = clausesOf(sentence).flatMap((clause) => [...piecesOf(clause), clause]);
  return [...new Set(finer)];
}

/** At «, og» and before a number or a summing up, where each side has words enough to stand by itself. */
export function piecesOf(part: string): string[] {
  const pieces = part
    .split(/,\s+(?=(?:og|and|also|også|samt|til sammen|altså|that is|which is|det vil si|dvs)(?!\p{L}))|,\s+(?=\d)/iu)
    .map((each) => each.replace(/^(?:og|and|samt|that is|which is|det vil si|dvs\.?)\s+/iu, '').trim());
  return pieces.length > 1 && pieces.every((each) => each.split(/\s+/).length >= 3) ? pieces : [part];
}
