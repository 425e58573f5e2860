/** A message taken apart: what to search with, the small talk around it, and what in it is no question at all. */
import { offersContact, onlyWishesAdvisor, wishesAdvisor } from './commands.ts';
import { isInjection, withoutBracketedOrders } from './injection.ts';
import { sentences } from './sentences.ts';
import { hasWords, type SmallTalk, takeSmallTalk } from './small-talk.ts';
import { lowerInPlace, pattern, plainLower } from './words.ts';

export interface Message {
  /** What is left to search with: no greetings, foot of a letter, removed marks or orders to the assistant. */
  ask: string;
  /** The same, a sentence at a time. */
  parts: string[];
  said: SmallTalk[];
  injected: boolean;
  wantsAdvisor: boolean;
}

const mark = '\\[fjernet [\\p{L}-]+\\]';
const introduction = pattern(
  `(?:(?:jeg|eg|æ|e|i) (?:heter|heiter|heite|hete)|mitt navn er|mitt namn er|navnet mitt er|namnet mitt er|my name is|i am|i'm|(?:jeg|eg|æ) er|navn:|namn:)\\s*(?:${mark})+(?:\\s*(?:,|og|and)\\s+(?<goes>er|am|jobber|jobbar|jobbe|arbeider|arbeidar|lurer|lurar|work|i work|i am|jeg|eg|har|e))?`,
  'gu',
);
const contact = pattern(
  `[(,;]?\\s*(?:(?:og |and |eller )?(?:jeg |eg |du |de |dere |you )?(?:kan |can )?(?:nås|nåast|treffes|treffast|ring|ringe|ringast|kontakt|kontaktes|svar|svare|send svar|be reached|reach me|call|call me|mail|skriv)(?: (?:meg|mæ|mei|oss|us|gjerne|bare|berre|heller|me))*(?: (?:på|te|til|at|on|to))?|(?:med )?(?:tlf|telefon\\p{L}*|mobil\\p{L}*|mob|e-?post\\p{L}*|mail\\p{L}*|epost|phone|email|hpr(?:-?(?:nr|nummer|nummeret))?|fødselsnummer\\p{L}*|fødselsnr|fnr|personnummer\\p{L}*|personnr|pnr|d-nummer\\p{L}*|kontonummer\\p{L}*|konto|adresse\\p{L}*|født|fødd|f\\.|fødselsdato\\p{L}*|passnummer\\p{L}*|national id|bor i|bur i))(?: (?:mitt|min|er|is|my|nummer|nr|kl))*[.:,]?\\s*(?:${mark})(?:\\s*(?:,|/|og|eller|and|or)?\\s*${mark})*\\)?`,
  'gu',
);
const anyMark = pattern(`\\(?${mark}\\)?`, 'gu');
const foot =
  /^(?:mvh|vh|m\.v\.h|hilsen|hilsning|helsing|beste hilsen|beste helsing|vennlig hilsen|vennleg helsing|med (?:vennlig|venleg|vennleg|beste|god) (?:hilsen|helsing)|med hilsen|med helsing|(?:best |kind |warm |with )?regards|sincerely|yours)(?!\p{L})/iu;
/** Where a sentence turns from an order to a question: «…, og sei kor mange timar». */
const turn =
  /(?:[,;:]| og| and| men| but| så| then)+ (?=(?:og |and |så )?(?:si|sei|fortell|forklar|svar på|tell|say|explain|answer|hvor|kor|hva|kva|ka|hvordan|korleis|når|hvem|kven|hvorfor|kvifor|kan|får|må|skal|bør|har|vil|teller|tel|tæll|trenger|treng|gjeld|finnes|lurer|how|what|when|who|where|why|which|hvilke[nt]?|er det|gjelder|does|do i|do we|can|must|should|are|will|have|is|my question|(?:mitt )?spørsmål)(?!\p{L}))/iu;
const tellMe =
  /^(?:og |and |så |men )?(?:si|sei|fortell|forklar|svar|tell|say|explain|answer)(?: (?:meg|me|oss|us|på|heller|gjerne|så))*(?:,|:)? (?=\p{L})/iu;

/** «Spørsmålet mitt: …», «And then: …» */
const leadIn =
  /^(?:(?:og |and |but |men )?(?:(?:mitt |my |et |eit |ett |a |kort |raskt |kjapt |lite |quick |short |ekte |real |egentlige |the )*(?:spørsmål|spørsmålet|question)(?: mitt| mi)?(?: er| is| var| was)?(?: da| then)?|and then|og så|deretter|then|next|after that|etterpå)\s*[:–-]\s+)(?=\p{L})/iu;
const asks =
  /\?|^(?:og |and |så |men |but |hei |then )*(?:hva|kva|ka|ke|hvor\p{L}*|kor\p{L}*|når|hvem|kven|kem|hvilke\p{L}*|åssen|koss\p{L}*|how|what|when|who|where|why|which|forklar|fortell om|kan|får|må|skal|bør|er det|gjelder|gjeld|teller|tel|can|must|should|do|does|is|are)(?!\p{L})|lurer på|lurar på|lure på|wonder|vil vite|vil vita|want to know|spørsmål|trenger|treng|hjelp|need|help/iu;

export function readMessage(text: string): Message {
  const message: Message = { ask: '', parts: [], said: [], injected: false, wantsAdvisor: false };
  const clean = withoutBracketedOrders(text);
  if (clean !== text) message.injected = true;
  const all = sentences(clean);
  let offered = false;
  for (const [at, sentence] of all.entries()) {
    if (foot.test(sentence) && !all.slice(at).some((later) => later.includes('?'))) break;
    const { said, rest } = takeSmallTalk(withoutPeople(sentence).replace(leadIn, ''));
    message.said.push(...said);
    if (offersContact(cut(sentence, anyMark)) || offersContact(rest)) {
      offered = true;
      continue;
    }
    const wish = [rest, cut(sentence, anyMark)].find(wishesAdvisor);
    if (wish) {
      message.wantsAdvisor = true;
      if (onlyWishesAdvisor(wish)) continue;
    }
    const kept = withoutOrders(rest);
    if (kept !== rest) message.injected = true;
    if (hasWords(kept)) message.parts.push(kept);
  }
  if (message.injected && !message.parts.some((part) => asks.test(plainLower(part)))) message.parts = [];
  if (offered && !message.parts.some((part) => asks.test(plainLower(part)))) message.wantsAdvisor = true;
  message.ask = message.parts.join(' ').trim();
  return message;
}

/** Without the writer's name and how to reach them: «Jeg heter … og er ALIS» becomes «jeg er ALIS». */
function withoutPeople(sentence: string): string {
  if (!sentence.includes('[fjernet ')) return sentence;
  const introduced = cut(sentence, introduction, (groups) => {
    const goes = groups['goes'];
    return goes && !/^(?:jeg|eg|i) /u.test(`${goes} `) ? `jeg ${goes}` : (goes ?? '');
  });
  return cut(cut(introduced, contact), anyMark)
    .replace(/\s+(?=[.,!?;:])/gu, '')
    .replace(/^[\s,.;:–-]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function cut(text: string, shape: RegExp, instead: (groups: Record<string, string | undefined>) => string = () => ''): string {
  let out = '';
  let at = 0;
  for (const match of lowerInPlace(text).matchAll(shape)) {
    out += text.slice(at, match.index) + instead(match.groups ?? {});
    at = match.index + match[0].length;
  }
  return out + text.slice(at);
}

/** What is left of a sentence when the orders in it are passed over. */
function withoutOrders(sentence: string): string {
  if (!isInjection(sentence)) return sentence;
  const clauses = sentence.split(turn);
  const kept = clauses.filter((clause) => !isInjection(clause)).map((clause) => clause.trim());
  return clauses.length > 1 && kept.length > 0 ? capitalised(kept.join(', ').replace(tellMe, '')) : '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
