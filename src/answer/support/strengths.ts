import { word } from './word.ts';

/** Words that make a rule stronger than it is: they must stand in the rule itself. */
const strengths: [string, RegExp][] = [
  ['always', word('alltid|bestandig|uansett|always|invariably|regardless|in any case')],
  ['both', word('begge|both')],
  ['automatic', word('automatisk|automatically|av seg selv')],
  ['guaranteed', word('garanter\\p{L}*|guarantee\\p{L}*|sikker|sikkert|garantert|definitely|certainly|certain')],
  [
    'every',
    word(
      'alle|alt|samtlige|hver eneste|enhver|ethvert|(?:for|av|til|i) kvar|kvart|kvar einaste|hver|hvert|all|every|each|everyone|any|anyone',
    ),
  ],
  ['free', word('gratis|kostnadsfritt|free of charge|for free')],
  ['full', word('fullt ut|hele beløpet|heile beløpet|in full|fully|full dekning|entire')],
  ['immediately', word('straks|umiddelbart|med en gang|med ein gong|immediately|at once|øyeblikkelig')],
];

export function strengthsIn(text: string): Set<string> {
  return new Set(strengths.filter(([, shape]) => shape.test(text)).map(([name]) => name));
}
