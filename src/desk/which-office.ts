import type { Passage } from '../knowledge/article.ts';
import { routeTo } from '../office/route.ts';
import type { Question } from '../question/question.ts';
import { texts } from '../text/texts.ts';
import type { Desk } from './context.ts';

/** A question about which office a municipality belongs to, in the three languages and in dialect. */
const asksForOffice =
  /(hvilke[tn]?|kva( for)?|ka for|which|what|rett|riktig)\s[^?.!]{0,40}(kontor|office)|(hvem|kven|kem|who) av kontora?\p{L}*|(kontor|office)[^?.!]{0,40}(hører|høyrer|høre|tilhører|dekker|dekkjer|belong|covers?|responsible)|(hvor|kor|where) (do |does )?(\S+ )?(hører|høyrer|høre|belong)/iu;

/** «Vi er i Alta. Hvem ringer vi?», and nothing of what about. */
const asksForUs =
  /^(?:men |og )?(?:hvem|kven|kem|ken|who)(?: (?:er|e|skal|kan|bør|må|da|do|does|should|can|hører|høyrer|høre|hør|tar|tek|dekker|dekkjer|kontakter|kontaktar|kontakte|spør|spørre|spørje|ringer|ringjer|ringe|contact|call|ask|covers|takes|vi|jeg|eg|æ|me|oss|mæ|us|i|we|til|te|her)){2,6}[ ?!.]*$/iu;

/** What the list of municipalities says for certain, and the passage about that office; undefined when this is not what is asked. */
export function whichOffice(desk: Desk, question: Question): { line: string; passage: Passage } | undefined {
  const [municipality, ...others] = question.municipalities;
  if (
    question.kind.is !== 'question' ||
    !municipality ||
    others.length > 0 ||
    ![asksForOffice, asksForUs].some((shape) => shape.test(question.ask))
  )
    return undefined;
  const route = routeTo(municipality, desk.municipalities);
  const county = desk.municipalities.get(municipality)?.county;
  const passage = route && desk.knowledge().passage(`kontor-${route.office}`);
  if (!route || !county || !passage) return undefined;
  const line = texts[question.language].belongsTo({
    municipality: desk.municipalities.fullName(municipality),
    county,
    office: desk.offices.name(route.office),
  });
  return { line, passage };
}
