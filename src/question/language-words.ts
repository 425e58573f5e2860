/** Words and word parts that give a language away. What bokmål and nynorsk share is left out. */

export const bokmal = `
jeg ikke hva hvordan hvorfor hvem hvilken hvilket hvilke hvis hvor hvorvidt en et noe noen være vært blitt ble slett fra dere deres de hun hver hvert gjør gjøre gjort gi gir gitt vet komme kommer nå ganger
søker søkt uke uken uker kroner leger legene kommuner kommunene kravene skjer trenger måles regler reglene endres gjelder gjaldt oppfylle oppfyller spørre brukes forskjell forskjellen kreves trekkes regnes telles teller dekkes begynte
jobber jobbet arbeider avtalen noensinne ennå gammel gamle skjønner mulighet mulig tidligere mellom meg deg seg da selv disse annen noenting eller hjem hjemme kun bedre utdannet skrevet tillegg hennes egen egne
også enda fremdeles likevel ser begge penger betaler spørsmålene oppgaver hjelp samme lenge mye mange hos
`;

export const nynorsk = `
eg ikkje kva korleis kvifor kven kvar kvart ein eit noko nokon nokre vere vore vart verte vert vorte frå berre òg dykk dykkar sjølv sjølve ho hennar gjer gjere gjort gje gjev gjeve gjevne fekk kjem koma kome veit gonger
søkjer veke veka veker legar legane kommunar krava skjer treng trengst reglar reglane gjeld galdt oppfyller brukar skilnad skilnaden krevst reknast teljast tel telje teljande dekkjer byrja byrjar byrje
jobbar arbeidar avtalar enno gammal gamal skjønar moglegheit mogleg mogelegheit tidlegare mellom meg deg seg då desse dei deira eigen eige eigne annan anna kvardag sidan saman nemleg særleg særskilt verken anten korkje
lækjar millom løn forsking rettar pliktar hjå heim heime medan kor kva kvarandre einaste åleine utanfor innanfor trekt heilskap nyare ordna løyst auke auka løyvd løyving vidare
dykk hugse høve høyrer høyre tilsett tilsette høgare lågare fylle følgje følgjer
`;

/** Dialect as it is typed. Answered in bokmål, unless there is more nynorsk around it. */
export const dialect = `
æ æg ej jæ je e ee ka ke kem kimm koss kossn kossen kordan kordn kåssen åssen koffer koffor koffør kafør kåffer ko kor ittj itj itte ikkj inte ente mæ dæ sæ dokker dåkker dokke dåkke dom dæm hannj hannes honn hu va vess viss ho no eg ikkje
nåkka nokka nåkkå nokke nåe nåen nånn mytji mykji mykkje bærre bære nu heile mæll mella hæ gjær fe fær trur tru veit træng trænge tænk peng kånn hvæm fårr vorti vøri skønna tæll tell gjelde gjælde ska må'kke kan'kje bli'kje dokkers vårres førr frå
`;

/** Written alike in bokmål and nynorsk: Norwegian, whichever it is. */
export const eitherNorwegian = `
er om på i til og med som av den det har kan skal må ved å seg vil får blir vi når etter ved før eller så men for at der her opp ut inn sin han oss sitt vår vårt våre alle alt ingen under over mot utan uten per seg krav frist søknad plan ferie permisjon kurs lege kommune to åpen år gruppe ny nye minst spørsmål
`;

export const english = `
the is are was were been am do does did doing done what how who whom whose which where when why that this these those there here it its it's she his him her they them their we us our you your yours i'm i've i'd
can could may might must shall should will would have has had having of from with without about into onto than then as if or and but so because while after before during until since between both either any some don't doesn't didn't can't isn't aren't
get got give gets takes make need needs want know work works working worked please thanks thank hello hey much many long old new same other another every each only also still just even very too more most less least my paid by to
`;

/** English words of the field, which also stand in Norwegian sentences. */
export const englishOfTheField = `
year years month months week weeks day days hours training trainee trainees supervision supervisor supervisors service counted counts count sick holiday vacation maternity parental part-time parttime full-time hospital nursing municipality municipalities
doctor doctors physician specialist speciality specialty specialisation specialization general practice practitioner community medicine public health approval approved application apply applying deadline grant grants funding fee required require requirement requirements
course courses learning goals goal objectives agreement agreements scheme rules rule rights employer office offices advisor adviser talk question questions answer agree abroad foreign convert conversion reimbursement reimbursed reporting human 
`;

/** Parts of longer words, for compounds nobody can list. */
export const parts: [RegExp, 'nb' | 'nn' | 'en', number][] = [
  [/veiled|tilskudd|tjeneste|virksomhet|sykehus|sykehjem|sykdom|sykmeld|fravær|spesialister|søknader|utdannelse/u, 'nb', 1.1],
  [/rettlei|vegleiing|tilskot|teneste|verksemd|sjukehus|sjukeheim|sjukdom|sjukmeld|fråvær|søknadar|utdanningar|spesialistar/u, 'nn', 1.1],
  [/.(?:timer|timene|måneder|avtaler|kommuner|leger|planer|kravene|målene)$/u, 'nb', 0.9],
  [/.(?:timar|timane|månader|avtalar|kommunar|legar|planar|måla)$/u, 'nn', 0.9],
  [/(?:timer|timene|måneder|måneden|avtaler|planer|målene|søke|søknadene)$/u, 'nb', 0.8],
  [/(?:timar|timane|månader|månaden|månad|avtalar|planar|måla|søkje|søknadane)$/u, 'nn', 0.8],
  [
    /(?:mogleg|vanleg|eigentleg|truleg|særleg|tidleg|nødvendigvis|årleg|månadleg|dagleg|endeleg|førebels|personleg|skriftleg|munnleg)(?:e|are|ast)?$/u,
    'nn',
    0.9,
  ],
  [/.(?:lig|lige|ligere|somhet|heten|heter)$/u, 'nb', 0.7],
  [/.(?:semd|semda|leik|leiken|heita|ingar|ingane|arane|skapar)$/u, 'nn', 0.9],
  [/.(?:elsen|elser|elsene|ingene|ingen)$/u, 'nb', 0.5],
  [/.(?:inga|ane)$/u, 'nn', 0.4],
  [/...(?:tion|tions|ically|ness|ships?|ally|ould|ght|ths)$/u, 'en', 0.6],
];
