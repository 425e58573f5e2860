/** Who asks, of which speciality and in which scheme, as far as the words tell. */
import type { Scheme, SenderRole, Speciality } from './question.ts';
import { plainLower, words } from './words.ts';

const am =
  '(?:jeg|eg|æ|æg|e|i|jæ) (?:er|am|e|jobber som|jobbar som|jobbe som|arbeider som|arbeidar som|work as|begynner som|begynner snart som|begynnar som|skal bli|blir|blei|ble|started as|starter som|startar som|var)(?: (?:nå|no|nettopp|ny|nytilsatt|nyansatt|fersk|ferdig|en|ein|ei|a|an|the|selv|sjølv|både|også|her|fortsatt|for tiden|currently))*';
/** «Som ALIS …», but not «vi ansetter en lege som ALIS». */
const as =
  '(?<!(?:ansette|ansetter|tilsette|tilset|ansatt|tilsett|lege|legen|legar|leger|ham|henne|han|hun|ho|noen|nokon|vikar|vikaren|hire|doctor|registrert|registrering|godkjent|godkjenning|jobb|jobbe|stilling|regnes) )(?:som|as)(?: (?:en|ein|ei|a|an|ny|fersk|min))*';
const we = '(?:vi|me|we)';
const trainee =
  '(?:alis(?:-lege|-en)?|lege i spesialisering (?:i|innen) allmennmedisin|lis ?[23]? i allmennmedisin|lis-lege i allmennmedisin|gp trainee|gp registrar|trainee gp|general practice trainee|trainee in general practice)';
const publicTrainee =
  '(?:samlis(?:-lege|-en)?|lege i spesialisering (?:i|innen) samfunnsmedisin|lis ?[23]? i samfunnsmedisin|community medicine trainee|public health trainee|trainee in (?:community medicine|public health))';
const supervisor = '(?:veileder|rettleiar|vegleiar|mentor)(?: (?:for|til|av|åt))?';

/** In order: the first that fits is it. */
const roles: [SenderRole, RegExp][] = [
  ['bydelsoverlege', words(`(?:${am}|${as}) (?:\\p{L}+ )?bydelsoverlege|bydelsoverlege(?:n)? her`)],
  ['etatsoverlege', words(`(?:${am}|${as}) (?:\\p{L}+ )?etatsoverlege|etatsoverlege(?:n)? her`)],
  [
    'kommuneoverlege',
    words(
      `(?:${am}|${as}) (?:\\p{L}+ )?(?:kommuneoverlege|kommunelege (?:1|i|2)|assisterende kommuneoverlege|smittevernoverlege|smittevernlege|municipal (?:chief|medical) (?:physician|doctor|officer))|kommuneoverlege(?:n)? (?:her|i \\p{L}+ her)|(?:hilsen|mvh|helsing) kommuneoverlege\\p{L}*`,
    ),
  ],
  [
    'samlis',
    words(
      `(?:${am}|${as}) (?:lis|lege )?(?:${publicTrainee})|samlis(?:-lege)? (?:i \\p{L}+ )?her|(?:${am}) (?:i )?(?:gang med )?(?:spesialiser\\p{L}* i|under spesialisering i|i spesialisering i|i) samfunnsmedisin|(?:jeg|eg|æ) spesialiserer meg i samfunnsmedisin`,
    ),
  ],
  ['supervisor', words(`(?:${am}|${as}) (?:supervisør|klinisk supervisør|supervisør for)`)],
  [
    'veileder',
    words(
      `(?:${am}|${as}) (?:\\p{L}+ )?(?:${supervisor}|supervisor(?: for| of)?|gruppeveileder|gruppevegleiar)|(?:jeg|eg|æ|i) (?:veileder|rettleier|rettleiar|vegleier|supervise) (?:en|ein|to|tre|flere|fleire|\\d|a|an|alis|samlis|lege|leger|an)|(?:som|as) (?:\\p{L}+ )?veileder|hva må jeg gjøre som veileder|(?:alis-en|kandidaten|legen) jeg veileder|(?:alis-en|kandidaten|legen) eg rettleiar`,
    ),
  ],
  [
    'alis',
    words(
      `(?:${am}|${as}) (?:\\p{L}+ )?(?:${trainee})|alis(?:-lege)? (?:(?:i|fra|frå|in) \\p{L}+ )?her|(?:${am}) (?:i )?(?:gang med )?(?:spesialisering|spesialiseringa|spesialisering\\p{L}* i|under spesialisering i|i spesialisering i) allmennmedisin|(?:jeg|eg|æ) spesialiserer meg i allmennmedisin|(?:${am}) (?:fastlege|fastlegevikar|turnuslege|sykehjemslege|kommunelege|allmennlege|legevaktslege|gp)(?: og alis| i spesialisering| under spesialisering| in training)|(?:for|som) meg som (?:er )?alis|hvor mange timer skal jeg som alis|alis-løpet mitt|alis-avtalen min`,
    ),
  ],
  [
    'helseforetak',
    words(
      `${we} (?:er|i|på|ved|at|are|in) (?:et |eit |a |the )?(?:helseforetak\\p{L}*|helseføretak\\p{L}*|sykehus\\p{L}*|sjukehus\\p{L}*|health trust|hospital|universitetssykehus\\p{L}*|avdeling\\p{L}* på sykehus\\p{L}*)|(?:${am}|jobber|jobbar|i work) (?:\\p{L}+ )?(?:utdanningskoordinator|utdanningsansvarlig overlege|overlege|avdelingsleder|hr-?rådgiver) (?:i|på|ved|at) (?:\\p{L}+ )?(?:helseforetak\\p{L}*|sykehus\\p{L}*|sjukehus\\p{L}*|hospital|hf)|som helseforetak`,
    ),
  ],
  [
    'kommune',
    words(
      `${we} (?:er|i|som|are|in|from|fra|frå|her i|på vegne av|jobber i|hos)(?: (?:en|ein|ei|a|the|liten|stor|lita|small|er|liten distrikts))* ?(?:\\p{L}+ ){0,2}(?:kommune(?!overlege|lege)\\p{L}*|municipality|distriktskommune|nabokommune\\p{L}*|vertskommune\\p{L}*)|som (?:en )?kommune|as a municipality|(?:${am}|${as}) (?:\\p{L}+ )?(?:kommunalsjef|kommunaldirektør|kommunedirektør|rådmann|helsesjef|helse- og omsorgssjef|helseleder|helseleiar|enhetsleder|einingsleiar|virksomhetsleder|økonomirådgiver|økonomirådgjevar|økonomisjef|økonomileder|økonomimedarbeider|regnskapsfører|rekneskapsfører|hr-?(?:rådgiver|rådgjevar|leder|konsulent|sjef)|personalsjef|personalrådgiver|rådgiver i (?:\\p{L}+ )?kommune\\p{L}*|rådgjevar i (?:\\p{L}+ )?kommune\\p{L}*|controller|revisor|merkantil\\p{L}*|kontorleder|avdelingsleder helse|tjenesteleder|saksbehandler i (?:\\p{L}+ )?kommune\\p{L}*|municipal (?:director|manager|accountant|adviser|advisor|officer))|(?:kommunen|kommuna) (?:vår|mi|min) (?:søker|skal|har|fikk|må|vil|ønsker)|(?:our municipality|kommunen vår|kommuna vår)|hos oss i kommunen|(?:vår alis|alis-en vår|alisen vår|alisane våre|alis-ene våre|våre alis|vår samlis|our alis|our trainee|legen vår|en alis hos oss|vi har (?:en|ein|to|tre|\\d|flere|fleire|ansatt|tilsett|hyret|fått) (?:\\p{L}+ )?(?:alis|samlis|lege|leger|legar))|${we} (?:ansetter|ansatte|tilset|tilsette|skal ansette|har ansatt|har tilsett|employ|hired|hire|søker om tilskudd|søkjer om tilskot)`,
    ),
  ],
  [
    'utdanningsvirksomhet',
    words(
      `${we} (?:er|i|are|som) (?:en |ei |ein |an? )?(?:registrert |godkjent |statlig |statleg |registered )?(?:utdanningsvirksomhet|utdanningsverksemd|training institution|statlig etat|statleg etat|direktorat|institutt)|^som (?:registrert )?(?:utdanningsvirksomhet|utdanningsverksemd)|${we} (?:i|hos|at|in|er) (?:fhi|folkehelseinstituttet|helsedirektoratet|helsetilsynet|statsforvalteren|nav|udi|forsvaret|kriminalomsorgen)`,
    ),
  ],
];

export function roleOf(text: string): SenderRole | undefined {
  const plain = plainLower(text);
  return roles.find(([, pattern]) => pattern.test(plain))?.[0];
}

const general = words(
  'alis(?:-\\p{L}+)?|alm|allmennmedisin\\p{L}*|allmennlege\\p{L}*|ålmennmedisin|fastlege\\p{L}*|allmennpraksis\\p{L}*|åpen uselektert|åup|open uselektert|general pract\\p{L}*|family medicine|gp|gps|allmennspesialist\\p{L}*|alm-\\p{L}+',
);
const community = words(
  'samlis(?:-\\p{L}+)?|sam|samfunnsmedisin\\p{L}*|samfunnsmedisinar\\p{L}*|community medicine|public health(?! nurse)|kommuneoverlege\\p{L}*|bydelsoverlege\\p{L}*|etatsoverlege\\p{L}*|smittevernoverlege\\p{L}*|sam-\\p{L}+',
);
/** The offices' and the grant's own names say nothing of the speciality. */
const names =
  /alis(?:-| )?(?:-)? ?og samlis(?: |-)?(?:rådgivings)?(?:kontor|øst|vest|nord|sør|midt|oslo)\p{L}*|(?:alis|samlis)-?kontor\p{L}*|alis (?:øst|vest|nord|sør|midt|oslo)(?!\p{L})/gu;

export function specialityOf(text: string): Speciality {
  const plain = plainLower(text).replace(names, ' ');
  const isGeneral = general.test(plain);
  const isCommunity = community.test(plain);
  if (isGeneral && isCommunity) return 'both';
  return isGeneral ? 'ALM' : isCommunity ? 'SAM' : 'unknown';
}

const old = words(
  'gam+el(?:t)? (?:spesialist)?(?:ordning|regelverk|løp|spesialistutdanning)\\p{L}*|gam(?:m)?al ordning|gamle (?:\\p{L}+)?(?:ordningen|ordninga|reglene|reglane|regelverket|spesialistreglene|løpet|spesialistutdanningen)|g\\.?o\\.|old (?:\\p{L}+ ){0,2}?(?:scheme|system|rules|programme|program)|gammelordning\\p{L}*',
);
const fresh = words(
  'ny (?:spesialist)?(?:ordning|utdanning)\\p{L}*|nye (?:\\p{L}+)?(?:ordningen|ordninga|spesialistutdanningen|spesialistreglene)|nytt løp|new (?:\\p{L}+ ){0,2}?(?:scheme|system|programme|program)|nyordning\\p{L}*',
);

/** `both` when a text speaks of the two of them, as of a conversion. */
export function schemeOf(text: string): Scheme | 'both' | undefined {
  const plain = plainLower(text);
  const isOld = old.test(plain);
  const isNew = fresh.test(plain);
  if (isOld && isNew) return 'both';
  return isOld ? 'old' : isNew ? 'new' : undefined;
}
