import { exchanged, word } from './word.ts';

/** Words that go two and two; saying one where the rule says only the other turns it round. */
const opposites: [RegExp, RegExp][] = (
  [
    ['før|forut for|before|prior to', 'etter|after|etterpå|afterwards|following'],
    ['heltid\\p{L}*|full ?-?time', 'deltid\\p{L}*|part ?-?time'],
    [
      'øk\\p{L}*|høyere|høgare|increase\\p{L}*|higher|raise[ds]?',
      'redu\\p{L}*|senk\\p{L}*|lavere|lågare|mink\\p{L}*|reduce\\p{L}*|lower\\p{L}*|decrease\\p{L}*',
    ],
    ['med lønn|lønnet|paid', 'uten lønn|ulønnet|utan lønn|ulønt|unpaid|without pay'],
    ['gammel|gamle|gamal|gamalt|old|former', 'ny|nye|nytt|new'],
    ['privat\\p{L}*|private\\p{L}*', 'offentlig\\p{L}*|offentleg\\p{L}*|kommunal\\p{L}*|public|municipal'],
    ['godkjen\\p{L}*|approv\\p{L}*|innvilg\\p{L}*|granted', 'avsl\\p{L}*|avvis\\p{L}*|reject\\p{L}*|denied|refus(?:ed|al)|turned down'],
    ['individuell\\p{L}*|individual', 'gruppe\\p{L}*|group\\p{L}*'],
    ['alm|allmennmedisin\\p{L}*|general practice', 'sam|samfunnsmedisin\\p{L}*|community medicine|public health'],
    ['alis', 'samlis'],
    ['første|first', 'siste|last|final'],
    ['skriftlig|skriftleg|in writing|written', 'muntlig|munnleg|oral|orally|verbal\\p{L}*'],
    ['midlertidig\\p{L}*|mellombels|temporary|temporarily', 'fast|faste|permanent\\p{L}*|varig\\p{L}*'],
    ['hel|heil|hele|heile|full|fulle|fullt|full-?time|fully', 'halv|halve|halvt|half'],
    ['like mye|like mykje|as much|mer|meir|more', 'mindre|færre|less|fewer'],
    [
      'bindende|bindande|obligatorisk\\p{L}*|binding|mandatory',
      'førende|førande|anbefal\\p{L}*|tilrå\\p{L}*|frivillig\\p{L}*|recommended|voluntary',
    ],
    ['lenger|lengre|lengre|longer', 'kortere|kortare|shorter'],
    ['utland\\p{L}*|abroad|foreign', 'innland\\p{L}*|norge|noreg|norway'],
    ['slutten|til slutt|the end', 'løpende|løpande|fortløpende|fortløpande|begynnelsen|byrjinga|continuously|beginning'],
    ['samme|same', 'annen|anna|annet|ulike|ulik|forskjellig\\p{L}*|different|another'],
  ] as const
).map(([one, other]) => [word(one), word(other)]);

export function turnsRound(said: string, rule: string): boolean {
  return opposites.some(
    ([one, other]) =>
      (one.test(said) && !one.test(rule) && other.test(rule) && !other.test(said)) ||
      (other.test(said) && !other.test(rule) && one.test(rule) && !one.test(said)) ||
      exchanged(said, rule, one, other) ||
      exchanged(said, rule, other, one),
  );
}
