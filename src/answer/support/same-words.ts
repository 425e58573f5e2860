/** Words that mean the same when a rule is said again, and words that add nothing to it. Apart from the ones of the search, which may be looser. */
import { fold } from '../../knowledge/norwegian.ts';
import groups from './same-words.json' with { type: 'json' };

const meanings = new Map(Object.entries(groups).flatMap(([first, words]) => words.map((word) => [fold(word), fold(first)] as const)));

export function meaningOf(written: string): string {
  return meanings.get(fold(written)) ?? fold(written);
}

/** Says nothing that a rule could contradict. */
const small =
  /^(?:altsa|bety\w*|dermed|derfor|finne?s?|gjeld|gjelder?|gjaldt|innebaerer|inneb\w+|innehalde|inneholde\w*|lege[nr]?|legar|legane|treng|trenger?|samlet|samla|sammen|saman|totalt|fortsatt|framleis|ta[sr]?|tatt|takast|te[kr]|har?|hadde|du|de[gn]|di[nt]|ditt|dine|eigen|eiga|egen|eget|enten|begge|bade|stotte|skje|skjer|folgende|nemlig|da|sa|vert|blir?|blitt|vere|vaere|gar?|gang|far?|fatt|ikkje|ikke|kva|kvar|korleis|ho|han|dei|desse|fra|noko|nokon|noen?|star|delta[rk]?|deltek|krav|kravet|kravd|krever?|kreves|krevst|ar|aret|arene|ara|ars|maned\w*|manad\w*|uk[ea]\w*|vek[ea]\w*|time[nr]?|timar|dag\w*|prosent|sei\w*|sier?|inga|ingen|kontor\w*|en|et|ett|ein|eit|ei|eitt|om|for|til|i|medan|sende?|bokstav|ogsa)$/u;

export const isSmall = (written: string) => small.test(fold(written.toLowerCase()));
