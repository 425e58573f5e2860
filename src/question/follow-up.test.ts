/** What leans on the question before, and what does not. Made up. */
import { describe, expect, it } from 'vitest';
import { followUpOf } from './follow-up.ts';
import { joinQuestions } from './join-questions.ts';

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

describe('leans on the question before', () => {
  it.each(
    table(`
og i deltid?
i deltid?
Og for vikarer?
hva med SamLIS?
Hva med ferie da?
gjelder det òg etter gammel ordning?
gjelder det også for vikarer?
Gjelder det samme for SamLIS?
gjelder det for alle?
hva om jeg er vikar?
hvis jeg jobber 60 %?
og hvis jeg er i permisjon?
og når jeg er i permisjon?
er det likt i samfunnsmedisin?
og hvem betaler det?
hvem betaler det?
hvorfor det?
hvor lenge?
og hva er fristen?
hvor søker jeg det?
kan jeg det i permisjon?
etter ny ordning da?
uten avtale?
takk! og i deltid?
ok, men hva med sykehjem?
og SamLIS?
som turnuslege da?
kva med SamLIS?
kva om eg er vikar?
gjeld det òg for SamLIS?
og i permisjon då?
er det likt for vikarar?
kven betaler det?
kor lenge?
viss eg jobbar halv stilling?
ka med deltid?
ka om æ e vikar?
ke med vikara?
gjeld det å for SamLIS?
kordan e det i deltid?
koss er det når æ e vikar?
kem betale det?
korleis er det i gamal ordning?
and for part-time?
what about SamLIS?
what if I am a locum?
does that also apply to locums?
is it the same under the old scheme?
and during parental leave?
who pays for that?
how long?
even if I work 50 %?
`),
  )('%s', (text) => expect(followUpOf(text)).toBeDefined());
});

describe('stands on its own feet', () => {
  it.each(
    table(`
Hvor mange timer veiledning har jeg krav på som ALIS?
Kan jeg jobbe deltid?
og hva er fristen for å rapportere på ALIS-tilskudd?
Når er fristen for å søke ALIS-tilskudd?
Når må jeg søke om godkjenning?
Er det lov å jobbe deltid som ALIS?
Gjelder det egne regler for vikarer?
Gjelder gammel ordning fortsatt?
Er det fortsatt 30 timer veiledning?
Hvor lang tid tar det å bli spesialist?
Hvis jeg jobber 50 %, hvor lang tid tar utdanningen?
Hvem søker om tilskuddet?
Teller ferie?
Teller sykehjem som tjenestetid?
Hva er en læringsaktivitet?
Må veileder være spesialist?
Og hvem kan være veileder for en ALIS?
For å bli spesialist, må jeg ta kurs?
Hva med gruppeveiledning, må jeg ha to år?
Får kommunen tilskudd for vikarer?
Kan eg jobbe halv stilling?
Kor mange timar rettleiing har eg krav på?
Kva er krava til rettleiar?
Tel sjukefråvær med i tenestetida?
Korleis søkjer eg om godkjenning?
Ka e krava te veileder?
Tæll ferie?
How long does the training take?
Is it possible to work part-time?
Do I need a supervisor?
Does parental leave count?
What is the deadline for the grant?
Can I do the training part-time in two municipalities?
I want to become a specialist in general practice. What are the requirements?
`),
  )('%s', (text) => {
    const found = followUpOf(text);
    expect(found?.sure ? found : undefined).toBeUndefined();
  });
});

describe('joined', () => {
  const hours = 'Hvor mange timer veiledning har jeg krav på som ALIS?';
  it.each([
    [hours, 'og i deltid?', 'Hvor mange timer veiledning har jeg krav på som ALIS i deltid?'],
    [hours, 'hva med SamLIS?', 'Hvor mange timer veiledning har jeg krav på som SamLIS?'],
    [hours, 'gjelder det òg etter gammel ordning?', 'Hvor mange timer veiledning har jeg krav på som ALIS etter gammel ordning?'],
    [hours, 'hva om jeg er vikar?', 'Hvor mange timer veiledning har jeg krav på som ALIS, hvis jeg er vikar?'],
    ['Hei! Jeg er ALIS i Alta. Teller ferie?', 'hva med permisjon?', 'Teller ferie – permisjon?'],
    ['Hvor lenge må jeg jobbe i 50 %?', 'og i 80 %?', 'Hvor lenge må jeg jobbe i 80 %?'],
    ['Hva var satsen i 2024?', 'og i 2025?', 'Hva var satsen i 2025?'],
    ['Hvor mye tjeneste kreves i gammel ordning?', 'og etter ny ordning?', 'Hvor mye tjeneste kreves etter ny ordning?'],
  ])('%s + %s', (earlier, later, joined) => {
    const found = followUpOf(later);
    expect(found && joinQuestions(earlier, found)).toBe(joined);
  });
});
