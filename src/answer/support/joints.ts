/** «Og» and «eller»: whether both are asked for, or one of them. */
import { word } from './word.ts';

const or = word('eller|or|enten|either');
const and = word('og|and|samt|både|both|as well as');

/** True when alternatives were made into one demand, or one demand into alternatives. */
export function joinsOtherwise(saidOf: string, rule: string): boolean {
  // What holds for ALIS and SamLIS holds for the one or the other, not the other way round.
  const said = forBoth.test(rule) ? saidOf.replace(forEither, '$1 og $2') : saidOf;
  const [saysOr, saysAnd, ruleOr, ruleAnd] = [or.test(said), and.test(said), or.test(rule), and.test(rule)];
  if ((saysOr && !ruleOr) || (saysAnd && !saysOr && ruleOr && !ruleAnd)) return true;
  const joints = jointsIn(rule);
  return jointsIn(said).some(({ by, left, right }) => {
    const same = joints.filter((each) => each.left === left || each.right === right);
    return same.length > 0 && same.every((each) => each.by !== by);
  });
}

const forBoth = /(?<!\p{L})(?:alis|alm|allmennmedisin) og (?:samlis|sam|samfunnsmedisin)(?!\p{L})/iu;
const forEither = /(?<!\p{L})(alis|alm|allmennmedisin) eller (samlis|sam|samfunnsmedisin)(?!\p{L})/giu;

/** «a og b», «a eller b»: the words on either side. */
function jointsIn(text: string): { by: 'and' | 'or'; left: string; right: string }[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.flatMap((each, at) => {
    const by = /^(?:eller|or)$/u.test(each) ? ('or' as const) : /^(?:og|and|samt)$/u.test(each) ? ('and' as const) : undefined;
    return by ? [{ by, left: words[at - 1] ?? '', right: words[at + 1] ?? '' }] : [];
  });
}
