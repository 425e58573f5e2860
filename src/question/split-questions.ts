/** Several questions in one message, taken one by one. Only when it is clear: each must stand on its own feet. */
import { sentences } from './sentences.ts';
import { isOfTheField, isOfTheRules } from './training.ts';
import { pattern, plainLower } from './words.ts';

/** More than this in one message is for a human to sort out. */
const most = 5;

/** Leans on what was asked just before: «Og gjelder det i permisjon?», «I så fall, hvem?» */
const leans = pattern(
  '^(?:og |and |eller |or |men |but |så |da |for |også )?(?:(?:gjelder|gjeld|er|e|var|stemmer|betyr|blir|vert|kan|må|skal|har|får|do|does|is|are|would|can) (?:det|dette|den|disse|desse|de|dei|dem|that|this|it|those|they)(?![\\p{L}])|hva med|kva med|ka med|hva da|kva då|hva så|what about|how about|hvis (?:ja|nei|ikke|så|det|den)|viss (?:ja|nei|ikkje)|i så fall|if (?:so|not|yes)|in that case|hvorfor(?: det| ikke| så)?\\?|kvifor(?: det)?\\?|why(?: not)?\\?|hvordan da|korleis då|hvem da|stemmer det|is that right|eller (?:ikke|ikkje|må|kan|er|skal)|or (?:not|do|can))',
);
/** «Hvor mange av dem …», «… for det?»: points back without a noun of its own. */
const pointsBack = pattern(
  '(?<![\\p{L}])(?:dem|disse|desse|those|them|sistnevnte|førstnevnte|begge deler|begge to)(?![\\p{L}])|(?:for|av|til|med|om|på|i) (?:det|dette|den|it|that)\\?$',
);
const numbering = /^(?:\(?\d{1,2}[.)]|\(?[a-hA-H][.)]|[-•*–])\s+/u;
const onlyNumber = /^(?:\(?\d{1,2}[.)]?|\(?[a-h][.)]|[-•*–])$/iu;

/** The parts in order, each with the sentences that set its scene; the whole text alone when it is one question. */
export function splitQuestions(ask: string): string[] {
  const scene: string[] = [];
  const found: { before: string[]; question: string }[] = [];
  let between: string[] = [];
  for (const sentence of sentences(ask)) {
    const bare = sentence.replace(numbering, '').trim();
    if (bare === '' || onlyNumber.test(bare)) continue;
    const last = found.at(-1);
    if (standsAlone(bare)) {
      found.push({ before: between, question: bare });
      between = [];
    } else if (last && bare.endsWith('?')) {
      last.question = [last.question, ...between, bare].join(' ');
      between = [];
    } else if (last) between.push(bare);
    else scene.push(bare);
  }
  if (found.length < 2 || found.length > most || scene.some((sentence) => sentence.endsWith('?'))) return [ask];
  return found.map(({ before, question }, at) => [...scene, ...before, question, ...(at === found.length - 1 ? between : [])].join(' '));
}

function standsAlone(sentence: string): boolean {
  if (!sentence.endsWith('?')) return false;
  const plain = plainLower(sentence);
  const enough = (plain.match(/[\p{L}\d]+/gu) ?? []).length >= 2;
  return enough && !leans.test(plain) && !pointsBack.test(plain) && (isOfTheField(plain) || isOfTheRules(plain));
}
