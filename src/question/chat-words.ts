/** Small talk known by its words: a sentence that holds courtesies, the little words between them, and nothing else. */
import type { QuestionKind } from './question.ts';
import { pattern, plainLower } from './words.ts';

type Chat = Extract<QuestionKind, { is: 'chat' }>['which'];

/** Words that mean something only together with others. */
const little = list(
  `det dette den her der var er e va æ ei en et ein eit a an the ble blei vart blir har hadde hatt så veldig kjempe skikkelig skikkeleg virkelig verkeleg utrolig utruleg heilt helt hælt litt bare berre bærre jo da då dæ nå no nu også òg og å men for fer til te på med me mæ mei meg deg di du dere dykk dokker dåkker oss vi jeg eg i om som at alt av fra frå ved hos denne disse selv sjølv akkurat nett kjapt raskt raske rask
  fine fin god godt gode bra bedre betre mye mykje masse stor stort mer meir veldi sånn slik skal ha hos tid tida tiden dag dagen kveld kvelden ettermiddag ettermiddagen formiddag morgen morgon helg helga helgen uke uka veke veka sommer sommar jul påske natt tusen tusn hjertelig hjarteleg mange hjelpen hjelpa hjelp hjælpa praten svaret svara svar svarene svarer svarar spør spurte hjelper forstår skjønner skjønar info informasjonen forklaringen forklaringa samtalen løste løyste assistent bot folkens hjalp hjelpte løpe springe stikke stikk må heim hjem ferie vidare videre fortsatt framleis hele heile resten samme like måte deres din ditt dine mitt min hva kva ka kor hvor ja nei jepp ok okei greit klart selvsagt
  this that it is was were are am be been to of and so very really super you your me my i'm it's that's you've have had has just for with from all what how much lot very nice good day evening weekend week rest enjoy now then again here there too help helped answer answers answered explanation needed many best glad`,
);

/** Words of which one is enough, when the rest are little. */
const telling: [Chat, Set<string>][] = [
  [
    'thanks',
    list(
      'takk takka takker takkar thanks thank thankyou thx tnx ty tack takksam takknemlig takknemleg appreciate appreciated grateful cheers',
    ),
  ],
  [
    'goodbye',
    list(
      'hadet hade hadebra farvel adjø snakkes snakkas snakkast snakkest sees sjåast ses høres høyrest bye goodbye byebye farewell laters gjensyn morna',
    ),
  ],
  [
    'praise',
    list(
      'nyttig nyttige kjempenyttig kjempebra kjempefint kjempefin kjempeflott kjempeflink kjempegod kjempegodt superbra supergodt supert toppers topp fantastisk fantastiske flink flinke strålende strålande glimrende glimrande herlig herleg digg konge kongebra rått rå knall knallbra kult oppklarende oppklarande lærerik lærerikt hjelpsom hjelpsam hjelpsomt snill snilt snille grei smart smarte genial genialt imponerende imponerande imponert perfekt flott flotte nydelig hyggelig hyggeleg koselig koseleg triveleg trivelig kjempefornøyd kjempefornøgd superfornøyd kjempeglad kjempesnill hjulpet suveren suverent utmerket utmerka trengte trong trengt klokere klokare fornøyd fornøgd kjekt kjempehjelp amazing awesome brilliant excellent fantastic great helpful useful wonderful perfect lovely clever lifesaver impressive impressed happy',
    ),
  ],
  [
    'complaint',
    list(
      'ubrukelig ubrukeleg ubrukelige ubrukandes håpløs håpløst håplaus håplaust elendig elendige dårlig dårleg dårlege dårlige teit dum dumt dust tull tullete tøys tåpelig tåpeleg irriterende irriterande idiot idiotisk skuffende skuffande skuffa skuffet useless stupid terrible awful horrible rubbish nonsense annoying pathetic disappointing disappointed',
    ),
  ],
];
const not = list('ikke ikkje itj ikkj itte ente not never aldri lite ingen ingenting');

/** «Hvordan går det med deg», «ka skjer», «koss står det til», «how's it going» */
const howAreYou = pattern(
  "^(?:og |and |så |men )?(?:(?:hvordan|hvorda|korleis|korleises|koss|koss'n|kossen|korsn|korsen|kordan|kolles|hossen|åssen|hvorledes|how)(?: (?:går|gjeng|gjæng|står|har|er|e|lever|is|are|goes|things?)(?:'?e|'s)?)+(?: (?:det|du|dokker|dere|dykk|dåkker|de|it|you|going|things|everything|life|doing|til|te|livet))*|how's(?: (?:it|everything|life|things|your day))(?: going)?|(?:går|gjeng|gjæng|står) det (?:bra|fint|godt|greit|an|til|te|bra til)|står til|står'?a? til|står du til|har du det (?:bra|fint|godt|greit|travelt)|alt (?:vel|bra|godt|greit|fint)|(?:hva|kva|ka|ke|hå) (?:skjer|skjera|skjer'a|foregår|driver du med|driv du med|gjør du på|gjer du på)|what's (?:up|new)|whats up|sup|(?:er|e|æ) du (?:vaken|våken|der|her|på jobb|oppe|ledig|til stede|pålogget|pålogga)|are you (?:awake|there|here|online|up|busy)|anyone (?:there|here|home)|anybody (?:there|here)|er det (?:noen|nokon|nån|nokka folk) (?:der|her|heime|hjemme|til stede|på jobb))(?: (?:med|me|ved|hos|with|i|om|for|the|her|der|a|da|då|no|nå|nu|du|deg|dæ|dere|dokker|dykk|dei|di|you|today|kveld|dag|dagen|kvelden|tida|tiden|morgen|morgon|helga|assistent|bot|now|this|morning|evening|fine|folkens|mester|sjef))*$",
);

/** The words of «are you a robot or a real person?», and what makes it one. */
const whoWords = list(
  `er e æ are am is i was jeg eg du you deg dæ dere dette det this that it a an en et ein eit ei ekte levende levande fysisk virkelig verkeleg vanlig vanleg real actual live living true human humans menneske mennesket mennesk mennesker mænneske person persons personen folk robot roboten robots bot bots chatbot chatbott chatboten maskin maskinen maskina datamaskin dataprogram program programvare computer machine software ai ki kunstig intelligens artificial intelligence chatgpt gpt copilot språkmodell spåkmodell algoritme noen nokon nån someone somebody som who som sitter sit svarer svarar svare bak behind answering der there her here i andre andra enden enda eller or bare berre just only egentlig eigentleg eigentlig really actually snakker snakkar snakke prater pratar prate chatter chattar skriver skriv talking speaking chatting writing talk to with til med me no nå now kun helt heilt hundre prosent og so så hei da då virker verkar som om hva kva ka what kind of slags for hvem kven kem who tror trur tru lurer på wondering wonder if om another en annen anna annan ansatt tilsett kontoret kontor employee`,
);
const whoCores = list(
  'robot roboten robots bot bots chatbot chatbott chatboten menneske mennesket mennesk mennesker mænneske human humans maskin maskinen maskina machine datamaskin dataprogram computer ai ki intelligens intelligence chatgpt gpt copilot språkmodell person',
);
const whoToYou =
  /(?<!\p{L})(?:du|deg|dæ|dere|dette|det her|you|this|snakker|snakkar|prater|pratar|chatter|chattar|sitter|sit|skriver jeg|skriv eg|talking|speaking|chatting)(?!\p{L})/u;

/** «Ha en riktig fin helg da»: a wish for the other's day. */
const farewell = pattern(
  '^(?:ha(?: (?:deg|dæ|dokker|dere))?|have|enjoy|ønsker (?:deg|dere)|ynskjer (?:deg|dykk)|hope you have)(?: (?:en|ein|ei|et|eit|a|an|your|the))(?: (?:riktig|veldig|fortsatt|kjempe|skikkelig|riktig så|really|very))?(?: (?:fin|fint|god|godt|nydelig|strålende|strålande|trivelig|triveleg|avslappende|deilig|flott|rolig|good|nice|great|lovely|wonderful|rest))?(?: \\p{L}+){1,4}$|^(?:(?:riktig|fortsatt|framleis) )?(?:god|godt|fin|triveleg|trivelig) (?:helg|natt|kveld videre|kveld vidare|dag videre|dag vidare|jul|påske|pinse|sommer|sommar|ferie|vakt|bedring|betring|tur|nyttår|nytt år|17 mai|søndag|sundag|lørdag|laurdag|fredag|torsdag|onsdag|tirsdag|tysdag|mandag|måndag|arbeidsdag)(?: (?:da|då|videre|vidare|til deg|til dere|når den tid kommer|alle|alle sammen))*$|^(?:ha det|ha de)(?: (?:så|bra|godt|fint|gøy|kjekt|lenge|da|då|no|nå|nu|a|inntil videre|og|takk))*$|^(?:da |då |no |nå |jeg |eg |æ |må |får |i )*(?:stikker|stikk|logger av|loggar av|gir meg|gjev meg|må gå|må løpe|må springe|må stikke|må hjem|må heim|have to go|got to go|gotta go)(?: (?:jeg|eg|æ|nå|no|da|då|av|for i dag|for dagen|hjem|heim|now))*$|^(?:see you|see ya|talk to you|catch you|take care|until next time|til neste gang|til neste gong|på gjensyn|på gjenhør|på gjenhøyr)(?: (?:later|soon|tomorrow|around|then|now|again|on monday|da|då|neste|uke|veke))*$',
);

/** «… , ha det så bra no» */
const haDet = pattern('(?<!\\p{L})(?<!(?:jeg|eg|æ|vi|me|å|kan|skal|bør) )ha det(?! (?:som|jeg|eg|æ))(?!\\p{L})');

const mostWords = 16;

/** What a sentence says when it is small talk and no more; in the order it is said. */
export function chatByWords(sentence: string): Chat[] {
  const plain = plainLower(sentence).replace(/\[fjernet [\p{L}-]+\]/gu, ' ');
  const words = plain.match(/[\p{L}\d]+(?:'\p{L}+)*/gu) ?? [];
  const bare = words.join(' ');
  if (words.length === 0 || words.length > mostWords) return [];
  if (howAreYou.test(bare)) return ['greeting'];
  if (words.every((word) => whoWords.has(word)) && words.some((word) => whoCores.has(word)) && whoToYou.test(bare)) return ['who-are-you'];
  if (plain.includes('?')) return [];
  if (farewell.test(bare)) return ['goodbye'];
  return courtesies(words, plain);
}

function courtesies(words: string[], plain: string): Chat[] {
  const negated = words.some((word) => not.has(word));
  const said: Chat[] = haDet.test(plain) ? ['goodbye'] : [];
  for (const word of words) {
    const which = telling.find(([, known]) => known.has(word))?.[0];
    if (which) said.push(negated && which === 'praise' ? 'complaint' : which);
    else if (!little.has(word) && !not.has(word)) return [];
  }
  return said;
}

function list(source: string): Set<string> {
  return new Set(source.split(/\s+/u).filter((word) => word !== ''));
}
