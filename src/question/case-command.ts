/** «saker», «sak 12», «søk i saker ferie»: what advisors ask of their office's cases, and askers of their own. */
import type { Language } from './question.ts';
import { pattern, plainLower } from './words.ts';

export type CaseCommand = (
  | { is: 'cases' | 'my-cases' | 'overdue' }
  | { is: 'case'; number: number }
  | { is: 'search'; words: string }
  /** «Hvordan går det med saken min?» */
  | { is: 'status' }
) & {
  /** Where the words belong to one language alone. */
  language: Language | undefined;
};

const show = '(?:(?:vis|sjå|se|list|show|list opp)(?: meg| me| oss| us)? )?(?:the )?';
const howGoes =
  "(?:(?:hvordan|korleis|åssen|kordan|koss|koffer) (?:går|gikk|gjekk|står|ligger|ligg) (?:det )?(?:an )?(?:til )?med|(?:hva|kva|ka) (?:er|skjer|hender) (?:det )?(?:status(?:en)? (?:på|for|i)|med)|status(?:en)? (?:på|for|i)|how is|how goes|how about|what about|status of|what is the status of|what's the status of|where is)";
const mine = '(?:(?:saken|spørsmålet|henvendelsen|sakene) (?:min|mitt|mine|vår|vårt)|(?:saka|førespurnaden|sakane) (?:mi|min|mine|vår))';
const myCase = '(?:my|our) (?:case|question|inquiry|request|cases)';

const plain: [CaseCommand['is'] & ('cases' | 'my-cases' | 'overdue' | 'status'), Language | undefined, RegExp][] = [
  ['cases', undefined, pattern(`^${show}(?:alle )?(?:åpne |opne |aktive )?(?:saker|sakliste|sakslista|sakslisten|saksliste)$`)],
  ['cases', 'nb', pattern(`^${show}(?:alle )?sakene(?: våre)?$`)],
  ['cases', 'nn', pattern(`^${show}(?:alle )?sakane(?: våre)?$`)],
  ['cases', 'en', pattern(`^${show}(?:all |open )*cases$`)],
  ['my-cases', undefined, pattern(`^${show}(?:mine saker|mine aktive saker)$`)],
  ['my-cases', 'nb', pattern(`^${show}sakene mine$`)],
  ['my-cases', 'nn', pattern(`^${show}sakane mine$`)],
  ['my-cases', 'en', pattern(`^${show}my (?:open )?cases$`)],
  ['overdue', 'nb', pattern(`^${show}(?:forfalt|forfalte(?: saker)?|saker over fristen|over fristen)$`)],
  ['overdue', 'nn', pattern(`^${show}(?:forfalle|forfalne(?: saker)?|saker over fristen|over fristen)$`)],
  ['overdue', 'en', pattern(`^${show}overdue(?: cases)?$`)],
  ['status', undefined, pattern(`^(?:${howGoes} )?${mine}(?: (?:nå|no|da|då))?$`)],
  ['status', 'en', pattern(`^(?:${howGoes} )?${myCase}(?: (?:going|doing|now|coming along))*$`)],
  [
    'status',
    'nb',
    pattern(
      '^når (?:får|kommer) (?:jeg|vi)? ?svar(?:et)?(?: (?:på (?:saken|spørsmålet|henvendelsen) (?:min|mitt|vår)|fra (?:dere|kontoret|rådgiveren|en rådgiver)))*$',
    ),
  ],
  [
    'status',
    'nn',
    pattern('^når (?:får|kjem) (?:eg|vi|me)? ?svar(?:et)?(?: (?:på (?:saka|spørsmålet) (?:mi|mitt)|frå (?:dykk|kontoret|rådgjevaren)))*$'),
  ],
  [
    'status',
    'en',
    pattern(
      '^when (?:will|do) (?:i|we) (?:get|have) (?:an |my |the )?answer(?: (?:to my (?:case|question)|from (?:you|the office|the advisor)))*$',
    ),
  ],
];

const numbered: [Language | undefined, RegExp][] = [
  [undefined, pattern(`^(?:${show}|${howGoes} )(?:sak|saken|saka)(?: nr\\.?| nummer)? ?#?(?<number>\\d{1,7})$`)],
  ['en', pattern(`^(?:${show}|${howGoes} )case(?: no\\.?| number)? ?#?(?<number>\\d{1,7})(?: going| doing)?$`)],
];

const searches: [Language | undefined, RegExp][] = [
  ['nb', pattern('^(?:søk|let|finn)(?: etter)? (?:i |blant )?(?:saker|sakene)(?: (?:om|med|etter|for))? (?<words>.+)$')],
  ['nn', pattern('^(?:søk|leit|finn)(?: etter)? (?:i |blant )?(?:sakane|saker)(?: (?:om|med|etter|for))? (?<words>.+)$')],
  ['en', pattern('^(?:search|find)(?: in| through)? (?:the )?cases(?: (?:for|about|with))? (?<words>.+)$')],
];

/** Only a whole message is a command: «Hvilke saker kan kommunen klage på?» is a question. */
export function caseCommandOf(text: string): CaseCommand | undefined {
  const said = plainLower(text).replace(/^[/]|[\s.!?]+$/gu, '');
  if (said.length > 120) return undefined;
  for (const [is, language, shape] of plain) if (shape.test(said)) return { is, language };
  for (const [language, shape] of numbered) {
    const found = shape.exec(said)?.groups?.['number'];
    if (found) return { is: 'case', number: Number(found), language };
  }
  for (const [language, shape] of searches) {
    const words = shape.exec(said)?.groups?.['words']?.trim();
    if (words) return { is: 'search', words, language };
  }
  return undefined;
}
