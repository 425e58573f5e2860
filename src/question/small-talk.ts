/** Small talk: what is said around a question, or instead of one. */
import { chatByWords } from './chat-words.ts';
import type { QuestionKind } from './question.ts';
import { lowerInPlace, pattern, plainLower } from './words.ts';

/** `noted` is a mere «ok», `unclear` a «hm» or a number that nothing was asked for: whatever else is said says more. */
export type SmallTalk = Extract<QuestionKind, { is: 'chat' }>['which'];

/** What may open a sentence that goes on to something else. */
const openings: [SmallTalk, string][] = [
  [
    'greeting',
    '(?:hei+san|heisann|hei+|hallo+|hallaien|halla|heia|hei hei|morn|mårn|god ?dag|god ?morgen|god ?kveld|god ?ettermiddag|goddag|morgen|hi|hello|hey|good (?:morning|day|afternoon|evening)|dear (?:sir or madam|team|advisor|all)|kjære(?: \\p{L}+)?|bures|buorre beaivi|buaregh|tjena|hoi|ahoy|yo)(?: (?:igjen|att|der|du|dere|dokker|alle|alle sammen|sammen|saman|folkens|dere der|på (?:deg|dere|dykk|dæ|dokker)|og (?:god (?:dag|morgen|kveld)|takk for sist)|there|again|everyone|all|assistent(?:en)?|kontor(?:et)?|\\[fjernet navn\\]))*',
  ],
  [
    'thanks',
    '(?:tusen takk|tusn takk|1000 takk|mange takk|hjertelig takk|takk så mye|takk så mykje|takk skal du ha|takker|takkar|takk|thanks a lot|thanks|thank you so much|thank you very much|thank you|many thanks|thx|cheers|tackar|tack)(?: (?:for (?:hjelpen|hjelpa|svaret|svaret ditt|svar|info|informasjonen|det|sist|nå|no|meg|hjælpa|the help|your help|the answer|help|that|raskt svar|kjapt svar|god hjelp|gode svar|praten|tida|tiden)|så (?:mye|mykje)|skal du ha|skal dere ha|på forhånd|på førehand|in advance|da|då|igjen|again|alle sammen|du|dere))*',
  ],
  ['thanks', '(?:på forhånd|på førehand) (?:mange |tusen )?takk'],
  [
    'goodbye',
    '(?:ha det bra|ha det godt|ha det|ha de|hade bra|hadebra|hade|adjø|farvel|vi snakkes|snakkes|snakkast|vi sees|sees|vi ses|ses|god helg|god natt|god påske|god jul|god sommar|god sommer|ha en (?:fin|god|strålende) (?:dag|kveld|helg|uke|jul)|ha ein (?:fin|god) (?:dag|kveld|helg)|ha ei (?:fin|god) (?:helg|veke)|bye bye|bye|goodbye|see you(?: later)?|have a (?:nice|good|great) (?:day|weekend|evening)|talk to you later|good night)(?: (?:da|då|så lenge|a|igjen|og takk))*',
  ],
  [
    'praise',
    '(?:(?:så |veldig |kjempe|utrolig |skikkelig |really |very |so )?(?:bra|flott|fint|supert|super|strålende|strålande|topp|perfekt|genialt|nydelig|herlig|utmerket|kjempeflott|kjempebra|kjempefint|kult|rått|knall|good|great|excellent|perfect|awesome|brilliant|nice|wonderful)(?: (?:jobba|jobbet|svar|svart|hjelp|gjort|work|answer|job|bot|service|at du (?:finnes|finst)))?)(?=\\s*(?:[,.!:;)]|$|\\p{Extended_Pictographic}))',
  ],
  [
    'noted',
    '(?:ok(?:ei|ay)?|okey|oki|greit|den er grei|den er god|javel|ja vel|all right|alright|skjønner|skjønar|forstår|jeg forstår|eg forstår|jeg skjønner|eg skjønar|aha|å ja|i see|got it|understood|mottatt|notert)(?=\\s*(?:[,.!:;)?]|$|takk|tusen|\\p{Extended_Pictographic}))',
  ],
];

/** What is small talk only when it is the whole sentence. */
const wholes: [SmallTalk, string][] = [
  [
    'who-are-you',
    '(?:så |men |og |egentlig |say, )?(?:hvem|kven|kem|hva|kva|ka|who|what|hvilken|åssen) (?:er|e|are|is) (?:du|dette|this|you|det jeg (?:snakker|prater|chatter) med|det eg (?:snakkar|pratar) med|det (?:som|eg) svarer(?: (?:meg|her))?)(?: (?:egentlig|eigentleg|for (?:noe|noko|en|slags)(?: (?:slags )?\\p{L}+)?|da|då|a|really|exactly|for (?:nokka|nåkka|noe|noko)))*',
  ],
  [
    'who-are-you',
    '(?:er|e|are|is) (?:du|dette|this|you|det)(?: (?:egentlig|eigentleg|her|bare|berre|really|just))? (?:et |eit |en |ein |ei |a |an )?(?:ekte |levende |virkelig |real |actual |live )?(?:menneske|mennesket|mennesk|person|robot|bot|chatbot|chatbott|maskin|ai|ki|kunstig intelligens|chatgpt|gpt|copilot|human|machine|ekte|real|datamaskin|program|ansatt|rådgiver|lege)(?: (?:eller (?:en |ein |et |eit )?(?:menneske|robot|maskin|bot|person|ai|ki)|or (?:a )?(?:human|robot|bot|machine|person|an ai|ai)|da|jeg (?:snakker|prater|chatter) med|eg (?:snakkar|pratar) med))*',
  ],
  [
    'who-are-you',
    '(?:snakker|prater|chatter|skriver|snakkar|pratar|skriv|am|do|e|er) (?:jeg|eg|æ|i)(?: (?:nå|no|her|egentlig))? (?:med|til|talking (?:to|with)|speaking (?:to|with)|chatting with|talk to) (?:et |eit |en |ein |a |an )?(?:ekte |real )?(?:menneske|person|robot|bot|maskin|ai|ki|human|machine|datamaskin|noen|nokon)(?: (?:nå|no|eller (?:en |et )?(?:robot|menneske|maskin)|or (?:a )?(?:bot|robot|human|machine)))*',
  ],
  [
    'who-are-you',
    '(?:hva|kva|ka) (?:heter|heiter|heite) du|har du (?:et|eit) namn|har du et navn|hvem (?:har )?(?:laget|lagde|lager|står bak|eier|styrer) (?:deg|dette)|kven (?:har )?(?:laga|står bak|eig) (?:deg|dette)|who (?:made|built|created|owns) you|what is your name|(?:bruker|brukar|er) du (?:chatgpt|ai|ki|kunstig intelligens|en språkmodell|ein språkmodell)|do you use (?:ai|chatgpt)|hvilken (?:språkmodell|ai|modell) (?:bruker|er) du|which (?:model|ai) (?:are|do) you(?: use)?|hvor gammel er du|kor gammal er du|how old are you|er du (?:glad|lei deg|sliten|ekte)|(?:liker|likar) du (?:jobben|arbeidet) din|har du følelser|kan (?:jeg|eg|vi) stole på (?:deg|svarene dine|svaret)|can i trust you',
  ],
  [
    'unclear',
    "(?:\\d{1,2}|\\?+|hm+|hæ|ha|eh+|øh+|æh+|mhm|hmpf|ja|nei|jo|jau|jepp|nope|yes|no|yep|yeah|what|hva|kva|ka|test|testing|tester|prøve|(?:hva|kva|ka|ke) (?:mener|meiner|meine|mene) (?:du|dere|dokker|dykk)(?: med det)?|ka du meine|what do you mean(?: by that)?|(?:jeg|eg|æ) (?:forstår|skjønner|skjønar|skjønne) (?:ikke|ikkje|itj)(?: (?:helt|heilt|hva du mener|kva du meiner))*|i (?:don't|do not) understand)",
  ],
  [
    'help',
    '(?:hjelp|hjælp|help|hjelp meg|help me|/help|/hjelp|meny|kommandoer|kommandoar|commands|menu|info|start|kan du hjelpe(?: meg| oss)?|kan du hjelpe til|kan dere hjelpe(?: meg| oss)?|can you help(?: me| us)?|(?:jeg|eg|æ|vi) (?:trenger|treng|trænge) (?:litt )?hjelp|i need (?:some )?help|(?:jeg|eg|æ|vi) (?:lurer|lurar|lure) på (?:noe|noko|nåkka|en ting|ein ting|et par ting|noen ting|litt)|(?:jeg|eg|æ|vi) har (?:et|eit|noen|nokre|ett|et par) spørsmål|i have (?:a|some) questions?|kan (?:jeg|eg|æ) (?:spørre|spørje) (?:(?:deg|dere|dykk) )?(?:om (?:noe|noko|en ting|ein ting|alt))?|can i ask (?:you )?(?:something|a question)|(?:jeg|eg) har et (?:lite |kort |raskt )?spørsmål(?: til (?:deg|dere))?)',
  ],
  [
    'help',
    '(?:hva|kva|ka|what|hvordan|korleis|kordan|åssen|how) (?:alt )?(?:(?:kan|can|do|does|fungerer|fungerar|virker|verkar|gjør|gjer) (?:du|you|dette|denne|this|it)|(?:kan|can|bruker|brukar|skal) (?:jeg|eg|æ|man|ein|i) (?:spørre|spørje|bruke|få hjelp med|ask|use|get help with))(?: (?:egentlig|eigentleg|alt|her))?(?: (?:hjelpe|hjelpa|svare|gjøre|gjere|brukes|brukast|spørre|spørje|help|answer|do|work|ask|use|spør))*(?: (?:meg|mæ|oss|me|us|med|på|om|til|deg|dæ|you|with|about|here|her|this|dette|denne|assistenten|boten|tjenesten|for meg|for oss|da|i))*',
  ],
  [
    'help',
    '(?:hva|kva|what) (?:brukes|brukast|er) (?:du|denne|dette|this)(?: (?:boten|assistenten|chatten|tjenesten))?(?: (?:til|for|used for))?|what are you for|what do you do|hva slags spørsmål (?:kan|svarer) du (?:svare )?på|kva slags spørsmål kan du svare på',
  ],
  [
    'help',
    '(?:(?:kan|snakker|snakkar|forstår|skriver|skriv|can|do) (?:du|you) (?:også |også )?(?:på )?(?:speak |understand |write )?(?:engelsk|nynorsk|bokmål|norsk|samisk|english|norwegian|polsk|tysk)|(?:svar|skriv|snakk|answer|reply|write|speak)(?: (?:meg|me|please|heller|gjerne|to me))* (?:på|in) (?:engelsk|nynorsk|bokmål|norsk|english|norwegian)(?: please)?|can we (?:continue|speak|talk) (?:in )?english|(?:kan|could) (?:vi|we) ta (?:det|dette) på (?:engelsk|nynorsk))',
  ],
  [
    'greeting',
    '(?:hvordan|korleis|kordan|åssen|koss) (?:går|gjeng|e|er|har) (?:det|du det|dere det|dykk det|dæ)(?: (?:med deg|med dæ|i dag|bra|a|da))*|(?:går det|går det|har du det) (?:bra|fint|greit)(?: (?:med deg|i dag))?|how are you(?: (?:today|doing))*|how do you do|hyggelig å (?:hilse på|møte|treffe) (?:deg|dere)|nice to meet you|hva skjer|er (?:du|det noen|det nokon) (?:der|her|våken|til stede)|is anyone there|are you there|lenge siden sist',
  ],
  [
    'complaint',
    "(?:du|dette|det|dere|de|den(?:ne)?(?: boten| assistenten)?|boten|assistenten|svaret|you|this|that|it|you're|that's|this is|it's)(?: (?:er|var|e|va|are|is|was))?(?: (?:jo|så|helt|heilt|bare|berre|virkelig|fullstendig|veldig|ganske|really|so|totally|completely|very|just|a|an|en|et|jævlig|fordømt))* (?:ubrukelig|ubrukeleg|ubrukelige|dum|dumt|dårlig|dårleg|elendig|elendige|håpløs|håpløst|håplaus|tull|tullete|tøys|søppel|skuffende|irriterende|idiotisk|idiot|feil|galt|useless|stupid|wrong|terrible|bad|awful|rubbish|nonsense|garbage|pathetic|annoying|incorrect|horrible|for dårlig|verdiløs|verdiløst|til ingen nytte|ikke til hjelp|ikke bra nok|ikke godt nok|ikkje godt nok|ikke riktig|ikkje rett|not helpful|waste of time|sløsing med tid|bortkastet(?: tid)?)(?: (?:svar|bot|assistent|answer|bot|greier|da|a|jo|svar på spørsmålet mitt))*",
  ],
  [
    'complaint',
    "(?:(?:for et |for eit |what a )?(?:dårlig|dårleg|elendig|feil|ubrukelig|ubrukeleg|tullete|bad|wrong|useless|terrible|stupid) (?:svar|bot|assistent|hjelp|tjeneste|answer|service|help)|du (?:forstår|skjønner|skjønar|kan|hjelper|svarer) (?:jo |visst |virkelig )?(?:ingenting|ikke|ikkje|ikke på det jeg spør om|ikke hva jeg (?:mener|spør om)|meg ikke|ikke noe|ingen ting|på noe helt annet)(?: (?:hva|kva) (?:jeg|eg) (?:mener|meiner|spør om))?|you (?:don't|do not|didn't) (?:understand|help|get it|answer)(?: (?:anything|me|my question|at all))*|det (?:hjalp|hjelpte|hjelper|svarte|svarer) (?:meg )?(?:ikke|ikkje|lite|ingenting)(?: (?:meg|på spørsmålet(?: mitt)?))?|det var (?:ikke|ikkje) (?:det|svaret|svar på det) (?:jeg|eg) (?:spurte|lurte|lurer|ville vite|spør|mente|meinte)(?: (?:om|på))?|that (?:didn't|did not|doesn't) help|that's not what i asked|not what i asked|this is not (?:what i asked|helpful)|(?:jeg|eg) er (?:ikke|ikkje) forn(?:øyd|øgd)(?: med (?:svaret|hjelpen|dette))?|(?:jeg|eg) (?:ble|vart|blir|blei) (?:sur|irritert|lei) (?:av dette|av deg|nå)|(?:du|dere|de|you) (?:tar|tek|are|er) (?:feil|wrong|mistaken)|(?:helt|heilt|completely) (?:feil|galt|wrong)|fy faen|faen(?: ta deg)?|drit|helvete|idiot|ubrukelig|ubrukeleg|håpløst|håplaust|useless|bullshit|wtf|buu|feil|(?:jeg|eg) vil klage på (?:deg|denne boten|assistenten|dette svaret)|skjerp deg|gidder du)",
  ],
  [
    'praise',
    "(?:(?:så |veldig |utrolig |skikkelig )?(?:flink|god|smart|snill|hjelpsom|rask|nyttig) (?:du|dere|dette|det) (?:er|var)|(?:du|dere|dette|det|det her|you|this|that|you're|that's)(?: (?:er|var|are|is|was))?(?: (?:jo|så|veldig|kjempe|utrolig|skikkelig|virkelig|really|so|very|a|an|en|et|heilt|helt))* (?:flink|flinke|god|bra|kjempebra|kjempeflink|fantastisk|fantastiske|best|genial|genialt|nyttig|smart|hjelpsom|imponerende|imponerande|snill|super|supert|topp|rå|great|good|amazing|awesome|helpful|brilliant|the best|useful|smart|lifesaver|perfekt|perfect|nice|a star|flott|fint|kult|til stor hjelp|god hjelp|til god hjelp|akkurat det jeg trengte)(?: (?:hjelp|svar|jobb|bot|assistent|answer|bot|jobba|jobbet|til dette))*|(?:jeg|eg|i) (?:liker|likar|elsker|elskar|like|love) (?:deg|dette|you|this|svaret)|wow|imponerende|imponerande|veldig nyttig|veldig bra|kjempenyttig|(?:meget|svært) (?:bra|nyttig)|well done|good (?:bot|job))",
  ],
  [
    'solved',
    "(?:det (?:har )?(?:løste|løyste|løst|løyst|ordna|ordnet|ordnar|ordner|fiksa|fikset) seg(?: (?:nå|no|selv|sjølv|av seg selv|likevel|for meg|til slutt))?|(?:da |då |nå |no )?(?:fant|fann|funnet|funne) (?:jeg|eg|æ|vi)? ?(?:det )?(?:ut|ut av det|svaret|det|ut sjølv|ut selv)(?: (?:selv|sjølv|av det|til slutt))*|(?:jeg|eg|æ|vi) (?:fant|fann|har funnet|har funne) (?:det ut|ut av det|svaret|ut)(?: (?:selv|sjølv|til slutt|nå))*|(?:da|då|nå|no|ok da|okei då) (?:skjønner|skjønar|forstår|vet|veit|fikk|fekk) (?:jeg|eg|æ)(?: (?:det|mer|meir|det jeg trengte|det eg trong|svar|hva jeg skal gjøre))?|(?:jeg|eg|æ|vi) (?:fikk|fekk) (?:svar|svaret|hjelp|det til)(?: (?:på det|jeg trengte|eg trong))?|(?:problemet|saken|saka|det) er løst|(?:problemet|saka|det) er løyst|det gikk bra|det gjekk bra|(?:it's|it is|that's|that is|problem) (?:solved|sorted|fixed|resolved)|(?:it|that) (?:solved|worked|works|helped)(?: it| out)?|solved|i (?:found|figured) (?:it )?out|i found (?:it|the answer)|never ?mind|glem det|gløym det|(?:trenger|treng) (?:ikke|ikkje) (?:mer |meir )?(?:hjelp|svar)(?: (?:lenger|lengre))?|no longer needed|løst|løyst|fiksa|ordna|alt i orden|alt er i orden|det holder|det held|da har jeg det jeg trenger|det var det|det var alt|det var bare det|that's all|that was all|nei det var alt|nei,? det var alt|nei takk|no thanks|ja takk)",
  ],
];

const openingPatterns = openings.map(([which, source]): [SmallTalk, RegExp] => [which, pattern(`^(?:${source})(?![\\p{L}\\d])`)]);
const wholePatterns = wholes.map(([which, source]): [SmallTalk, RegExp] => [which, pattern(`^(?:${source})$`)]);
/** Small talk is short; longer sentences say something. */
const longest = 120;
/** More of it than this is a game. */
const most = 6;
const edge = /^[\s\p{P}\p{S}\p{M}\p{Cf}]+/u;
const lastEdge = /[\s\p{P}\p{S}\p{M}\p{Cf}]+$/u;
const closing =
  /(?:[,.!;–-]\s*|\s+)(?:(?:på forhånd|på førehand) (?:mange |tusen )?takk|(?:tusen |mange )?takk(?: på forhånd| på førehand| for hjelpen| for hjelpa| for svar)?|thanks(?: in advance| a lot)?|thank you(?: in advance)?)[\s.!?:)]*$/u;

/** Takes the small talk off a sentence; `rest` is what else it says. */
export function takeSmallTalk(sentence: string): { said: SmallTalk[]; rest: string } {
  const said: SmallTalk[] = [];
  let rest = sentence;
  while (said.length < most) {
    const bare = rest.replace(edge, '').replace(lastEdge, '');
    if (bare === '') return { said: said.length === 0 && rest.includes('?') ? ['unclear'] : said, rest: '' };
    const whole = bare.length > longest ? undefined : wholePatterns.find(([, shape]) => shape.test(plainLower(bare)));
    if (whole) return { said: [...said, whole[0]], rest: '' };
    const courteous = chatByWords(rest);
    if (courteous.length > 0) return { said: [...said, ...courteous], rest: '' };
    const opened = opening(rest.replace(/^[\s,.!:;)–-]+/u, ''));
    if (!opened) break;
    said.push(opened.which);
    rest = opened.rest;
  }
  const closed = withoutClosing(rest);
  if (closed === rest.trim()) return { said, rest: closed };
  const before = takeSmallTalk(closed);
  return { said: [...said, ...before.said, 'thanks'], rest: before.rest };
}

function opening(sentence: string): { which: SmallTalk; rest: string } | undefined {
  const lower = lowerInPlace(sentence.slice(0, longest)).replace(/[’`´]/gu, "'");
  for (const [which, shape] of openingPatterns) {
    const length = shape.exec(lower)?.[0].length;
    if (length === undefined || isPartOfMore(which, lower.slice(length))) continue;
    return { which, rest: sentence.slice(length).replace(/^[\s,.!:;)–-]+(?:(?:men|og|but|and|så) (?=\p{L}))?/u, '') };
  }
  return undefined;
}

/** Without the thanks a question ends with. */
function withoutClosing(sentence: string): string {
  const found = closing.exec(lowerInPlace(sentence));
  const kept = found ? sentence.slice(0, found.index).trim() : '';
  if (!found || kept === '') return sentence.trim();
  return kept + (found[0].includes('?') && !kept.endsWith('?') ? '?' : '');
}

/** «Takk for ALIS-tilskuddet …», «Fint om du …» are the beginning of something else. */
function isPartOfMore(which: SmallTalk, after: string): boolean {
  if (which === 'greeting' || which === 'goodbye') return false;
  return /^ ?(?:om|hvis|viss|at|å|nok|if|that)(?!\p{L})/u.test(after);
}

/** The most telling of what was said: a complaint before a thank-you, anything before a hello. */
export function mostTelling(said: SmallTalk[]): SmallTalk | undefined {
  const order: SmallTalk[] = ['complaint', 'who-are-you', 'help', 'solved', 'goodbye', 'thanks', 'praise', 'unclear', 'noted', 'greeting'];
  return order.find((which) => said.includes(which));
}

/** Whether there is a word in it at all; emoji, dots and removed marks are none. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/\[fjernet [\p{L}-]+\]/gu, ''));
}
