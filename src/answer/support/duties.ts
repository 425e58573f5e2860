/** What must be, what should be and what may be. Bokmål, nynorsk and English at once. */
import { exchanged, word } from './word.ts';

const modalities = {
  must: word(
    'må|skal|plikt\\p{L}*|plikter|pliktar|pålagt|krav|kreves|krevst|krever|krev|nødt|obligatorisk\\p{L}*|forutsetter|forutsettes|absolutt|rett til|must|shall|required|requires?|requirement|have to|has to|obliged|mandatory|compulsory|obligatory|needs? to|entitled|duty|obligation|skulle',
  ),
  should: word(
    'bør|burde|anbefal\\p{L}*|tilrå\\p{L}*|forvent\\p{L}*|ønskelig|foretrekke\\p{L}*|føretrek\\p{L}*|should|ought|recommend\\p{L}*|advis\\p{L}*|expected|preferab\\p{L}*|preferred',
  ),
  may: word(
    'kan|kunne|mulig\\p{L}*|mogleg\\p{L}*|mulighet|adgang|høve til|tillatt|lov|frivillig\\p{L}*|may|can|could|possible|allowed|permitted|voluntary|optional|might',
  ),
};

/** «Planlegg …» advises as «bør» does. */
const advice =
  /^(?:planlegg|skriv|vent|søk|be|snakk|spør|sjekk|gå|avtal|send|legg|ta|bruk|meld|registrer|hold|ring|les|kontroller)(?!\p{L})/iu;

/** A duty made into a leave, a leave into a duty, or advice into either. */
export function changesModality(said: string, rule: string): boolean {
  const has = (kind: keyof typeof modalities, text: string) => modalities[kind].test(text);
  const [must, should, may] = (['must', 'should', 'may'] as const).map((kind) => ({ said: has(kind, said), rule: has(kind, rule) }));
  if (!must || !should || !may) return false;
  if (must.said && !must.rule && (should.rule || may.rule)) return true;
  if (should.said && !should.rule && !(advice.test(rule) && !must.rule && !may.rule)) return true;
  if (should.rule && !should.said) return true;
  if (may.said && !may.rule && must.rule && !must.said) return true;
  return exchanged(said, rule, modalities.may, modalities.must) || exchanged(said, rule, modalities.must, modalities.may);
}
