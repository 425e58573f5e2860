/** A question and what a later message adds to it, as one: «Hvor mange timer … som ALIS» and «i deltid». */
import { schemeOf, specialityOf } from './asker.ts';
import { type FollowUp, isEmptyWord } from './follow-up.ts';
import { sentences } from './sentences.ts';

/** Words of one speciality, and what they are called in the other. */
const twins: [RegExp, string, RegExp, string][] = [
  [/(?<!\p{L})alis(?=-| |[?.,!]|$)/giu, 'SamLIS', /(?<!\p{L})samlis(?=-| |[?.,!]|$)/giu, 'ALIS'],
  [/(?<!\p{L})[aå]l+mennmedisin(?!\p{L})/giu, 'samfunnsmedisin', /(?<!\p{L})samfunnsmedisin(?!\p{L})/giu, 'allmennmedisin'],
  [/(?<!\p{L})ALM(?!\p{L})/gu, 'SAM', /(?<!\p{L})SAM(?!\p{L})/gu, 'ALM'],
  [
    /(?<!\p{L})general practice(?!\p{L})/giu,
    'community medicine',
    /(?<!\p{L})(?:community medicine|public health)(?!\p{L})/giu,
    'general practice',
  ],
];
const oldScheme = /(?<!\p{L})(?:gam+el|gam+al|gamle|old) (?:ordning\p{L}*|scheme)/giu;
const newScheme = /(?<!\p{L})(?:ny|nye|new) (?:ordning\p{L}*|scheme)/giu;
const percent = /\d+(?:[.,]\d+)? ?(?:%|prosent|percent)/giu;
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
const onlySpeciality =
  /^(?:(?:for|i|in|as|som|en|ein|a|an) )*(?:samlis|alis|alm|sam|samfunnsmedisin|allmennmedisin|ålmennmedisin|community medicine|general practice|public health)(?:-?leg\p{L}*|er|ar)?$/iu;

/** To search with, and to say what was assumed. What the addition puts another in the place of, is taken out of the first. */
export function joinQuestions(earlier: string, { adds, how }: Pick<FollowUp, 'adds' | 'how'>): string {
  const asked = lastQuestion(earlier);
  const changed = withoutRivals(asked, adds);
  if (changed !== asked && onlySpeciality.test(adds)) return `${changed}?`;
  const kept = changed.replace(/[\s,]+$/u, '');
  switch (how) {
    case 'place':
      return `${kept} ${adds}?`;
    case 'condition':
      return `${kept}, ${adds}?`;
    case 'subject':
      return `${kept} – ${adds}?`;
    case 'asks':
      return `${kept} – ${adds}?`;
  }
}

/** The question with what is added in the place of each of its words in turn: «Teller ferie?» and «permisjon» are «Teller permisjon?». */
export function replacedIn(earlier: string, adds: string): string[] {
  const asked = lastQuestion(earlier);
  return [...asked.matchAll(/[\p{L}-]{4,}/gu)]
    .filter(({ index, 0: word }) => index > 0 && !isEmptyWord(word))
    .map(({ index, 0: word }) => `${asked.slice(0, index)}${adds}${asked.slice(index + word.length)}?`);
}

/** The part of a message that asks last; all of it when nothing does. */
export function lastQuestion(text: string): string {
  const parts = sentences(text);
  const asked = parts.findLast((part) => part.endsWith('?')) ?? text;
  return asked.replace(/[\s?.!]+$/u, '');
}

function withoutRivals(earlier: string, adds: string): string {
  let text = earlier;
  const [wanted, had] = [specialityOf(adds), specialityOf(earlier)];
  if ((wanted === 'SAM' || wanted === 'ALM') && had !== wanted) {
    for (const [general, community, ofCommunity, ofGeneral] of twins)
      text = wanted === 'SAM' ? text.replace(general, community) : text.replace(ofCommunity, ofGeneral);
  }
  const scheme = schemeOf(adds);
  if (scheme === 'old') text = text.replace(newScheme, '');
  if (scheme === 'new') text = text.replace(oldScheme, '');
  for (const kind of [percent, year]) if (adds.match(kind)) text = text.replace(kind, '');
  return (text === earlier ? text : text.replace(/ (?:i|på|med|for|etter|in|under)(?= *$)/iu, '')).replace(/\s{2,}/gu, ' ').trim();
}
