/** Words of other lives than ours: the sick, the machine, the law, the kitchen. They count only where no word of our own field stands. */
import type { QuestionKind } from './question.ts';
import { pattern, whole, words } from './words.ts';

type Why = Extract<QuestionKind, { is: 'out-of-scope' }>['why'];

const kin =
  '(?:ungen|ungan|onge|ongen|ungane|barnet|barna|babyen|bæbben|guten|gutten|jenta|jenten|sønnen|sønn|dattera|datteren|datter|kona|mannen|samboeren|kjæresten|mor|far|mora|faren|mamma|pappa|bestemor|bestefar|my (?:son|daughter|child|kid|baby|wife|husband|mother|father)|pasient\\p{L}*|patients?|(?:en|ein|a) (?:kvinne|mann|gutt|jente|eldre|woman|man|boy|girl)|\\d+-?åring\\p{L}*|\\d+[- ]years?[- ]old)';
const ill =
  '(?:feber\\p{L}*|utslett|hoste\\p{L}*|hostar|spyr|kaster opp|kastar opp|oppkast|diaré|magesjau|omgangssyke|kvalme?|svimmel\\p{L}*|vondt|vont|vondt i|smerter?|\\p{L}*smerter|verk\\p{L}*|hevel\\p{L}*|hoven|hoppet opp|blør|blødning\\p{L}*|brukket|brekt|brudd|forstuet|brannskade\\p{L}*|brent seg|kutt|sår|kløe\\p{L}*|klør|eksem|elveblest|allergi\\p{L}*|vannkopper|vasskoppar|øreverk|øyreverk|ørebetennelse|halsvondt|vondt i halsen|tannverk|migrene|epilep\\p{L}*|krampe\\p{L}*|anfall|demen\\p{L}*|parkinson|søvnapn\\p{L}*|søvnløs\\p{L}*|snorking|diabetes|astma\\p{L}*|kols|hjerteflimmer|atrieflimmer|hjertesvikt|hjerteinfarkt|slag|drypp|blodpropp|blodtrykk|høyt blodtrykk|kolesterol\\p{L}*|kreft|svulst|kul|føflekk\\p{L}*|psykose|psykotisk|deprimert|suicidal|selvmords\\p{L}*|ruset|overdose|svelget|svelgd|fremmedlegeme|flått\\p{L}*|veps\\p{L}*|huggorm|hoggorm|bitt|fever|rash|cough\\w*|vomit\\w*|diarrh\\w*|pains?|ache\\w*|headache|dizz\\w*|swollen|bleed\\w*|fracture\\w*|seizure\\w*|dementia|sleep apn\\w*|stroke|cancer|tumou?r|suicid\\w*|infect\\w*|39[.,]\\d|38[.,]\\d|40 (?:i )?feber)';
const paper =
  "(?:førerkort\\p{L}*|førarkort\\p{L}*|førerattest\\p{L}*|førarattest\\p{L}*|helseattest\\p{L}*|helseerklæring\\p{L}*|dødsattest\\p{L}*|dødsmelding\\p{L}*|sykmelding\\p{L}*|sjukmelding\\p{L}*|sykemelding\\p{L}*|sykmelde|sjukmelde|sykemelde|legeattest\\p{L}*|legeerklæring\\p{L}*|resept\\p{L}*|blåresept\\p{L}*|e-resept\\p{L}*|våpenattest\\p{L}*|dykkerattest\\p{L}*|sjømannsattest\\p{L}*|grønn resept|pasientreise\\p{L}*|driving licen[cs]e\\p{L}*|driver'?s? licen[cs]e\\p{L}*|fitness to drive|sick note|sick leave certificate|prescription|death certificate)";

/** These are clinical whatever else stands beside them. */
const clinicalPaper = pattern(
  `${whole('(?:skrive?|skriv|skriva|utstede|utstede?r|ferde ut|utferde|utferda|gi|gje|lage|fyller?|fornye|forlenge|issue|write|sign|renew|give|make|fill in|fill out)(?: ut)?')} (?:\\p{L}+ ){0,3}?${whole(paper)}|${whole(paper)}.{0,60}${whole(kin)}|${whole(kin)}.{0,60}${whole(paper)}|${whole(paper)}.{0,40}${whole(ill)}`,
);
const notOnesOwnLeave =
  /(?<!\p{L})(?:permisjon\p{L}*|sy?ke?meldt|sjukmeld|sykemeldt|forlenge\p{L}*|fravær\p{L}*|fråvær\p{L}*|tellende|teljande|tjenestetid|tenestetid|utdanningstid\p{L}*|trekk\p{L}*|spesialist\p{L}*|søknad\p{L}*|autorisasjon\p{L}*|leave|absence|helsepersonell\p{L}*|direktoratet)(?!\p{L})/u;

/** To change one's own doctor is another matter than to work as one. */
const ownDoctor = pattern(
  `${whole('(?:bytt(?:e|er|a)?|byt(?:e|er|ar|a)?|byttar|skift(?:e|er|ar|a)?|change|switch|velge?r?|velje?|vel|finne?r?|få(?:r)?|get|find|choose|register with)')}(?: (?:jeg|eg|æ|man|ein|en|i|du|vi|we|mi|min|my|meg|mæ|til|to|with|a|an|ny|nye|anna|annan|annen|new|another|different|local|ledig))* (?:fastlege|fastlegen|fastlæge|family doctor|gp|general practitioner)(?: (?:min|mi|to gonger|to ganger|midt i året|i løpet av året|i året|nå igjen|her|here|now|nå|no|på nett|online|på helsenorge|igjen|i år|utenfor kommunen|i [\\p{L}]+|som pasient|as a patient))*(?= ?(?:[?.!,]|$))`,
);

const lists: [Why, string][] = [
  [
    'patient',
    `${kin}.{0,60}${ill}|${ill}.{0,60}(?:${kin}|(?:ka|kva|hva|what) (?:skal|ska|gjør|gjer|bør|kan|should|do|can) (?:jeg|eg|æ|vi|me|i|we))|(?:jeg|eg|æ|i) (?:har|have|fikk|fekk|er|føler|feel|got) (?:\\p{L}+ ){0,3}${ill}`,
  ],
  [
    'it-support',
    "(?:pc|pcen|pc-en|pc'en|mac|macen|laptop\\p{L}*|datamaskin\\p{L}*|maskina mi|skjerm\\p{L}*|skriveren?|skriverne|skrivaren|print\\p{L}*|scanner\\p{L}*|skanner\\p{L}*|outlook|postkass\\p{L}*|innboks\\p{L}*|mailboks\\p{L}*|e-?post(?:en|kontoen)?|mailen|mailbox|inbox|kalender\\p{L}*|calendar|excel\\p{L}*|word|powerpoint|onedrive|onenote|sharepoint|dropbox|icloud|gmail|google|chrome|edge|nettleser\\p{L}*|nettlesar\\p{L}*|browser|wifi\\p{L}*|wi-fi|internett\\p{L}*|nettet|nettverk\\p{L}*|router\\p{L}*|ruter\\p{L}*|vpn|server\\p{L}*|windows|macos|iphone\\p{L}*|ipad\\p{L}*|android\\p{L}*|mobilen|telefonen|mobiltelefon\\p{L}*|phone|tablet|nettbrett\\p{L}*|tastatur\\p{L}*|keyboard|mus(?:a|en)|mikrofon\\p{L}*|webkamera\\p{L}*|headset\\p{L}*|lader\\p{L}*|batteri\\p{L}*|authenticator|totrinn\\p{L}*|tofaktor\\p{L}*|mfa|pin-?kode\\p{L}*|puk|simkort\\p{L}*|usb\\p{L}*|harddisk\\p{L}*|teams|zoom|skype|journalsystem\\p{L}*|epj\\p{L}*|dips|cgm|pridok|infodoc) .{0,60}?(?:vil (?:itj|ikke|ikkje|itte|ente|ikkj)|(?:virka|verka|funka|fungerte|virker|virke|verkar|verke|fungerer|fungere|fungerar|funker|funke|funkar|starter|startar|starte|start|lader|ladar|laster|lastar|kobler|koplar|synker|synkar|svarer) (?:itj|ikke|ikkje|itte|ente|dårlig)|full(?:t)?(?!\\p{L})|tømm\\p{L}*|tøm|rydd\\p{L}*|papir\\p{L}*|blekk|toner|sync\\p{L}*|synkroniser\\p{L}*|freez\\p{L}*|frozen|frys\\p{L}*|frosset|heng(?:er|e)?(?!\\p{L})|heng seg|hakk\\p{L}*|lagg\\p{L}*|treg\\p{L}*|treig\\p{L}*|slow|svart|blå skjerm|svart skjerm|crash\\p{L}*|krasj\\p{L}*|won't|doesn't|does not|not work\\p{L}*|can't|cannot|feilmelding\\p{L}*|error|virus|hack\\p{L}*|oppdater\\p{L}*|installer\\p{L}*|avinstaller\\p{L}*|gjenopprett\\p{L}*|slett\\p{L}* (?:en |ei |fil)|lyd(?:en)?|formel\\p{L}*|pivot\\p{L}*|regneark\\p{L}*|signatur\\p{L}*|fraværsmelding|videresend\\p{L}*|spam|søppelpost|passord\\p{L}*|password|gløymt|glemt|låst|sperret|sperra|locked)|autosvar\\p{L}*|(?:reset|glemt|gløymt|forgot) (?:my |min )?(?:pin|puk|passord|password)\\p{L}*|(?:nettet|wifi\\p{L}*|internett\\p{L}*) .{0,20}(?:virke|funke|fungere)",
  ],
  [
    'legal-private',
    '(?:huseier\\p{L}*|huseigar\\p{L}*|husleia|husleige\\p{L}*|(?:hvilken|kva for ein|beste?|min|which|best|my) bank|bank(?:en)? (?:min|sier|nekter|vil)|ny bil|bilen min|kjøpe bil|leasing\\p{L}*|(?:car|travel|health|home|life) insurance|(?:betale|trekke fra) (?:mva|moms)|rente(?:n|r|a) på|styringsrente\\p{L}*|(?:my|the|pay|raise) rent|samboer(?:en)? (?:min|mi)|sambuaren min|tomt(?:a|en) (?:mi|min)|hekken|fått (?:en |ein |ei )?bot|bota mi|dagpenge\\p{L}*|permitter(?:t|te|es|ing|ingsvarsel)|arbeidsledig\\p{L}*|arbeidslaus\\p{L}*|arbeidsavklaringspenge\\p{L}*|uføretrygd\\p{L}*|uføretrygda|barnetrygd\\p{L}*|kontantstøtte\\p{L}*|bostøtte\\p{L}*|sosialhjelp|alderspensjon\\p{L}*|unemployment benefits?|child benefits?|frådrag på skatten|fradrag på skatten|skattefr[aå]drag\\p{L}*|skatte\\p{L}*|skatt(?:en)?|tax(?:es)?|tax deduct\\p{L}*|hjemmekontor\\p{L}* fr[aå]drag|kjørefradrag\\p{L}*|merverdiavgift\\p{L}*|momsregistr\\p{L}*|enkeltpersonforetak\\p{L}*|aksjeselskap\\p{L}*|firmabil\\p{L}*|arveavgift|arv(?:en|er)?|odel\\p{L}*|testament\\p{L}*|skilsmiss\\p{L}*|skilles|skiljast|ektepakt\\p{L}*|barnefordeling|nabo(?:en|ens|ane|er)?|gjerde(?:t)?|byggesøknad|byggetillatelse|garasje\\p{L}*|tinglys\\p{L}*|skjøte|leiekontrakt\\p{L}*|depositum|leieboer\\p{L}*|leigebuar\\p{L}*|husleie\\p{L}*|utleie\\p{L}*|boliglån\\p{L}*|bustadlån|lånekassen|studielån\\p{L}*|billån|fastrente|kredittkort\\p{L}*|forsikring\\p{L}*|mortgage\\p{L}*|aksjefond|parkeringsbot|fartskamera|førerkort\\p{L}*|førarkort\\p{L}*|verksted\\p{L}*|reklamasjon\\p{L}*|angrerett\\p{L}*|visum|passport|oppholdstillatelse\\p{L}*|opphaldsløyve|familiegjenforening|statsborgerskap\\p{L}*|residence permit|visa|citizenship|eiendomsmegler\\p{L}*|budrunde|landlord|divorce\\p{L}*|custody|inherit\\p{L}*)',
  ],
  [
    'unrelated',
    '(?:været|vêret|veret|(?:slags|kva|ka|for|fint|godt|dårlig|pent|bra) (?:vær|vêr|ver) (?:bli\\p{L}*|vert|i|på|det)|værvarsel|vermelding|weather|(?:regner|regnar) det|det (?:regner|regnar)|snø(?:r|en)?|storm(?:varsel)?|nordlys|temperatur\\p{L}*|(?:hvordan|korleis|koss|åssen|kordan|how) (?:\\p{L}+ ){0,2}?(?:baker|bakar|bake|koker|kokar|koke|steker|steiker|steikjer|griller|cook|fry|boil)|(?:billig\\p{L}*|bra|god|gode|beste?|fint|fine|anbefal\\p{L}*|bestill\\p{L}*|kjøpe|cheap|best|good|book|buy) (?:\\p{L}+ ){0,3}(?:hotell?\\p{L}*|film\\p{L}*|serie|bok|bøker|pub|kafe|kafé|fly|bil\\p{L}*|mobil\\p{L}*|tv|gave\\p{L}*|quiz|movie|phone)|kampen (?:i|mot|mellom)|(?:andre|første|fyrste) verdenskrig|krigen i|toget|togtid\\p{L}*|flyet|parkere|svele(?:r|ne)?|sveler|lapper|lefse\\p{L}*|vaff(?:el|ler|lar)\\p{L}*|pannekak\\p{L}*|boll(?:er|ar)|kanelboll\\p{L}*|kak(?:e|er|a|en)|brød(?:et)?|surdeig\\p{L}*|suppe\\p{L}*|gryte\\p{L}*|saus(?:en)?|steik\\p{L}*|ribbe|ribba|ribbe|ovnen|omnen|steketermometer|pinnekjøtt|fårikål|lutefisk|kjøttkake\\p{L}*|taco|pizza\\p{L}*|pasta\\p{L}*|lasagne|oppskrift\\p{L}*|recipe\\p{L}*|middag\\p{L}*|frokost|lunsjtips|kaffe\\p{L}*|øl(?:et)?|vin(?:en)?|cocktail\\p{L}*|restaurant\\p{L}*|airbnb|flybillett\\p{L}*|flytid\\p{L}*|buss(?:en)?|ferj[ae]\\p{L}*|hurtigbåt\\p{L}*|trikk\\p{L}*|ferietips|badestrand|skitur\\p{L}*|fjelltur\\p{L}*tur\\p{L}*|jakt\\p{L}*|fiske|laks(?:en)?|smør(?:e|er) ski(?:ene)?|skismurning|sykkel\\p{L}*|elsykkel|maraton|treningssenter|styrketrening|yoga|fotball\\p{L}*|bodø.glimt|glimt|rosenborg|molde fk|viking fk|how (?:cold|warm|hot) is it|hvor (?:kaldt|varmt) (?:er|blir) det|hvor høyt er|kor høgt er|(?:hva|kva|what) (?:er|is|blir) \\d+ (?:ganger|gonger|pluss|minus|delt på|times|plus) \\d+|ligningen|likninga|roman(?:en)?|podkast\\p{L}*|konsert\\p{L}*|sang(?:en)?|musikk\\p{L}*|dataspill|playstation|xbox|minecraft|lego|hund(?:en|e)?|katt(?:en|e)?|hest(?:en)?|kanin\\p{L}*|hage(?:n)?|plen(?:en)?|potet\\p{L}*|tomat\\p{L}*|blomst\\p{L}*|male (?:huset|veggen|stua)|pusse opp|snekre\\p{L}*|varmepumpe\\p{L}*|vaskemaskin\\p{L}*|oppvaskmaskin\\p{L}*|støvsug\\p{L}*|klesvask|rødvinsflekk\\p{L}*|frisør\\p{L}*|frisyre|sminke|bursdag\\p{L}*|bryllup\\p{L}*|konfirmasjon\\p{L}*|julegave\\p{L}*|kjæreste\\p{L}*|tinder|kryssord\\p{L}*|sudoku|quiz\\p{L}*|stjernetegn|horoskop\\p{L}*|lotto|tipping|hovedstad\\p{L}*|hovudstad\\p{L}*|kong(?:en)?|dronning\\p{L}*|statsminister\\p{L}*|vikingtid\\p{L}*|dinosaur\\p{L}*|romfart|lysår|derivert\\p{L}*|kvadratrot\\p{L}*|pytagoras|python|javascript|html|sql-spørring|programmer\\p{L}*|bitcoin|krypto\\p{L}*|strømpris\\p{L}*|bensinpris\\p{L}*|elbil\\p{L}*|tesla|movie\\p{L}*|song\\p{L}*|football|soccer|restaurants?|holiday trip|cake|bread|pancake\\p{L}*|dinner|beer|wine|flight|train times|bus times|haircut|birthday|wedding|dog|cat|guitar|gitar\\p{L}*|piano)',
  ],
  [
    'creative',
    '(?:skriv|skrive|lag|lage|dikt|dikte|formuler|formulere|write|compose|make|draft)(?: (?:meg|me|oss|us|for meg|gjerne|please))* (?:(?:en|ein|ei|et|eit|a|an|the|kort|morsom|fin|fint|short|funny|nice) )*(?:\\p{L}*dikt|\\p{L}*vers|\\p{L}*sang|\\p{L}*song|\\p{L}*tale|\\p{L}*vits|\\p{L}*rim|stillingsannonse\\p{L}*|annonse|leserinnlegg|lesarinnlegg|lesarbrev|kronikk|blogg\\p{L}*|facebook-?\\p{L}*|instagram-?\\p{L}*|linkedin-?\\p{L}*|invitasjon|invitation|julebord\\p{L}*|julekort|kort til|bursdags\\p{L}*|avskjeds\\p{L}*|velkomst\\p{L}*|nekrolog|revy\\p{L}*|quiz|rebus|job ad|advert\\p{L}*|poem|song|speech|toast|story|cover letter|innlegg (?:til|på|om) (?:facebook|instagram|linkedin)|post)(?= |[?.!,]|$)',
  ],
];
const shapes = lists.map(([why, source]): [Why, RegExp] => [why, pattern(whole(source))]);

/** Words of work and papers that are not enough to be ours, but enough not to be somebody's kitchen. */
const ourWork = words(
  'kommun\\p{L}*|lege(?:n|ne|r|s)?|lækjar\\p{L}*|doctors?|physicians?|stilling\\p{L}*|ansettelse\\p{L}*|tilsett\\p{L}*|ansatt|arbeidsgiver\\p{L}*|arbeidsgjevar\\p{L}*|employer|sykehjem\\p{L}*|sjukeheim\\p{L}*|sykehus\\p{L}*|sjukehus\\p{L}*|hospital|avtale\\p{L}*|kontrakt\\p{L}*|vakt\\p{L}*|kontoret|direktoratet|dokument\\p{L}*|documents?|diplom\\p{L}*|vitnemål\\p{L}*|hospiter\\p{L}*|signer\\p{L}*|søke|søkje|apply|mål|plan(?:en|er|ar)?|frist\\p{L}*|logg\\p{L}*|timer|timar|rapporter\\p{L}*|regnskap\\p{L}*|utbetal\\p{L}*|fond(?:et|a|ene|ets)?|stipend\\p{L}*|honorar\\p{L}*|lønn\\p{L}*|utgift\\p{L}*|reise\\p{L}*|møte\\p{L}*|gruppe\\p{L}*',
);

/** Whose help is asked with what a doctor writes for a patient, or with finding a doctor for oneself. */
export function isOfAPatient(plain: string): boolean {
  return (clinicalPaper.test(plain) && !notOnesOwnLeave.test(plain)) || ownDoctor.test(plain);
}

/** What other life a text is of; to be asked only when nothing in it is of our field. */
export function otherLife(plain: string): Why | undefined {
  const work = ourWork.test(plain);
  return shapes.find(
    ([why, shape]) => (why === 'creative' || !work) && !(why === 'patient' && notOnesOwnLeave.test(plain)) && shape.test(plain),
  )?.[0];
}
