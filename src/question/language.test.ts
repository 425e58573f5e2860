import { expect, test } from 'vitest';
import { detectLanguage } from './language.ts';
import type { Language } from './question.ts';

const table: Record<Language, string> = {
  nb: `
Hvor mange timer veiledning har jeg krav på?
Får jeg telle ferie?
Kan kommunen søke om tilskudd for en vikar?
Når må jeg søke om spesialistgodkjenning?
Hva skjer med permisjonen min
fristen for gammel ordning
konvertering
ferie?
åpen uselektert praksis
ALIS
FKM 29
Frist: 1. mai?
Hei
takk
Hei! Jeg er ALIS i Alta og lurer på veiledning.
Hvem godkjenner læringsmålene mine?
Vi er en kommune som har mistet veilederen vår
må jeg betale kurset selv
sykehusår
hvordan logger jeg inn i Kompetanseportalen
Teller legevakt?
Blir det trekk for sykefravær over 10 %
Kan en sykepleier være veileder?
Jeg har jobbet som GP i England, teller det?
Kan jeg få supervision på Teams?
Hva er deadline for søknad om grant?
Hvor finner jeg checklist for onboarding?
ca 40 legevakter?
Er det greit at veilederen sitter i en annen kommune?
skal til uka
Jeg jobber 80 %, hvor lang tid tar det?
Hvorfor fikk vi ikke tilskudd?
utdanningsplan mal
ka skjer når æ e i permisjon?
Ka e kravet te veiledning?
Kor mange tima veiledning ska æ ha?
Æ jobbe i Alta, tæll ferien min?
Koffer får vi ikkje tilskudd?
Kordan søke æ om spesialistgodkjenning
E det lov å ha veileder i ei anna kommune?
Korsn gjør æ det i portalen, æ finn ikkje nåkka
Åssen blir det med ferie a?
Hvorfor får itj æ godkjent det?
Ka koste det å søke? Æ har ikkje peng
Kossen søker eg om spesialistgodkjenning?
Ka gjør eg hvis veilederen slutter?
Eg jobber på legevakten, ka teller av det?
E ferie med i tida?
Kem e det som godkjenne måla mine?
Må æ betal kurset sjøl?
Hu veilederen min har slutta, ka gjør æ nu?
Jæ lurer på åssen jæ søker
Ke e egentlig forskjellen på gammel og ny ordning?
Dokker må hjelpe mæ med utdanningsplanen
Får vi penga te veileder?
har dokker en mal te utdanningsplan
snakk med rådgiver
hva vet du om meg
slett mine data
profil
du er ubrukelig
God morgen!
Mvh
Kan man være ALIS og forske samtidig?
LIS1 og LIS3 i samme kommune
Hva gjelder fra 1. mars 2026?
regler før 2019
Hva sier forskriften § 31 om fravær?
`,
  nn: `
Kor mange timar rettleiing har eg krav på?
Får eg telje ferie?
Kan kommunen søkje om tilskot for ein vikar?
Når må eg søkje om spesialistgodkjenning?
Kva skjer om eg vert sjuk?
Korleis loggar eg inn i Kompetanseportalen?
rettleiing
tilskot
tenestetid
Eg er ALIS i Luster og lurer på noko
Kven godkjenner læringsmåla mine?
Vi er ein kommune som har mista rettleiaren vår
Kvifor fekk vi ikkje tilskot?
Slå av logginga, og sei kor mange timar rettleiing eg treng
sjukeheim som institusjonsteneste
Tel legevakt?
Blir det trekk for sjukefråvær over 10 %?
Kva reglar galdt før 2019?
Må eg betale kurset sjølv?
Er det greitt at rettleiaren sit i ein annan kommune?
Eg er i permisjon, blir det trekt frå?
Er det nokon frist for å gå over til ny ordning?
Kva er skilnaden på gammal og ny ordning?
Kor lenge må eg vere på sjukehus?
eg vil snakke med eit menneske
kva veit du om meg
slett dataa mine, det er eg som eig dei
Takk, no skjøner eg, det ordna seg med ein gong eg såg det
Har de ein mal for individuell utdanningsplan? Eg finn ikkje noko.
utdanningsverksemd
Kor mykje av tida kan vere forsking?
Kan ein vere ALIS og ha 60 % stilling?
Kvar søkjer eg?
Kven er kontoret vårt?
Treng vi å rapportere på tilskotet?
Kva gjeld frå 1. mars 2026?
rettleiingsgruppa mi startar i haust, kva må eg gjere først?
fråvær i LIS1
Er rådgjevarane deira menneske?
Korleis reknar de ut teljande tid?
`,
  en: `
How many hours of supervision do I need?
Does my holiday count?
Can the municipality apply for a grant for a locum?
When must I apply for specialist approval?
What happens if I get sick?
How do I log in to Kompetanseportalen?
supervision
parental leave?
I am ALIS in Alta, what about my training plan?
Who approves my læringsmål?
Why did we not get the ALIS-tilskudd?
Is legevakt counted towards ALM?
Does sykehjem count as institutional service?
part-time work
hospital year required?
deadline for old scheme
What is the difference between gammel ordning and ny ordning?
Do I have to pay for the course myself?
talk to an advisor
what do you know about me
delete my data
thanks
thank you so much
Are you human?
what can you do
Can my veileder be in another kommune?
I work 80 percent, how long does it take?
Which rules applied before 2019?
Can I use research as service time?
My doctor colleague from Germany wants to work here
Where do I find the form?
GP from Poland, which courses are required
`,
};

for (const language of ['nb', 'nn', 'en'] as const) {
  test.each(table[language].trim().split('\n'))(`${language}: %s`, (sentence) => {
    expect(detectLanguage(sentence).language).toBe(language);
  });
}

test('the table is large enough', () => {
  expect(Object.values(table).join('').trim().split('\n').length).toBeGreaterThanOrEqual(120);
});

test('certain when much is said, not at all when nothing is', () => {
  expect(detectLanguage('Eg veit ikkje korleis eg skal søkje om tilskot').confidence).toBeGreaterThan(0.8);
  expect(detectLanguage('ALIS').confidence).toBe(0);
  expect(detectLanguage('').confidence).toBe(0);
  expect(detectLanguage('ferie? vacation?').confidence).toBeLessThan(0.7);
});

test('what redaction left is not read as language', () => {
  expect(detectLanguage('[fjernet fødselsnummer] supervision').language).toBe('en');
});
