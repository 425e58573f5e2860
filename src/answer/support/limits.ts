/** «Ikke», «bare», «hvis», «med mindre»: the small words that turn a rule round or hem it in. Bokmål, nynorsk and English at once. */
import { word } from './word.ts';

/** «Ikke mer enn» and «no later than» are bounds, and bounds are told by the quantities. */
const boundWords =
  /(?<!\p{L})(?:ikke mer enn|ikkje meir enn|ikke mindre enn|ikkje mindre enn|(?:ikke|ikkje) over(?=\s\d)|ikke senere enn|ikkje seinare enn|no more than|not more than|no less than|not less than|no later than|not later than|not only|ikke bare|ikkje berre|not just|enten eller)(?!\p{L})/giu;

const negations = word(
  "ikke|ikkje|ei heller|aldri|ingen|inga|inkje|intet|ingenting|verken|korkje|uten|utan|umulig|umogleg|not|never|no|none|nothing|neither|nor|without|cannot|can't|isn't|doesn't|don't|aren't|won't|needn't|mustn't|ineligible|exempt|unntatt|unnateke|unntak|unnatak|bortsett|except|exception|exceptions|fritatt|friteken|fritak|exemption|exemptions",
);

/** «alis.no» denies nothing. */
const withoutSites = (text: string) => text.replace(/\S+\.(?:no|com)(?!\p{L})/giu, ' ').replace(boundWords, ' ');

export function isNegated(text: string): boolean {
  return negations.test(withoutSites(text));
}

/** «Bare», «med mindre»: the rule holds in fewer cases than the rest of the sentence says. */
const only = word(
  'bare|berre|kun|utelukkende|utelukkande|først når|unntaksvis|unnataksvis|med mindre|uten at|utan at|bortsett fra|bortsett frå|unntatt|unnateke|only|solely|exclusively|exceptionally|unless|except|other than|in exceptional cases',
);
const condition = word(
  'hvis|dersom|viss|såfremt|såframt|forutsatt|føresett|forutsetning\\p{L}*|føresetnad\\p{L}*|så lenge|vilkår\\p{L}*|betingelse\\p{L}*|if|provided|providing|as long as|on condition|condition\\p{L}*',
);
/** Other ways to say that something is asked for first: enough in what is said, too common to look for in the rule. */
const conditionToo = word(
  'om|når|der|som|kreves|krevst|krever|krev|krav\\p{L}*|må|forutsetter|føreset|where|when|who|that|requires?|required|requirements?|must|needs?|for',
);

/** «Vær varsom med å betale ut»: without the warning it is the opposite. */
const warning = word(
  'varsom|varsame?|forsiktig\\p{L}*|unngå\\p{L}*|fraråd\\p{L}*|advar\\p{L}*|åtvar\\p{L}*|careful\\p{L}*|cautious|avoid\\p{L}*|warn\\p{L}*',
);

/** What held once is not told as if it held. */
const past = word('opprinnelig\\p{L}*|opphavleg\\p{L}*|originally|den gangen|den gongen|at that time|foreldet|utdatert');

/** What limits the rule and is not in what is said of it. */
export function dropsCondition(said: string, rule: string): boolean {
  const [plainSaid, plainRule] = [said.replace(boundWords, ' '), rule.replace(boundWords, ' ')];
  return (
    (only.test(plainRule) && !only.test(plainSaid)) ||
    (past.test(plainRule) && !past.test(plainSaid)) ||
    (warning.test(plainRule) && !warning.test(plainSaid)) ||
    (condition.test(plainRule) && !condition.test(plainSaid) && !conditionToo.test(plainSaid))
  );
}

/** What limits what is said, and is not in the rule. */
export function addsLimit(said: string, rule: string): boolean {
  const [plainSaid, plainRule] = [said.replace(boundWords, ' '), rule.replace(boundWords, ' ')];
  return only.test(plainSaid) && !only.test(plainRule) && !negations.test(plainRule);
}

/** The words beside each «ikke»: what is denied. */
export function deniedIn(text: string, reach: number): string[][] {
  const words =
    withoutSites(text)
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  return words.flatMap((each, at) =>
    negations.test(each) && !(/^(?:verken|korkje|neither|nor)$/u.test(each) && words.slice(0, at).some((other) => negations.test(other)))
      ? [words.slice(Math.max(0, at - reach), at + reach + 1).filter((near) => near !== each)]
      : [],
  );
}

const merely = word('bare|berre|kun|only');
const unless = word('med mindre|uten at|utan at|unless');

/** «Teller ikke med mindre …» and «teller bare hvis …» say the same. */
export function turnsNegation(said: string, rule: string): boolean {
  if ((merely.test(said) && unless.test(rule)) || (unless.test(said) && merely.test(rule))) return false;
  return deniedIn(said, 0).length !== deniedIn(rule, 0).length;
}

/** A bound of a kind that the rule has none of: «høyst halvparten» where it says «minst halvparten». */
const boundKinds = [
  word('minst|minimum|minstekrav|at least|minimum of|ikke mindre enn|ikkje mindre enn|no less than|or more|eller mer|eller meir'),
  word(
    'høyst|høgst|maks|maksimalt|maksimum|inntil|opptil|opp til|ikke mer enn|ikkje meir enn|at most|up to|no more than|not more than|maximum|tak|taket|øvre grense|cap|ceiling|limit',
  ),
];

export function boundsOtherwise(said: string, rule: string): boolean {
  return boundKinds.some((shape) => shape.test(said) && !shape.test(rule));
}
