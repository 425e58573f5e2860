/** What is not ours to answer, and why. A question of the training rules is ours, whatever else it mentions. */
import type { QuestionKind } from './question.ts';
import { isOfTheField, isOfTheRules } from './training.ts';
import { pattern, plainLower, whole, words } from './words.ts';

export type OutOfScope = Extract<QuestionKind, { is: 'out-of-scope' }>['why'];

const profession =
  '(?:sykepleier\\p{L}*|sjukepleiar\\p{L}*|nurses?|jordmor\\p{L}*|jordmødre|midwi\\p{L}+|fysioterapeut\\p{L}*|physiotherapist\\p{L}*|tannlege\\p{L}*|dentists?|tannpleier\\p{L}*|(?:kommune|barne|skole|nevro)?psykolog\\p{L}*|psychologist\\p{L}*|farmasøyt\\p{L}*|provisorfarmasøyt\\p{L}*|pharmacist\\p{L}*|helsefagarbeider\\p{L}*|helsefagarbeidar\\p{L}*|bioingeniør\\p{L}*|radiograf(?:er|en|ar)?|ergoterapeut\\p{L}*|vernepleier\\p{L}*|vernepleiar\\p{L}*|ambulansearbeider\\p{L}*|paramedic\\p{L}*|kiropraktor\\p{L}*|optiker\\p{L}*|optikar\\p{L}*|helsesykepleier\\p{L}*|helsesjukepleiar\\p{L}*|sosionom\\p{L}*|veterinær\\p{L}*|dyrlege\\p{L}*|osteopat\\p{L}*|naprapat\\p{L}*|logoped\\p{L}*|ernæringsfysiolog\\p{L}*|manuellterapeut\\p{L}*|lærer\\p{L}*|barnehagelærer\\p{L}*|advokatbevilling)';
const license =
  '(?:autoriser\\p{L}*|autorisasjon\\p{L}*|lisens\\p{L}*|authori[sz]\\p{L}*|licen[cs]e\\p{L}*|spesialistgodkj\\p{L}*|spesialis\\p{L}*|specialis\\p{L}*|specializ\\p{L}*|videreutdan\\p{L}*|vidareutdan\\p{L}*|spesialitet\\p{L}*|turnus\\p{L}*|lønn\\p{L}*|løn|utdann\\p{L}*|godkjen\\p{L}*|become|bli|education|jobb\\p{L}*|hpr|register\\p{L}*|kurs\\p{L}*|veiled\\p{L}*|rettlei\\p{L}*|master\\p{L}*)';
const isProfession = words(
  `(?:jeg|eg|æ|i) (?:er|am|e|jobber som|jobbar som|work as)(?: (?:en|ein|ei|a|an|utdannet|utdanna|ferdig|ny|nyutdannet))? ${profession}|${license}.{0,40} (?:som|for|av|til|as|a|an|til å bli|bli) (?:a |an |en |ein )?${profession}|(?:bli|blir|blei|become|utdanne (?:meg|seg) til|ansette|lønn til|løn til|hire) (?:jeg |eg |æ |man |ein |en |du |i )?(?:a |an |en |ein |ei )?${profession}|(?:spesialist|specialist)(?:godkjenning)? (?:i|in) (?:klinisk |clinical )?(?:sykepleie|psykologi|odontologi|fysioterapi|psychology|nursing|kjeveortopedi)|${profession}.{0,30} (?:autoris\\p{L}*|lisens\\p{L}*|spesialistgodkj\\p{L}*|videreutdan\\p{L}*|vidareutdan\\p{L}*|lønn|løn|turnus)`,
);
const hospitalField =
  '(?:ortoped\\p{L}*|orthop\\p{L}*|kirurg\\p{L}*|surg\\p{L}*|gastrokirurgi|karkirurgi|thoraxkirurgi|nevrokirurgi|plastikkirurgi|barnekirurgi|urologi|urology|anestesi\\p{L}*|anesth\\p{L}*|anaesth\\p{L}*|indremedisin|internal medicine|kardiologi|cardiology|lungesykdommer|lungesjukdommar|lungemedisin|nefrologi|nyresykdommer|fordøyelsessykdommer|gastroenterologi|revmatologi|rheumatology|endokrinologi|hematologi|geriatri|geriatrics|infeksjonssykdommer|infeksjonsmedisin|onkologi|oncology|pediatri|barnesykdommer|barnesjukdommar|barnemedisin|pa?ediatrics|psykiatri\\p{L}*|psychiatry|barne- og ungdomspsykiatri|barnepsykiatri|bup-psykiatri|rus- og avhengighetsmedisin|rusmedisin|gynekologi|fødselshjelp\\p{L}*|fødselshjelp og kvinnesykdommer|kvinnesykdommer|obstetrics|gyna?ecology|radiologi|radiology|nevrologi|neurology|nukleærmedisin|øre-nese-hals\\p{L}*|ønh|øyesykdommer|augesjukdommar|oftalmologi|ophthalmology|hud- og veneriske sykdommer|hudsykdommer|dermatologi|dermatology|patologi|pathology|mikrobiologi|medisinsk genetikk|klinisk farmakologi|medisinsk biokjemi|immunologi|fysikalsk medisin\\p{L}*|akutt- og mottaksmedisin|mottaksmedisin|emergency medicine|maxillofacial kirurgi|nevrofysiologi|intensivmedisin)';
const hospitalTrainee = words(
  `lis ?[123]?(?:-lege|-legen)? (?:i|in|på|innen|innan) ${hospitalField}|lis-?lege (?:i|innen) ${hospitalField}|(?:spesialist|specialist|overlege|consultant|resident|registrar|assistentlege)(?:godkjenning|godkjenninga)? (?:i|in|innen|innan|på) (?:generell |general )?${hospitalField}|(?:spesialiser\\p{L}*|spesialitet\\p{L}*|spesialistutdann\\p{L}*|speciali[sz]\\p{L}*|speciality|specialty|training|residency|læringsmål\\p{L}*|læringsaktivitet\\p{L}*|kurskrav\\p{L}*|kurs\\p{L}*|operasjonsliste\\p{L}*|utdanningsløp\\p{L}*|veiledning\\p{L}*|supervisjon|tjenestetid) (?:(?:meg|seg|krav|kreves|for|min|required|gjelder|gjeld|er|har|må|jeg|eg|ha|finnes) )*(?:i|in|innen|innan|for|til|for spesialiteten|i spesialiteten) (?:lis (?:i )?)?${hospitalField}`,
);
const towardsOurs =
  /(?<!\p{L})(?:alis|alm|sam)(?!\p{L})|samlis|allmenn|ålmenn|general pract|samfunnsmed|community med|public health|fastlege|kommun|sykehjem|sjukeheim|skjema|(?<!\p{L})(?:var|hadde|har vært|har vore|was|have been) (?:jeg |eg |i )?(?:\p{L}+ ){0,2}lis|(?:jeg|eg|i) (?:var|was|hadde)|(?<!\p{L})(?:telle\p{L}*|teller|tell|tel|telje|tæll|counts?|counted|innpass\p{L}*|medregn\p{L}*|godskriv\p{L}*|lis1|(?:begge|to|two|dobbel\p{L}*) (?:spesialitet\p{L}*|specialt\p{L}*)|(?:bytte|byte|switch|change|gå over) (?:til|to|from|fra))(?!\p{L})/u;

const drug =
  '(?:paracet\\p{L}*|paracetamol|ibux|ibuprofen|metformin|marevan|warfarin|eliquis|xarelto|antibiotik\\p{L}*|antibiotics?|penicillin|apocillin|amoxicillin|selexid|doxylin|morfin|morphine|oxycontin|oxynorm|tramadol|nobligan|paralgin forte|valium|vival|sobril|stesolid|imovane|ssri|cipralex|sertralin|insulin|prednisolon|statin(?:er)?|atorvastatin|ventolin|ozempic|wegovy|saxenda|litium|kortison|adrenalin|betablokker|ace-hemmer|blodtrykksmedisin|p-piller|p-pille|vaksine(?:dose)?|levaxin|digitoksin|naproxen|voltaren|antidepressiva)';
const symptom =
  '(?<!\\p{L})(?:feber|brystsmerter|brystsmerte|chest pain|hodepine|hovudpine|headache|utslett|rash|hoste|cough|vondt i|vont i|smerter i|pain in|svimmel\\p{L}*|kvalme|oppkast|diaré|blodtrykk|blood pressure|crp|ekg|ecg|diabetes|kols|copd|astma|asthma|lungebetennelse|pneumonia|urinveisinfeksjon|uvi|uti|borreliose|depresjon|angst|selvmordstanker|hjerteinfarkt|slag|hjerneslag|kreft|cancer|svulst|gravid\\p{L}*|svangerskap|allergi\\p{L}*|halsbetennelse|ørebetennelse|migrene|brudd i|bein(?:et)? er brukket|infeksjon\\p{L}*|infection|blødning|bleeding|kul i|føflekk|hba1c|hemoglobin|d-dimer|troponin|eksem|psoriasis|anafyla\\p{L}*|overdose|forgift\\p{L}*|sepsis|covid-?symptom\\p{L}*|influensa)(?!\\p{L})';
const clinical = words(
  `(?:hvilken|hvilke|kva|kva for ein|hva slags|kva slags|hvor mye|kor mykje|hvor stor|kor stor|ka|hva|anbefalt|anbefalte|riktig|rett|vanlig|maks\\p{L}*|what|which|how much|how many|recommended|correct) (?:\\p{L}+ ){0,4}?(?:dose|dosen|dosering|doseringa|dosage|${drug}|medisin|medisiner|medisinar|medikament\\p{L}*|medication|drug|blodprøver|diagnose|diagnosen|diagnosis|behandling|behandlinga|treatment|terapi)(?! av (?:søknad|sak|klage))|${drug}|(?:skal|bør|kan|må|burde|should|can|could|shall) (?:jeg|eg|æ|vi|me|i|we) (?:da |då |nå |no )?(?:gi|gje|skrive ut|forskrive|henvise|tilvise|innlegge|legge inn|seponere|trappe|øke dosen|sende|ta (?:prøver|blodprøve\\p{L}*|røntgen|ekg|crp)|behandle|prescribe|refer|admit|treat|give) (?:pasienten|pasient|ham|han|henne|hun|ho|dem|the patient|him|her|${drug}|patient)|hva (?:feiler|kan det være|er galt med) (?:det |med )?(?:pasienten|ham|henne|meg|barnet|han|hun)|kva feilar det|(?:hvordan|korleis|kordan|how) (?:ta|tar|måle[rs]?|behandle[rs]?|behandlar|behandlast|do you treat|to treat|skal man behandle|utrede[rs]?|diagnostisere[rs]?) .{0,30}${symptom}|(?:pasient\\p{L}*|patient|han|hun|ho|barnet|mann|kvinne|gutt|jente|baby\\p{L}*|datteren? min|sønnen min|kona mi|mannen min|\\d+ ?åring|\\d+ år gammel|\\d+ years? old) .{0,60}${symptom}|${symptom} .{0,60}(?:pasient\\p{L}*|patient|behandl\\p{L}*|hva gjør jeg|kva gjer eg|what should i)|(?:tolke|tolk|vurdere|sjå på|se på|interpret) (?:dette |denne |et |this |an )?(?:ekg\\p{L}*|røntgen\\p{L}*|blodprøve\\p{L}*|prøvesvar\\p{L}*|ecg|x-ray|lab results|ct\\p{L}*|mr-bilde\\p{L}*)|kontraindi\\p{L}*|bivirkning\\p{L}*|biverknad\\p{L}*|side effects?|interaksjon\\p{L}* mellom|(?:fornye|skrive|lage|få|renew) (?:en |ein |a |min |my )?(?:resept\\p{L}*|prescription)|(?:bestille|få|book) (?:time|legetime|an appointment) (?:hos|med|with|til) (?:legen|fastlegen|en lege|lege|a doctor|the doctor|my gp|min fastlege)|(?:bytte|skifte) fastlege(?:n min)?|icd-?10|icpc-?2?|differensialdiagnos\\p{L}*`,
);
const ownHealth = words(
  '(?:jeg|eg|æ|i) (?:har|have|er|am|føler meg|feel)(?: (?:så |veldig |litt |a |very ))? ?(?:vondt i|vont i|feber|kvalm|svimmel|utslett|hodepine|hovudpine|smerter|pain|fever|a fever|a headache|dizzy|brystsmerter)',
);

/** Others' questions, others' names and numbers. */
const privacy = words(
  '(?:hva|kva|ka|what)(?: slags)?(?: spørsmål| questions)?(?: som)? (?:har |have |did |do |pleier |plar )?(?:de |dei |the |alle )?(?:andre|others?|other people|other users|other doctors|kollegaen? min|kollegaene mine|naboen|sjefen min|veilederen min|rettleiaren min|min veileder|kommuneoverlegen|my colleague|my boss|my supervisor|forrige bruker|den forrige|noen andre|legen(?:e)? i \\p{L}+|alis i \\p{L}+|de i \\p{L}+)(?: \\p{L}+){0,3}? (?:spurt\\p{L}*|spør\\p{L}*|skrev\\p{L}*|skrive|sagt|asked?|asking|said|lurt|lurer|lurar)|(?:har|did|has) (?:sjefen min|kollegaen min|veilederen min|rettleiaren min|andre|noen andre|legen vår|my boss|my colleague|\\[fjernet navn\\]|kommunen min) .{0,25}(?:spurt|kontaktet|kontakta|snakket med|asked|contacted|talked to) (?:deg|dere|dykk|you|om)|(?:hvem|kven|who|hvem andre|kven andre) (?:andre |else )?(?:har |have |has )?(?:spurt|spør|spurte|brukt deg|snakket med deg|asked|used|kontaktet (?:deg|dere)|stilt)|(?:spørsmålene|spørsmåla|samtalene|samtalane|meldingene|meldingane|sakene|sakane|questions|conversations|messages|chats|cases) (?:til|fra|frå|som|of|from) (?:andre|de andre|dei andre|others?|other users|other people|kollegaen|naboen|alle)',
);
const othersDetails = words(
  '(?:(?:hva er|kva er|gi meg|gje meg|finn|har du|what is|give me|kan jeg få|kan eg få|send meg) )(?:\\p{L}+ ){0,3}?(?:privat(?:e)? (?:nummer|adresse|telefon|mobil)|mobilnummer\\p{L}*|telefonnummer\\p{L}*|hjemmeadresse\\p{L}*|heimeadresse|fødselsnummer\\p{L}*|personnummer\\p{L}*|e-?post\\p{L}*|phone number|home address|email)(?: address)? (?:til|of|for|åt) (?:legen|legene|legane|veilederen|rettleiaren|kommuneoverlegen|alis(?! ?-?(?:kontor|nord|sør|øst|vest|midt|oslo|og))(?:-en)?|kollegaen|\\[fjernet navn\\]|han|hun|ho|naboen|rådgiveren|rådgjevaren|the doctor|my colleague)|(?:hva heter|kva heiter|what is the name of) (?:legene|legane|alis|alis-en|legen|samlis|veilederen|rettleiaren|fastlegen|the doctor|the trainee) (?:på|i|ved|hos|in|at|til)|(?:liste|list|oversikt|navn|namn|names)(?: over| på| of)? (?:alle |navnene på |all )?(?:alis|samlis|legene|legane|leger|legar|trainees|doctors|veiledere|rettleiarar)(?:-ene|-ane|-lege\\p{L}*)? (?:i|på|ved|in|at)|(?:lønn\\p{L}*|tjener|tener|sykefravær\\p{L}*|sykmeldt|skilt|inntekt\\p{L}*|salary) (?:til|for|of) (?:legen|kollegaen|sjefen|veilederen|\\[fjernet navn\\])|hvor mye tjener (?:\\[fjernet navn\\]|sjefen|kollegaen|kommuneoverlegen i)',
);

/** «Hvem er ALIS i Gol?»: somebody in a place with a capital letter. */
const whoIsThere =
  /(?:^|\s)(?:hvem|kven|who) (?:er|is|are) (?:ALIS|ALIS-en|ALIS-ene|alis|SamLIS|legen|legene|legane|fastlegen|fastlegene|fastlegane|kommuneoverlege|kommuneoverlegen|veileder|veilederen|rettleiaren|the doctors?) (?:i|på|ved|in|at) (?!Norge|Noreg|Norway|Kompetanse|Tilskudd|Altinn|ALIS|SAM|HPR)(?=[A-ZÆØÅ])/u;

const politics = words(
  '(?:hva|kva|ka|what)(?: \\p{L}+)? (?:mener|meiner|synes|syns|syn(?:est)?|tenker|do you think|er din mening|er di meining|is your opinion|your opinion)(?: du| deg| de)? (?:\\p{L}+ )?(?:om|of|about|på) (?:\\p{L}+ ){0,3}?(?:regjering\\p{L}*|helseminister\\p{L}*|statsminister\\p{L}*|politik\\p{L}*|høyre|arbeiderpartiet|ap|frp|sv|mdg|venstre|rødt|krf|senterpartiet|sp|stortinget|valget|krigen|trump|putin|biden|israel|gaza|ukraina|eu|nato|innvandring\\p{L}*|abort\\p{L}*|streik\\p{L}*|monarki\\p{L}*|skatt\\p{L}*|helsereform\\p{L}*|helsepolitik\\p{L}*|fastlegeordningen|sykehusreform\\p{L}*|the government|immigration|israel|ukraine|kontorene|helsedirektoratet)|(?:hvem|kven|hvilket parti|kva parti|who|which party|what party) (?:\\p{L}+ ){0,4}(?:stemme|stemmer|røyste|røyster|vote)|(?:stemme|røyste|vote) (?:på|for) (?:høyre|ap|arbeiderpartiet|frp|sv|rødt|mdg|venstre|krf|sp|senterpartiet)|(?:stortingsvalg\\p{L}*|kommunevalg\\p{L}*|valgresultat\\p{L}*|valkamp\\p{L}*|valgkamp\\p{L}*|meningsmåling\\p{L}*)|(?:bør|burde|skal|should) (?:norge|noreg|norway|vi) (?:melde|gå inn|join|bli med|ut av|inn i) .{0,20}(?:eu|nato)|(?:er|e|is) (?:regjeringen|regjeringa|statsministeren|helseministeren|trump|putin|arbeiderpartiet|høyre|the government|the minister) (?:\\p{L}+ )?(?:god|dårlig|dårleg|flink|dum|korrupt|bra|håpløs|good|bad|corrupt)|(?:er|synes|syns) du (?:at )?(?:fastlegeordningen|fastlegeordninga|regjeringen|helsevesenet|helsepolitikken) .{0,30}(?:krise|dårlig|dårleg|bra|ødelagt|feil)|hvilket parti|kva parti|which party|hvem (?:vinner|vant|vinn) valget|er du (?:for eller mot|høyre|venstre|rød|blå|sosialist|konservativ)|what do you think (?:of|about) (?:the )?(?:government|election|prime minister|minister)',
);

const machine =
  '(?:teams|pc|pc-en|pcen|mac|macbook|laptop\\p{L}*|datamaskin\\p{L}*|computer|outlook|word|excel|powerpoint|onedrive|sharepoint|skriver(?:en)?|skrivar(?:en)?|printer\\p{L}*|wifi|wi-fi|internett\\p{L}*|internet|nettet|nettverk\\p{L}*|vpn|windows|iphone|ipad|android\\p{L}*|mobilen|telefonen|skjerm(?:en)?|tastatur\\p{L}*|mikrofon\\p{L}*|kamera(?:et)?|camera|headset\\p{L}*|bankid|citrix|epj\\p{L}*|dips|cgm|infodoc|system x|pridok|journalsystem\\p{L}*|e-?posten|mailen|min e-post|zoom|chrome|edge|nettleser\\p{L}*|harddisk\\p{L}*|usb|lyden|sound|passordet mitt|passord|my password|feide|chatgpt|copilot)';
const trouble =
  "(?:virker ikke|verkar ikkje|fungerer ikke|fungerar ikkje|fungere ikkje|får ikke|får ikkje|funker ikke|funkar ikkje|krasj\\p{L}*|crash\\p{L}*|henger|heng seg|treg|treig|slow|logge? (?:\\p{L}+ )?(?:inn|på)|innlogging\\p{L}*|log in|login|glemt|gløymt|forgot\\p{L}*|reset|tilbakestill\\p{L}*|nullstill\\p{L}*|installer\\p{L}*|install|oppdater\\p{L}*|update|feilmelding\\p{L}*|error|problem\\p{L}*|ødelagt|svart skjerm|hjelp med|slår? på|skrur? på|turn on|fix|fikse?|endrer|endrar|starte? på nytt|restart|not work\\p{L}*|doesn't work|won't|can't|cannot|bytte|endre|change|deler? skjerm\\p{L}*|dele skjerm|ingen lyd|synker ikke|synkar ikkje|synkroniser\\p{L}*|no sound|virus|hacket|hacka|koble\\p{L}*|connect)";
const ourSystems =
  /kompetanseportal|tilskuddsportal|tilskotsportal|altinn|kursportal|dossier|kphdir|(?<!\p{L})kp(?!\p{L})|portalen|helsenorge|hpr|læringsportal|signer|veiledning|rettlei|supervis/u;
const itSupport = pattern(`${whole(machine)}.{0,60}${whole(trouble)}|${whole(trouble)}.{0,60}${whole(machine)}`);

const legalPrivate = words(
  '(?:skattemelding\\p{L}*|skatteoppgjør\\p{L}*|selvangivelse\\p{L}*|sjølvmelding\\p{L}*|skattekort\\p{L}*|restskatt\\p{L}*|tax return|my taxes|skilsmiss\\p{L}*|skal skilles|skal skiljast|vil skilles|blitt skilt|separasjon\\p{L}*|divorc\\p{L}*|skilt fra (?:kona|mannen)|arv(?:en)? etter|arveoppgjør\\p{L}*|testament\\p{L}*|inheritance|my will|samboerkontrakt\\p{L}*|ektepakt\\p{L}*|prenup\\p{L}*|barnebidrag\\p{L}*|bidrag til barna|child support|foreldretvist\\p{L}*|barnefordeling\\p{L}*|custody|nabokrangel\\p{L}*|nabo(?:en)? (?:min )?(?:har|bygger|nekter|klager)|husleie\\p{L}*|utleier(?:en)?|landlord|boliglån\\p{L}*|huslån\\p{L}*|mortgage|refinansier\\p{L}*|fartsbot\\p{L}*|parkeringsbot\\p{L}*|parkeringsgebyr\\p{L}*|speeding ticket|parking ticket|førerkort(?:et)? mitt|forbrukslån\\p{L}*|gjeldsordning\\p{L}*|inkasso\\p{L}*|aksje\\p{L}*|fond(?:s)?sparing\\p{L}*|bitcoin|krypto\\p{L}*|kryptovaluta|crypto|pensjon(?:en|a)? min|my pension|reklamere på|forbrukerkjøp|kjøpe (?:hus|bolig|hytte|bil)|selge (?:huset|boligen|bilen)|buy a (?:house|car)|eiendomsskatt\\p{L}*|bilforsikring\\p{L}*|reiseforsikring\\p{L}*|insurance claim|saksøke (?:naboen|eksen|utleier\\p{L}*)|oppholdstillatelse|visum|visa application|residence permit|statsborgerskap|citizenship)',
);

const made =
  '(?:dikt|diktet|sang|song|songtekst|sangtekst|rap|rapvers|vers|limerick|haiku|sonett|eventyr|novelle|historie|forteljing|fortelling|vits|vitser|vitsar|gåte|gåter|tale|bryllupstale|bursdagstale|revytekst|manus|roman|poem|lyrics|joke|jokes|story|tale|speech|riddle|essay|stil|rim|slagord|logo|bilde|bilete|tegning|teikning|picture|drawing|image|instagram-?tekst|linkedin-?innlegg|blogginnlegg|blog post|dating-?profil\\p{L}*|kjærlighetsbrev|love letter)';
const creative = words(
  `(?:skriv|skrive|lag|lage|dikt opp|dikte|komponer|fortell|fortel|fortelje|fortelle|si|sei|syng|synge|rap|rappe|tegn|teikn|tegne|generer|kan du (?:en|ein|et|eit|noen|nokre)|har du (?:en|et|ein|eit)|write|make|compose|sing|tell|create|draw|generate|give me|gi meg|gje meg|hør på) (?:meg |me |oss |us |for meg |opp )*(?:(?:en|et|ei|ein|eit|a|an|noen|nokre|some|kort|kort,|lite|liten|morsom|morsomt|morosam|fin|fint|god|godt|trist|funny|short|little|nice|good|the) )*${made}`,
);

const unrelated = words(
  '(?:(?:hvordan|korleis|kordan|hva|kva|ka|blir|how|what|is|will) .{0,25}(?:været|veret|vêret|værmelding\\p{L}*|vermelding\\p{L}*|weather|forecast|temperatur\\p{L}* (?:i|ute)|temperature in)|(?:regner|regnar|snør|snør|sol|rain|snow|sunny|sola skin) .{0,15}(?:i dag|i morgen|i morgon|i helga|i helgen|today|tomorrow|ute)|(?:kommer|kjem|faller|fell) det (?:\\p{L}+ )?(?:regn|snø|storm)|(?:mye|mykje) (?:snø|regn)|(?:hvilken|kva for ein|what) (?:dato|date|ukedag|vekedag) (?:er|is) (?:det|it)|blir det (?:regn|sol|snø|fint vær|godt vær|pent ver|storm)|oppskrift\\p{L}*|recipe\\p{L}*|middag(?:stips)?|hva skal (?:jeg|vi) (?:ha til middag|spise|lage)|hvordan (?:lager|baker|steker|koker) (?:jeg|man|du) \\p{L}+|bake (?:en |ei )?(?:kake|brød|boller)|vafler|lasagne|pizza|pannekaker|taco|kake|cake|fotball\\p{L}*|football|soccer|eliteserien|premier league|champions league|rosenborg|brann(?: sk)?(?= (?:vinner|vant|tap|spiller|mot|kamp))|liverpool|manchester|håndball\\p{L}*|handball|skirenn\\p{L}*|langrenn|hopprenn|skiskyting|formel 1|sjakk\\p{L}*|ishockey|(?:vm|em|ol|nm)(?: i \\p{L}+)? (?:20\\d\\d|i år)|hvem vant|kven vann|who won|(?:hvem|kven|who) (?:er|is) (?:the )?(?:statsminister|finansminister|utenriksminister|prime minister)\\p{L}*|hovedstaden|hovudstaden|capital of|høyeste fjell\\p{L}*|høgaste fjellet|tallest|highest mountain|hvor mange innbyggere|how old is|president\\p{L}* (?:i|of|in)|kong(?:en)? (?:av|i)|dronning\\p{L}*|king of|(?:film|movie|serie|netflix|hbo|spotify|youtube|tv-program\\p{L}*|podcast|podkast)\\p{L}*|(?:billig\\p{L}*|bra|god\\p{L}*|anbefal\\p{L}*|bestill\\p{L}*|book|best|cheap) (?:\\p{L}+ ){0,3}(?:restaurant|hotell?)\\p{L}*|flybillett\\p{L}*|flight|billigste fly|togtid\\p{L}*|bussrute\\p{L}*|ferjetid\\p{L}*|når går (?:bussen|toget|ferja|flyet|trikken)|reisetips|feriereise\\p{L}*|sydentur|holiday in (?:spain|greece)|horoskop\\p{L}*|stjernetegn\\p{L}*|horoscope|lottotall\\p{L}*|lotto|meaning of life|meningen med livet|meininga med livet|hva er klokka|hva er klokken|kva er klokka|what time is it|hvilken dag er det|dagens dato|oversett|translate|(?:hva|kva|what) (?:er|is) \\d+ ?[-+*x×/] ?\\d+|kvadratrot\\p{L}*|square root|python(?:-?kode)?|javascript|programmer\\p{L}* (?:i|in)|skriv (?:en |et )?(?:kode|program|script)|write (?:a |some )?(?:code|program|script)|bil(?:en)? min|kjøpe ny bil|bilmerke|hund(?:en)? min|katt(?:en)? min|my dog|my cat|kjæreste\\p{L}*|dating|gift deg|elsker du|do you love|bursdagsgave\\p{L}*|gave til|julegave\\p{L}*|christmas present|strikk\\p{L}*|knitting|hagearbeid|gressklipper\\p{L}*|trening(?:sprogram|sopplegg)\\p{L}*|slanke\\p{L}*|gå ned i vekt|lose weight|musikk\\p{L}* (?:tips|å høre)|strømpris\\p{L}*|straumpris\\p{L}*|bensinpris\\p{L}*|dinosaur\\p{L}*|romfart\\p{L}*|månelanding\\p{L}*|verdensrommet|andre verdenskrig|second world war|world war|hvem oppfant|who invented|hvem malte|who painted|hvem skrev (?:boken|boka|romanen)|harry potter|ronaldo|messi|haaland|taylor swift|eurovision|melodi grand prix|speak like a pirate|snakk som en pirat|tell me about yourself)',
);

/** Why a text is not ours, or undefined when it is. `parts` are its sentences of substance. */
export function outOfScope(parts: readonly string[]): OutOfScope | undefined {
  const all = plainLower(parts.join(' '));
  const asking =
    parts
      .map(plainLower)
      .filter((part) => part.includes('?'))
      .join(' ') || all;
  const ours = isOfTheField(all) || isOfTheRules(all);
  if (
    privacy.test(all) ||
    othersDetails.test(all) ||
    parts.some((part) => whoIsThere.test(part.replace(/^Hvem|^Kven|^Who/u, (word) => word.toLowerCase())))
  )
    return 'privacy';
  if (creative.test(all)) return 'creative';
  if (
    (clinical.test(all) &&
      !isOfTheRules(asking) &&
      !isOfTheField(
        asking.replace(/(?<!\p{L})(?:alis|samlis|lis ?\d?|fastlegen?|legevakt\p{L}*|turnuslege|gp|jeg er spesialist)(?!\p{L})/gu, ' '),
      )) ||
    (ownHealth.test(all) && !ours)
  )
    return 'patient';
  if (
    isProfession.test(all) &&
    !/(?<!\p{L})(?:alis|alm|sam)(?!\p{L})|samlis|allmennmed|samfunnsmed|fastlege|gp trainee|kommuneoverlege|(?<!\p{L})lege\p{L}*|doctor/u.test(
      all,
    )
  )
    return 'other-profession';
  if (hospitalTrainee.test(all) && !towardsOurs.test(all)) return 'other-profession';
  if (politics.test(all) && !isOfTheRules(all)) return 'politics';
  if (itSupport.test(all) && !ourSystems.test(all)) return 'it-support';
  if (legalPrivate.test(all) && !ours) return 'legal-private';
  if (unrelated.test(all) && !ours) return 'unrelated';
  return undefined;
}
