import { describe, expect, test } from 'vitest';
import { asksForJudgement } from './individual.ts';

const judged = `
Godkjenner dere min tjeneste fra Tyskland?
Godkjenner dere sykehjemsåret mitt?
Godkjenner du tjenesten min på KAD?
Kan dere godkjenne læringsmålene mine?
Kan du godkjenne denne perioden for meg?
Kan dere bekrefte at jeg har fullført kravene?
Kan dere gi meg dispensasjon fra gruppeveiledningen?
Vil dere godkjenne permisjonen min som tellende tid?
Får jeg godkjent dette som institusjonstjeneste?
Får jeg godkjent denne perioden som allmennmedisin?
Får eg godkjent dei 8 månadene på sjukeheim?
Får æ godkjent det her som sykehustjeneste?
Vil jeg få godkjent mine 14 måneder fra Sverige?
Blir tjenesten min i fengselet godkjent?
Blir søknaden min godkjent?
Er utdanningsplanen min god nok?
Kan du vurdere om jeg har nok tjenestetid?
Kan dere vurdere saken min?
Kan de vurdere utanlandstenesta mi?
Kan du se på søknaden min og si om den holder?
Kan dere se over utdanningsplanen min?
Kan du regne ut hvor mye tid jeg mangler?
Kan du regne ut når jeg er ferdig?
Kan dere beregne hvor lenge jeg må jobbe?
Kan du rekne ut kor mykje eg har att?
Kan du sjekke om jeg oppfyller kravene?
Jeg ønsker en individuell vurdering av tjenesten min
Jeg vil gjerne ha vurdert utdanningen min fra Polen
Eg ønskjer ei vurdering av tida mi i utlandet
Vurder om jeg kan søke nå
Regn ut hvor lang tid jeg har igjen
Hvor mye tid mangler hun?
Hvor mye tid mangler jeg?
Hvor mange måneder mangler jeg før jeg kan søke?
Kor mykje tid manglar eg?
Kor mange månader manglar ho?
Hvor mye har jeg igjen av tjenestetiden?
Hvor mange måneder har jeg igjen?
Har jeg nok tjeneste til å søke om spesialistgodkjenning?
Har hun nok tid til å bli spesialist?
Har eg nok til å søkje no?
Har vi nok dokumentasjon til å få godkjent legen vår?
Er vedtaket riktig?
Er vedtaket mitt riktig?
Er avslaget jeg fikk riktig?
Var avslaget fra Helsedirektoratet rett?
Er utregningen min riktig?
Har Helsedirektoratet regnet feil i min sak?
Har kommunen behandlet saken min riktig?
Jeg fikk avslag på permisjonen, er det riktig?
Fikk nei på søknaden min, kan det stemme?
Bør jeg heller konvertere?
Bør jeg konvertere eller bli værende i gammel ordning?
Bør eg bytte til ny ordning?
Jeg er i gammel ordning og har ett år igjen. Bør jeg konvertere?
Skal jeg velge gammel eller ny ordning, hva bør jeg gjøre i min situasjon?
Hva ville du gjort i min situasjon?
Hva anbefaler du meg å gjøre?
Hva bør jeg gjøre i mitt tilfelle?
Lønner det seg for meg å konvertere?
Er det best for meg å ta sykehusåret nå?
Hva blir riktig i mitt tilfelle?
Hvordan er det i min sak?
Jeg har 14 mnd sykehus, 2 år sykehjem i 60 % og 1 år fastlegevikariat. Når kan jeg søke?
Jeg har jobbet 2 år på sykehus og 3 år som fastlege, når er jeg ferdig?
Jeg har 3 år i åpen uselektert, 8 mnd på medisinsk avdeling og 1 år i 50 % på legevakt. Hvor mye mangler jeg?
Har 18 måneder indremedisin og 6 mnd psykiatri fra før, og 2 år som fastlege. Er det nok?
Eg har 2 år på sjukehus og 3 år som fastlege i 80 %, når kan eg søkje?
Æ har jobba 1 år på sykehjem og 2 år som fastlege i 60 %, når e æ ferdig?
Hun har 1,5 år LIS1, 2 år fastlege og 10 mnd permisjon. Når kan hun søke?
Vår ALIS har hatt 7 måneder permisjon og 2 år i 80 %. Hvor lenge har hun igjen?
I have 2 years of hospital and 3 years as a GP at 60 percent, when can I apply?
I have worked 14 months in hospital and 2 years in a nursing home. How much is missing?
Can you assess my training from Germany?
Can you calculate how much time I have left?
Will you approve my service abroad?
Should I convert to the new scheme?
Is the decision I got correct?
How much time am I missing?
Will my service be approved?
What would you do in my situation?
Do I have enough service to apply?
I need an individual assessment of my case
Jeg er i konflikt med veilederen min
Jeg ligger i krangel med kommunen om lønn under permisjon
Jeg er uenig med kommuneoverlegen om attesten min
Eg er ueinig med rettleiaren min om læringsmåla
Samarbeidet med veilederen min har skåret seg
Veilederen min nekter å signere. Kan dere snakke med ham?
Kommunen nekter å betale, hvem har rett?
I am in a conflict with my supervisor about sign-off
Jeg blir trakassert av sjefen min, hva gjør jeg?
Får jeg godkjent mine 2 år fra England?
Vurder søknaden til [fjernet navn]
Kan [fjernet navn] få godkjent dette som tjeneste?
Legen vår har 3 måneder igjen men kommunen vil si opp avtalen. Er det greit i hans tilfelle?
Jeg fikk 7 måneder trukket for permisjon, er det regnet riktig?
Har de regnet riktig når jeg bare fikk 11 av 14 måneder?
Direktoratet godkjente bare 9 av mine 18 måneder. Kan det være rett?
Syns du jeg skal klage på avslaget?
Bør vi klage på vedtaket?
Er det verdt å klage på dette vedtaket?
Har jeg en god sak hvis jeg klager?
Vil jeg vinne fram med en klage?
Har eg ei sjanse til å få medhald?
What are my chances if I appeal?
Do I have a good case?
Would you say I qualify with my background?
Do I qualify for approval with 4 years from Germany and 1 year here?
Am I eligible with 3 years from Lithuania and two years in Norway as a GP?
Er jeg kvalifisert til å søke nå med den bakgrunnen jeg har?
Kan jeg søke nå, med det jeg har?
Held det eg har til å søkje?
Har jeg gjort nok nå? 2 år fastlege, 1 år sykehus, 5 mnd sykehjem
Jeg har 22 mnd fastlege 80 %, 10 mnd sykehus 100 % og 6 mnd permisjon, hvor langt unna er jeg?
Kan noen se på logg og attester for meg og si hva som mangler?
Kan de sjå over papira mine før eg sender?
Kunne dere sjekket om attestene mine er gode nok?
Sjekk gjerne attesten min og gi tilbakemelding
Jeg sender cv, kan dere si hva jeg mangler?
Kommunen har ikke betalt meg spesialisttillegg siden mai. Kan dere ta det opp med dem?
Kan dere ringe kommunen og si at de må følge avtalen?
Kan dokker snakke med sjefen min?
Eg stolar ikkje på rettleiaren min lenger, kva bør eg gjere?
Jeg føler meg presset til å signere på timer vi ikke har hatt. Hva gjør jeg?
Veileder vil at jeg skal skrive under på timer vi ikke har hatt
My supervisor wants me to sign for hours we never had, what should I do?
The municipality fired me during my training, was it lawful?
Kommunen sa meg opp midt i løpet. Var det lovlig?
Er oppsigelsen min gyldig?
Er det lov det kommunen gjør mot meg?
Har kommunen brutt avtalen min?
Skulle vi fått mer i tilskudd enn vi fikk? vi søkte for to og fikk for én
Vi fikk bare 150 000 i år, er det feil?
Vi fekk avslag på tilskotet fordi vi var to dagar for seint ute. Kan de gjere eit unntak for oss?
Kan dere gjøre unntak for oss?
Could you make an exception for me?
Kan du gi dispensasjon for meg siden jeg har tre barn?
Hvor mye må akkurat vi betale tilbake når legen sluttet 12. august og begynte 3. februar i 60 %?
Jeg vurderer å slutte. Hva synes du?
Hva ville du valgt i mitt sted?
Synes du jeg skal ta jobben i Alta eller bli her?
Ke du hadde gjort hvis du va mæ?
Er det dumt av meg å bytte nå?
Tror du jeg rekker fristen?
Rekk eg det før 2026 med 14 månader att?
Rekker jeg å bli ferdig i gammel ordning med 8 måneder sykehus igjen?
Tror du søknaden min går gjennom?
Do you think my application will go through?
Trur du eg får godkjent året mitt frå Danmark?
Får kona mi godkjent tida si fra Sverige?
Blir mannen min godkjent med utdanning fra Syria?
Skal jeg godta at han har tatt e-læring i stedet for kurs?
Bør jeg signere når jeg aldri har sett henne med pasient?
Jeg har en ALIS som stadig er syk og jeg tror ikke hun fullfører. Skal vi satse på henne?
Vi har en LIS som ikke når målene, og som nekter å ta imot veiledning. Kva gjer vi med han?
Hun mener hun har krav på lønn under hospitering, vi mener nei. Hvem har rett?
Regn ut tida mi: 3 år 60 %, 1 år 100 %, minus 9 mnd perm
Gang sammen for meg: 14 mnd i 75 % + 9 mnd i 50 % + 6 mnd full
Hvor mye blir 20 mnd i 60 % og 9 mnd i 80 % til sammen for meg?
Can you add up my months: 12 at 60%, 8 at 100%, 10 at 50%?
When exactly will I be done if I have done 2y3m at 80% and 7 months at 50%?
Når er akkurat jeg ferdig?
E æ ferdig te sommarn trur du?
Kan du lese avtalen min og si om den holder?
Er avtalen vår lovlig?
Er det vedtaket jeg fikk 3. mars riktig når det gjelder sykehustjenesten?
Stemmer det brevet jeg fikk fra Helsedirektoratet?
E vedtaket rett? dem skriv at æ mangle 4 månea
They wrote that I lack 5 months. Is this correct?
De sier jeg mangler 5 måneder. Er det riktig?
Jeg og veileder er rykende uenige om en vurdering. hvem av oss har rett?
er det vi eller direktoratet som har gjort feil i saken vår
Direktoratet sier vi har søkt feil, vi sier de har somlet. Hvem sin feil er det?
Skal jeg gi opp SamLIS-løpet mitt og heller ta ALIS? har to år igjen
Bør jeg ta ALM eller SAM? Jeg er 52 år og har vært kommuneoverlege i 20 %
Hvilken av de to jobbene bør jeg ta, Hamar eller Gjøvik?
Er stillingsbeskrivelsen vår god nok til å bli godkjent?
Kan du se om utdanningsplanen vi har laget holder mål?
Er planen vår god nok til registrering?
Vi har skrevet en plan på 12 sider. Holder den?
Er eg klar til å bli godkjend spesialist no?
Oppfyller jeg kravene?
Oppfyller jeg kravene med 3 år i 70 % og ett år på DPS?
Do I meet the requirements with 2 years in Denmark and 3 in Norway?
Legen min er sykmeldt på ubestemt tid og jeg har 600 på lista. Skal jeg avslutte ALIS-avtalen?
Vi har en lege som aldri kommer på gruppeveiledning, kan vi stoppe lønna hans?
ALIS hos oss har tatt seg betalt dobbelt. Hvordan skal vi gå fram mot henne?
Jeg tror kollegaen min jukser med kursbevisene
Kan dere finne ut hvorfor søknaden min er forsinket?
Hvor langt er søknaden min kommet?
Hvor blir det av vedtaket mitt? Søkte i mai
Why is my application still not processed? I applied in March
Har dere fått søknaden min?
Hva er status på saken min?
Hvorfor fikk vi avslag?
Hvorfor fikk jeg bare godkjent 6 av 12 måneder?
Kvifor vart ikkje tenesta mi godkjend?
Why did they reject my service from Latvia?
Hvordan vil dere vurdere min utdanning fra Ungarn?
Hvordan vil min permisjon påvirke nettopp mitt løp?
Tell me exactly how many months I need, I did 10 months pediatrics and 14 months GP at 80%
Hvor mange måneder trenger akkurat jeg når jeg har hatt 10 mnd barneavdeling og 14 mnd fastlege i 80 %?
Fekk 9 mnd frådrag for perm, men eg var jo på kurs i to av dei. Kan du rekna på det?
Lag en plan for meg for resten av utdanningen. Jeg mangler 8 mnd sykehus og gruppa
Sett opp et løp for meg
Kan du lage utdanningsplanen min?
Kommunen og HF-et skylder på hverandre for at jeg ikke får plass. Hvem har ansvaret i mitt tilfelle?
My supervisor and I do not agree on anything, how do I get rid of her?
Hvordan blir jeg kvitt veilederen min?
Korleis får eg sparka rettleiaren min?
Kan jeg saksøke kommunen for tapt tid?
Can I sue the municipality for the lost year?
Skal vi anmelde legen som tok med seg pengene?
Legen sier hun har rett på 100 000 i etterbetaling. Må vi betale henne?
Vi betalte ut 250 000 til en lege som sluttet etter to måneder. Får vi pengene igjen?
Our doctor left after 5 months and had spent 60,000 on courses. Can we deduct it from his salary?
`
  .trim()
  .split('\n');

const rules = `
Får jeg telle ferie?
Kan jeg telle legevakt?
Kan jeg jobbe 50 %?
Jeg jobber 80 %, hvor lang tid tar det?
Eg er i permisjon, blir det trekt frå?
Hvor mange timer veiledning har jeg krav på?
Må jeg ha sykehustjeneste?
Når kan jeg søke om spesialistgodkjenning?
Hva mangler jeg før jeg kan søke?
Hvor lenge må jeg være på sykehjem?
Teller tjenesten min på sykehjem?
Blir ferien min trukket fra?
Kan jeg ta forskningspermisjon?
Kan jeg konvertere fra gammel til ny ordning?
Hvordan konverterer jeg?
Må jeg konvertere?
Jeg begynte i 2018, må jeg konvertere?
Hvem godkjenner læringsmålene mine?
Hvem kan attestere tjenesten min?
Får jeg permisjon med lønn?
Har jeg krav på veiledning når jeg vikarierer?
Kan jeg få godkjent tjeneste i utlandet?
Kan utenlandsk tjeneste godkjennes?
Godkjennes tjeneste på helsestasjon?
Blir tjeneste på KAD godkjent?
Er seks måneder sykehjem nok?
Er 50 % stilling nok?
Holder det med ett års sykehustjeneste?
Jeg har hatt 8 måneder foreldrepermisjon, hvor mye trekkes fra?
Jeg har 60 % stilling, hvor mange timer veiledning blir det?
Jeg har vært syk i 3 måneder, hva skjer med utdanningstiden?
Jeg har jobbet 2 år som fastlegevikar, teller det?
Jeg har jobbet i Sverige i 1 år, kan det telle?
Jeg var sykmeldt i 2 måneder og på kurs i 3 uker, blir det trekk?
To uker ferie og tre uker kurs, teller begge?
5 år i 80 prosent, hvor lenge blir det?
Kan kommunen nekte meg permisjon?
Kommunen sier at det ikke går an å konvertere etter 2023, har de rett?
Lederen nekter å godkjenne et læringsmål, hva kan jeg gjøre?
Hva gjør jeg hvis jeg er uenig i vurderingen?
Hvor klager jeg på vedtaket?
Hva er klagefristen på avslag?
Kan jeg klage på avslag om spesialistgodkjenning?
Kan dere sende meg malen for ALIS-avtale?
Kan du forklare hva åpen uselektert praksis er?
Kan du si meg hvor mange timer veiledning ALIS skal ha?
Kan dere svare på hvem som kan være veileder?
Kan du vise meg hvor fristen står?
Kan du finne regelen om fravær?
Hva anbefaler Helsedirektoratet om sykehustjeneste?
Hva bør en utdanningsplan inneholde?
Hvilken avdeling bør jeg velge til sykehustiden?
Bør kommunen ha skriftlig avtale med veileder?
Når bør jeg starte i veiledningsgruppe?
Hvor ofte bør vi ha veiledning?
Hva skjer hvis jeg ikke rekker fristen?
Hva skjer med tiden min hvis jeg bytter kommune?
Hvor mye kan kommunen få i tilskudd?
Hvor mye av tiden kan være forskning?
Hvor mange måneder kan jeg være borte?
Hvor mange år må jeg ha i åpen uselektert praksis?
Kan jeg ha 2 år i åpen uselektert og 3 år på legevakt?
Må jeg ha 2 år i åpen praksis og 1 år på sykehus?
Hva er forskjellen på 2 år i åpen uselektert og 5 år totalt?
Er det krav om 4 timer i måneden i 10,5 måneder?
Trenger vi godkjenning fra dere?
Må dere godkjenne ALIS-avtalen?
Kan kontoret godkjenne avtalen for oss?
Hva er vilkårene for fritak?
Kan legen vår få dispensasjon fra kravet?
Vi har en ALIS i 60 %, hvor mye tilskudd får vi?
Vår ALIS er i permisjon, kan vi få tilskudd?
Vår ALIS slutter etter 7 måneder, hva gjør vi med tilskuddet?
Jeg har fått ny jobb, hvem signerer attesten?
Jeg er LIS1 og vil bli allmennlege, når teller tiden?
How many hours of supervision do I need?
Can I count my holiday?
Does my hospital year count?
I work 60 percent, how long will it take?
Do I have to convert?
Can I work part-time?
I was on leave for 8 months, how much is deducted?
What should a training plan contain?
How do I apply for approval?
Who approves my learning goals?
Kan æ tell tida mi på sykehjem?
Koffer får æ ikkje telle forsking?
Ka skjer viss æ blir syk?
Tel tenesta mi på legevakt?
Kor lenge må eg vere på sjukehus?
Kan eg gå over til ny ordning?
Kva skjer med tida mi om eg blir sjuk?
Må eg søkje på nytt?
`
  .trim()
  .split('\n');

describe('a case of one’s own is for a human', () => {
  test.each(judged)('%s', (text) => {
    expect(asksForJudgement(text)).toBe(true);
  });
});

describe('an ordinary question of the rules is not', () => {
  test.each(rules)('%s', (text) => {
    expect(asksForJudgement(text)).toBe(false);
  });
});

test('the tables are large enough', () => {
  expect(Math.min(judged.length, rules.length)).toBeGreaterThanOrEqual(80);
});
