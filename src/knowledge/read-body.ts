/** The text below the front matter: a short answer, then `##` sections. Each becomes one passage. */
import type { FrontMatter } from './article.ts';
import { shortAnswerHeading } from './article.ts';

export interface Section {
  heading: string;
  text: string;
  /** Of the heading, and of the first line of text (the same for the short answer, which has no heading). */
  line: number;
  textLine: number;
}

export type Blame = (line: number, says: string) => void;

const longestShortAnswer = 80;
const longestSection = 100;

/** @param firstLine the line of the file that the body begins on */
export function readSections(body: string, firstLine: number): Section[] {
  let section: Section = { heading: shortAnswerHeading, text: '', line: firstLine, textLine: firstLine };
  const sections = [section];
  body.split('\n').forEach((line, index) => {
    const heading = /^##\s+(.+?)\s*$/.exec(line);
    if (heading?.[1]) {
      section = { heading: heading[1], text: '', line: firstLine + index, textLine: firstLine + index + 1 };
      sections.push(section);
    } else section.text += `${line}\n`;
  });
  for (const each of sections) {
    each.textLine += (/^\s*\n/.exec(each.text)?.[0].split('\n').length ?? 1) - 1;
    each.text = each.text.trim();
  }
  return sections;
}

export function checkBody(sections: Section[], blame: Blame): void {
  const seen = new Map<string, string>();
  for (const { heading, text, line, textLine } of sections) {
    const lines = text.split('\n');
    const limit = heading === shortAnswerHeading ? longestShortAnswer : longestSection;
    if (text === '') blame(line, `«${heading}» har ingen tekst. Skriv et svar, eller fjern overskriften.`);
    if (words(text) > limit) blame(line, `«${heading}» er på ${words(text)} ord. Grensen er ${limit}: del det opp eller kort det ned.`);
    if (heading.includes(':')) blame(line, `Overskriften «${heading}» har kolon. Skriv den uten.`);
    const name = slug(heading);
    const twin = seen.get(name);
    if (name === '') blame(line, `Overskriften «${heading}» har verken bokstaver a–z eller tall. Gi den ord.`);
    else if (twin === heading) blame(line, `Overskriften «${heading}» står to ganger. Gi dem ulike navn.`);
    else if (twin) blame(line, `Overskriftene «${twin}» og «${heading}» er for like. Gi en av dem andre ord.`);
    seen.set(name, heading);
    if (/^(ja|nei)(?![\p{L}\p{N}])/iu.test(text))
      blame(line, `«${heading}» begynner med ja eller nei. Si regelen selv; det samme avsnittet svarer på spørsmål med begge fortegn.`);
    lines.forEach((each, index) => {
      const markup = markups.find(([pattern]) => pattern.test(each))?.[1];
      if (markup)
        blame(textLine + index, `«${heading}» har ${markup}. Bruk vanlige avsnitt og punkter med «- »; lenker hører til i sources.`);
    });
  }
}

const markups: [RegExp, string][] = [
  [/!\[/, 'et bilde'],
  [/\]\(|^\s*\[[^\]]+\]:|\bhttps?:\/\/|\bwww\./i, 'en lenke'],
  [/<[a-z/!]/i, 'HTML'],
  [/\*\*|__|`/, 'utheving'],
  [/^\s*#/, 'en overskrift som ikke er «## »'],
  [/^\s*\|/, 'en tabell'],
  [/^\s*[*+]\s/, 'punkter med * eller +'],
  [/^\s*>/, 'et sitat med >'],
];

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** Every passage is asked for, every list of questions has its passage, and nobody asks in the article's own sentences. */
export function checkQuestions(front: FrontMatter, sections: Section[], lineOf: (path: PropertyKey[]) => number, blame: Blame): void {
  for (const heading of Object.keys(front.questions)) {
    if (!sections.some((section) => section.heading === heading)) {
      blame(
        lineOf(['questions', heading]),
        `Spørsmålene under «${heading}» har ingen overskrift i teksten. Bruk «${shortAnswerHeading}» eller en overskrift ordrett.`,
      );
    }
  }
  const sentences = new Set(sections.flatMap(({ text }) => text.split(/[.!?:\n]+/)).map(plain));
  for (const { heading, line } of sections) {
    const questions = front.questions[heading];
    if (!questions) blame(line, `«${heading}» mangler spørsmål. Skriv under questions hvordan folk spør om dette.`);
    questions?.forEach((question, index) => {
      const asked = plain(question);
      const at = () => lineOf(['questions', heading, index]);
      if (asked === '') blame(at(), `Spørsmålet «${question}» har ingen ord. Skriv det slik folk spør, eller fjern det.`);
      else if (sentences.has(asked)) blame(at(), `Spørsmålet «${question}» er hentet fra teksten. Skriv det slik folk spør.`);
    });
  }
}

/** A sentence as it is compared: letters and digits, lower case, one space between words. */
export function plain(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The part of a passage's id after `#`. */
export function slug(heading: string): string {
  const ascii = heading.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').normalize('NFKD');
  return ascii
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
