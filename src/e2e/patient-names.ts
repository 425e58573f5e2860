/**
 * Sentences with a person's name in patient context, and sentences that only look so, for measuring. Every name is put together from made-up
 * parts. In the frames *N* is a whole name, *F* a first name alone, *L* a last name alone, *n* a whole name in small letters.
 *
 * What is taken out: the name of a patient in any form, and any first and last name together, whoever they are («Kari Nordmann er veileder»): the
 * register is to hold no name, and what a rule says never hangs on who somebody is. What stays: titles and roles without a name, places,
 * workplaces, offices, and eponyms of medicine (Parkinson, Downs).
 */
const firstNames =
  'Kari Ola Gro Arne Solveig Mohammed Fatima Bjørn Aud Tor-Erik Prøvine Fiktivia Testolf Nguyen Oluwaseun Zbigniew Synnøve Demodar'.split(
    ' ',
  );
const lastNames = 'Prøvesen Nordmann Testesen Eksempelhaug Fiktivmo Demoli Dummestad Prøvevik Synteslien Mønsterås Liksomdatter Van'.split(
  ' ',
);

/** Known while the finder was made. */
const known = `
Pasienten min, *N*, har KOLS og trenger plan
Pasienten *N* er innlagt på sykehjemmet
Pasienten *F* har hatt samme fastlege i ti år
pasienten *n* kommer tilbake på torsdag
Pasient: *N*
Pasient *N*, kan jeg bruke kasuistikken i veiledning?
Jeg har en pasient som heter *N*
Jeg har en pasient ved navn *N*, kan hun være med på video?
Kan *N* (pasient) filmes til konsultasjonsveiledning?
*N* er pasienten min på legevakta
*N* er en pasient jeg ofte diskuterer i veiledningen
Gjelder pasient *N* på korttidsavdelingen
Gjelder *N*, født 1950, som ligger på sykehjemmet
Angående *N*: teller dette som kompleks kasuistikk?
Brukeren *N* i hjemmetjenesten
Beboeren *N* på sykehjemmet falt i går
Jeg fulgte *N* hjem på sykebesøk, teller det?
Fru *L* har demens, og jeg skriver henvisning
Herr *L* kom til kontroll
Hr. *L* vil ikke ha elev i rommet
Pårørende til *N* klaget på ALIS
Datteren til *N* ringte
Moren til *F* ringte legekontoret, hvem svarer når ALIS har fri?
Jeg behandlet *N* for lungebetennelse
Jeg undersøkte *N* i går sammen med supervisor
Jeg snakket med *N* om filming av konsultasjonen
*N* har gitt samtykke til opptak
*N* har diabetes og er med på opplegget mitt
*N* (72) har brystsmerter
Mann, *N*, 72 år, brystsmerter
Pasienten heter *N* og er 81 år
Hun heter *N* og har demens
Han heter *F*, pasienten altså
Navnet på pasienten er *N*
pasientens navn: *N*
Navn: *N*, diagnose: KOLS
Dette er *N*, pasienten jeg nevnte
Journalen til *N* ble åpnet av ALIS
Epikrisen for *N* mangler
Kan jeg lese journalen til *N* i ettertid?
Legeerklæringen for *N* ble sendt
Eg har ein pasient som heiter *N*
Pasienten min heiter *N* og bur aleine
Pasienten *N* vart innlagd i natt
Gjeld *N*, fødd 1948, på sjukeheimen
Mor til *N* ringde i dag
Ho heiter *N* og har fått slag
*N* er pasienten min på sjukeheimen
Eg snakka med *N* om samtykke til video
Æ har en pasient som heite *N*
Pasienten min *N* e på sykehjem
Ho hete *N* og har kols
E ha ein pasient, *N*, som e med på video
My patient, *N*, needs a home visit
The patient *N* has dementia
I have a patient called *N* who agreed to be filmed
A patient named *N* came to the clinic
*N* is my patient at the nursing home
Mr *L* refused the trainee
Mrs. *L* has COPD
Can I film *N*, who is a patient of mine?
Regarding *N*, born 1950, nursing home patient
The mother of *N* called the practice
I examined *N* yesterday with my supervisor
Pasient *F* *L* (f. 1950) skal meldes
Pas. *N* inn på KAD, teller vakten?
Vi har *N* inne på KAD nå
*N* ble innlagt på KAD
Tlf fra *N*, pasient på lista mi
Legen til *N* er ALIS
Henvisning av *N* ble avvist
Kasuistikk: *N*, 54 år, kronisk smerte
barnet *F* på 4 år kom på helsestasjonen
Gutten heter *F*, er 6 år og fikk vaksine av ALIS
`;

/** Of the same writing, looked at only as a figure. */
const unseen = `
Kan jeg ta med *N* som kasus i gruppa? Hun er min egen pasient
Pasienten, som heter *N*, vil ha meg som fastlege videre
En eldre pasient, *N*, døde på vakt. Må jeg logge det?
Sykmeldte *N* kommer til dialogmøte der ALIS skal delta
Dialogmøtet gjelder *N*, teller møtet som læringsaktivitet?
Ambulansen kom med *N* mens jeg hadde vakt
Jeg skrev dødsattest på *N*, inngår det i læringsmålene?
*N* fikk feil medisin av vikaren
Jeg har hatt *F* som pasient siden LIS1
Pasienten *L* ønsker ikke LIS i rommet
I journalen står det at *N* er allergisk
Sykebesøk hos *N* i går kveld
Hjemmebesøket hos *N* tok to timer, teller det?
Samtykkeskjema fra *N* er signert
Opptaket med *N* skal slettes, når?
*N* og kona vil klage på behandlingen
Tvangsinnleggelsen av *N* var min første
Jeg vedtok tvang overfor *N* på legevakt
Pasienten min på sykehjemmet, *N*, er samtykkekompetent
Sjukebesøk hos *N* i går, tel det?
Pasienten, *N*, ville ikkje bli filma
Dottera til *N* klaga til kommunen
Eg skreiv dødsattest på *N*
Journalen til *N* vart opna av vikaren
*N* låg på KAD i to døgn
Pasient'n heite *N*
Æ va på sykebesøk hos *N*
Ka gjør æ når *N*, pasienten min, ikke vil filmes
Kan e bruk *N* som kasus i veiledninga?
I visited *N* at home, does it count?
My patient is called *N* and lives alone
*N*, a patient of ours, complained about the trainee
The consent form of *N* is signed
I wrote the death certificate for *N*
The daughter of *N* wants another doctor
Fru *L* i leilighet 4 vil ha legen hjem
pasient *n* har ikke samtykket
gjelder *n*, pasient ved sykehjemmet
Møtte *N* og familien på ansvarsgruppemøte
Ansvarsgruppe for *N*: teller møtene?
Individuell plan for *N* mangler
Førerkortsaken til *N* ble behandlet av ALIS
*N* har fått avslag på uføretrygd, og jeg skrev erklæringen
`;

/** Written when the finder was done, and measured once. */
const fresh = `
Jeg la inn kateter på *N* under veiledning
Kollegaen min overtok *N* da jeg gikk i permisjon
Kan jeg skrive om *N* i læringsjournalen?
*N* sin sønn truet meg på legevakt
Teamet rundt *N* møtes hver uke
Vi diskuterte *N* i veiledningsgruppa
Uttalelse til NAV vedrørende *N*
Er det greit at LIS1 tar imot *N* alene?
*N* møtte ikke til time
Jeg har fått klage fra *N*
Blodprøvene til *N* ble borte
Eg la inn *N* på sjukehuset i natt
Sonen til *N* vil ha innsyn
Me drøfta *N* i rettleiinga
Æ fikk *N* på lista mi i forrige uke
Kan æ si nei te *N*, som vil bytte lege?
*N* did not show up for the appointment
Can the trainee see *N* alone?
We discussed *N* in the supervision group
*N*'s son threatened me on call
Gravide *F* på 24 år gikk til svangerskapskontroll hos ALIS
Lille *F* fikk MMR-vaksinen
Enkefru *L* fikk hjemmebesøk
`;

/** Nothing here points at a person. */
const clean = `
Pasienten min har KOLS, kan jeg bruke det som kasuistikk?
Pasienter med Parkinson på sykehjem, teller tjenesten?
Barn med Downs syndrom på helsestasjonen, hvilket læringsmål?
Pasienten er fra Alta og ligger på Hammerfest sykehus
Jeg fulgte pasienten til Haukeland, teller det?
Pasientene på Oslo legevakt er mange
Legen i Gol skriver henvisningene
Pasienten i Stavanger vil ikke filmes
Må pasienten samtykke til video i veiledningen?
Pasienten har rett til å si nei, står det i Spesialistforskriften?
Pasient- og brukerrettighetsloven og ALIS, hva gjelder?
Pasientsikkerhet er et FKM, hvilket?
Pasienten Alzheimers-utredes på sykehuset
Har pasienten krav på å vite at legen er ALIS?
Gjelder Kompetanseportalen for pasientsaker?
Gjelder Alta kommune, sykehjemmet
Angående ALIS Nord: hvem svarer?
Angående Spesialistforskriften § 25
Gjelder Helse Vest, hospitering
Moren til pasienten ringte, teller telefonsamtaler?
Datteren til pasienten klaget på ALIS
Pårørende til pasienten vil ha time
Brukeren av Kompetanseportalen får feilmelding
Beboerne på sykehjemmet trenger lege hver dag
Jeg snakket med Statsforvalteren om fritak
Jeg snakket med Helsedirektoratet i går
Journalen til legekontoret er CGM
Journalen på Vestre Viken er DIPS
Legen til pasienten er ALIS
Navn på veileder skal stå i planen
Navn: må vi oppgi det i søknaden?
Hun heter det samme i HPR og i Kompetanseportalen
Hva heter læringsmålet om sykehjem?
Han er pasienten min på legevakta
Dette er Nord-Norge, og vi mangler veiledere
Sykebesøk hos eldre, teller det?
Sykebesøk hos beboere i Bærum
Hjemmebesøk hos barselkvinner, hvilket mål?
Dødsattest på legevakt, inngår det i målene?
Epikrisen fra Ahus mangler
Henvisning til Diakonhjemmet ble avvist
Tvang etter psykisk helsevernloven, må ALIS kunne det?
Dialogmøte med NAV, teller det?
Møtte NAV og kommunen på ansvarsgruppemøte
Individuell plan for pasienter, er det et læringsmål?
Kan ALIS skrive legeerklæring til NAV?
Vi har ALIS inne på KAD nå
ALIS ble ansatt på KAD
KAD på Ringerike er stengt i jula
Herr doktor sier de eldre, men jeg er ALIS
Fru veileder, hvor lenge gjelder avtalen?
Mann, 72 år, brystsmerter: kan det være kasuistikk?
Kvinne 54 år, kronisk smerte, som tema i gruppa
barnet på helsestasjonen teller i målet
Gutten er 6 år og fikk vaksine av ALIS
Eg har ein pasient på sjukeheimen, tel det?
Gjeld Sunnfjord kommune, sjukeheimen
Mor til pasienten ringde i dag
Pasienten vart innlagd på Førde sentralsjukehus
Sjukebesøk hos eldre i Luster, tel det?
Eg snakka med Legeforeininga om avtalen
Ho heiter ikkje det i portalen
Æ har en pasient som ikke vil filmes
Pasienten min e på sykehjem i Tana
Ho hete ikke det
Sykebesøk i Lofoten, tell det?
My patient refused to be filmed
The patient has Alzheimer's, is home visit a learning goal?
The patient at Haukeland needs follow-up
A patient named in the record must consent
I have a patient who agreed to be filmed
Is Home Visit counted in General Practice?
Mr and Mrs are not used in the portal
Regarding Bergen municipality, nursing home
The mother of the patient called
I talked to the Directorate of Health
Does the Norwegian Medical Association answer?
The trainee in Oslo has patients at Ullevål
The consent form of the patient is signed
Lyme-pasienter på Sørlandet, kurs?
Crohns og ulcerøs kolitt som kasuistikk
Pasienten har Crohns sykdom
Sjøgrens syndrom hos en pasient, kasuistikk?
Ved Bechterew, hvilket læringsmål?
Balint-gruppe, teller det som veiledning?
Calgary-Cambridge i veiledningen
Er Mini-CEX nok som vurdering?
Bruker vi Dossier eller Kompetanseportalen?
Frist i Altinn for Kommune Nord?
Er Balsfjord og Tromsø samme utdanningsvirksomhet?
Lege i Nord-Aurdal med Valdres legevakt
Tjeneste ved Lovisenberg Diakonale Sykehus
Akershus universitetssykehus tar imot ALIS
Sørlandet sykehus Arendal, hospitering
Olavsgaard legesenter har tre ALIS
Bør Legeforeningen eller KS svare?
Kan Bergen kommune søke for Askøy?
Sykehjemmet Solheim i Time kommune
Solgløtt bo- og behandlingssenter, teller tjenesten?
Vi bruker Veiledningsplan Vest
ALIS Vest og SamLIS Øst svarer ulikt
Veilederen har fri i Juli
Min fastlege er på ferie, pasienten venter
Kommunelegen og Kommuneoverlegen er uenige
Har Helse Midt egne regler for ALIS?
Nes kommune, Nes i Akershus
Pasientreiser Helse Nord dekker ikke dette
Jul og Påske, hvem har vakt?
Kan Fastlegen i Bø være veileder?
Legevakta i Mo i Rana
Pasienten fra Sandnes legekontor flytter lege
`;

export interface NameCase {
  text: string;
  /** What must not be left: the parts of the name. */
  name: string[];
  from: 'known' | 'unseen' | 'fresh';
}

const linesOf = (table: string) => table.trim().split('\n');

/** Each frame with so many names, the same each time. */
export function patientNames(each = 2): NameCase[] {
  let at = 0;
  const filled = (frame: string, from: NameCase['from']): NameCase => {
    at++;
    const [first = '', last = ''] = [firstNames[(at * 7) % firstNames.length], lastNames[(at * 5) % lastNames.length]];
    const whole = `${first} ${last}`;
    const text = frame.replace('*N*', whole).replace('*n*', whole.toLowerCase()).replace('*F*', first).replace('*L*', last);
    const name = [...(/\*[NnF]\*/.test(frame) ? [first] : []), ...(/\*[NnL]\*/.test(frame) ? [last] : [])];
    return { text, name, from };
  };
  return Object.entries({ known, unseen, fresh }).flatMap(([from, table]) =>
    linesOf(table).flatMap((frame) => Array.from({ length: each }, () => filled(frame, from as NameCase['from']))),
  );
}

export const withoutNames: readonly string[] = linesOf(clean);
