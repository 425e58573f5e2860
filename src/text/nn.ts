/** Nynorsk, typed by the bokmål original. */
import type { RemovedKind } from '../question/incoming.ts';
import type { Texts } from './nb.ts';
import { listed } from './nb.ts';

const removedNames: Record<RemovedKind, string> = {
  'identity-number': 'eit fødselsnummer eller eit anna identitetsnummer',
  phone: 'eit telefonnummer',
  email: 'ei e-postadresse',
  account: 'eit kontonummer',
  address: 'ei adresse',
  hpr: 'eit HPR-nummer',
  name: 'eit namn',
  'birth-date': 'ein fødselsdato',
  passport: 'eit passnummer',
};

const onItsWay = { sent: 'Eg har sendt spørsmålet', waits: 'Saka blir send', stored: 'Eg har lagra spørsmålet' };

export const nn: Texts = {
  welcome: `Hei! Eg er assistenten til ALIS- og SamLIS-kontora. Eg svarer på spørsmål om spesialistutdanning i allmennmedisin og samfunnsmedisin: teljande tenestetid, rettleiing og refusjon, ALIS-tilskot, registrering, konvertering og godkjenning.

Eg siterer kjeldene og viser frå når regelen gjeld. Det eg ikkje veit sikkert, gir eg vidare til ein rådgivar på kontoret ditt. Skriv aldri opplysningar om pasientar eller fødselsnummer her.`,
  welcomeOffice: (office) =>
    `Hei! Dette er kanalen der eg legg saker til ${office}: spørsmål frå legar, rettleiarar og kommunar som eg ikkje kan svare sikkert på sjølv. Kvar sak viser spørsmålet, rolla, kommunen, dei næraste avsnitta og svarfristen. Namnet på den som spør, ser de ikkje.`,
  starters: [
    'Kor mange timar rettleiing har eg krav på som ALIS?',
    'Blir ferien trekt frå i teljande tid?',
    'Kven søkjer om ALIS-tilskot, legen eller kommunen?',
  ],
  chat: {
    greeting: 'Hei! Kva lurer du på om spesialistutdanninga i allmennmedisin eller samfunnsmedisin?',
    thanks: 'Berre hyggeleg! Skriv gjerne igjen om du lurer på noko meir.',
    goodbye: 'Ha det bra, og lykke til!',
    help: `Eg svarer på spørsmål om spesialistutdanning i allmennmedisin (ALIS) og samfunnsmedisin (SamLIS), med kjelder og datoar. Skriv spørsmålet slik du ville sagt det, på nynorsk, bokmål, dialekt eller engelsk; eg svarer på same språk.

- «snakk med rådgivar»: eit menneske på kontoret ditt tek over
- «profil»: rolle, kommune, spesialitet og ordning
- «kva veit du om meg»: det eg har lagra om deg
- «slett mine data»: eg slettar det`,
    'who-are-you':
      'Nei, eg er ikkje eit menneske. Eg er ein automatisk assistent for ALIS- og SamLIS-kontora. Eg siterer kunnskapsbasen deira, og bak meg står rådgivarar som er menneske. Skriv «snakk med rådgivar» når du vil ha ein av dei.',
    complaint:
      'Det var leitt å høyre, og eg orsakar. Skriv gjerne spørsmålet på nytt med litt fleire ord, eller skriv «snakk med rådgivar», så tek eit menneske over.',
    praise: 'Takk, det var hyggeleg å høyre!',
    solved: 'Så fint! Takk for at du sa ifrå.',
    noted: 'Fint. Skriv gjerne om du lurer på noko meir.',
    unclear:
      'Eg er ikkje sikker på kva du meiner. Skriv gjerne kva du lurer på med nokre ord, til dømes «Tel ferie?», eller skriv «snakk med rådgivar».',
  },
  refuse: {
    patient:
      'Eg kan ikkje gi råd om pasientar eller behandling, og det du skreiv, er ikkje lagra. Står det om liv, ring 113. Spør elles ein kollega, legevakta på 116 117 eller spesialisthelsetenesta, og bruk dei faglege oppslagsverka. Eg kan berre hjelpe med spesialistutdanninga for ALIS og SamLIS.',
    'other-profession':
      'Dette ligg utanfor det eg kan: eg kan berre hjelpe med spesialistutdanning i allmennmedisin og samfunnsmedisin. Helsedirektoratet svarer om autorisasjon og om andre spesialitetar, og sjukehuset ditt om utdanning der.',
    injection:
      'Det kan eg ikkje gjere. Eg svarer berre på spørsmål om spesialistutdanning for ALIS og SamLIS, ut frå kjeldene kontora har godkjent.',
    privacy:
      'Det kan eg ikkje gi deg. Det andre har skrive hit, blir ikkje vist til nokon andre. Eg kan berre hjelpe med spørsmål om spesialistutdanninga.',
    politics:
      'Eg kan ikkje gi politiske råd og har inga meining om politikk. Eg kan berre hjelpe med spesialistutdanninga for ALIS og SamLIS.',
    'it-support':
      'Det kan eg ikkje hjelpe med. Spør brukarstøtta i kommunen eller verksemda di. Eg kan berre hjelpe med spesialistutdanninga for ALIS og SamLIS.',
    'legal-private':
      'Det kan eg ikkje hjelpe med. Eg kan berre svare på spørsmål om spesialistutdanninga for ALIS og SamLIS; Legeforeininga, Skatteetaten eller ein advokat kan vere rette staden.',
    creative: 'Det kan eg diverre ikkje hjelpe med. Eg kan berre svare på spørsmål om spesialistutdanninga for ALIS og SamLIS.',
    unrelated:
      'Det ligg utanfor det eg kan hjelpe med. Eg svarer berre på spørsmål om spesialistutdanninga for ALIS og SamLIS. Har du eit slikt spørsmål, skriv det gjerne.',
  },
  why: {
    'not-found': 'Dette fann eg ikkje noko sikkert svar på i kunnskapsbasen, så ein rådgivar må svare.',
    doubtful: 'Eg fann noko som liknar, men ikkje noko eg er sikker nok på, så ein rådgivar må svare.',
    'not-known': 'Dette er ikkje avklara i kjeldene våre, så ein rådgivar må svare.',
    individual: 'Dette må eit menneske vurdere ut frå opplysningane i saka di, så ein rådgivar må svare.',
    'asked-for': 'Du bad om å snakke med ein rådgivar.',
    'to-check': 'Dette er ikkje stadfesta av ei gjeldande offisiell kjelde, så ein rådgivar må svare.',
    'evidence-failed': 'Svaret mitt heldt ikkje mål mot kjeldene, så ein rådgivar må svare.',
    'our-fault': 'Noko gjekk gale hos meg, så ein rådgivar må svare.',
  },
  quoted: 'Svaret er sitert på bokmål, slik det står i kunnskapsbasen:',
  toCheck: 'Merk: Dette er ikkje stadfesta av ei gjeldande offisiell kjelde. Be gjerne ein rådgivar stadfeste det før du handlar på det.',
  notThen: (day) => `Du spør om ${day}. Dette avsnittet gjeld frå ein seinare dato, sjå under.`,
  noLonger: 'Merk: Dette galdt før og gjeld ikkje lenger.',
  validFrom: (from, verified) => `Gjeld frå ${from} · sist verifisert ${verified}`,
  wasValid: (from, to, verified) => `Galdt frå ${from} til ${to} · sist verifisert ${verified}`,
  sources: 'Kjelder:',
  clarify: 'Eg vil vere sikker på at eg svarer på det rette. Meiner du:',
  clarifyElse: 'Svar med talet, eller skriv spørsmålet på ein annan måte.',
  generalRule: 'Den generelle regelen er denne:',
  whatIsKnown: 'Dette veit vi:',
  askMunicipality: 'Kva kommune arbeider du i? Då går saka til rett kontor. Utan svar går ho til kontoret under om ti minutt.',
  noMunicipality: 'ingen kommune oppgitt',
  handedOver: ({ number, office, why, due, now }) =>
    `${onItsWay[now]} til ${office} (${why}) som sak ${number}. ${now === 'stored' ? 'Det går dit så snart Teams-kanalen til kontoret er kopla til. ' : ''}Kontoret ser spørsmålet ditt, rolla di og kommunen, ikkje namnet ditt. Fristen for svar er ${due}.`,
  redirected: ({ number, office, why, stored }) =>
    stored
      ? `Takk! Sak ${number} er lagra og går til ${office} (${why}) så snart Teams-kanalen til kontoret er kopla til.`
      : `Takk! Sak ${number} er send til ${office} (${why}).`,
  alreadyLeft: ({ number, office }) =>
    `Takk! Sak ${number} var alt send til ${office}. Dei ser kommunen din no og gir saka vidare om ho høyrer til eit anna kontor.`,
  whichMunicipality: 'Det finst fleire kommunar med det namnet. Kva for ein er det?',
  preview: ({ office, question }) => `Dette sender eg til ${office}, utan namnet ditt:\n\n${question}\n\nSkal eg sende det?`,
  previewNothing: 'Kva vil du spørje rådgivaren om? Skriv spørsmålet, så viser eg deg kva som blir sendt før det går.',
  previewNext: 'Skriv spørsmålet, så sender eg det til ein rådgivar.',
  cancelled: 'Greitt, eg sende ingenting.',
  solvedThanks: 'Så fint! Takk for at du sa ifrå.',
  alreadyPressed: 'Det er alt registrert.',
  stale: 'Dette høyrer til ei eldre melding. Skriv spørsmålet på nytt, så hjelper eg deg.',
  profileAsk: 'Vil du fortelje litt om deg sjølv? Då treffer svara betre, og saker går til rett kontor. Alt er frivillig.',
  profileIntro: 'Dette veit eg om deg. Endre det som er feil.',
  profileSaved: 'Takk, profilen er lagra. Skriv «profil» når du vil endre han.',
  profileSkipped: 'Greitt. Skriv «profil» om du ombestemmer deg.',
  profileUnknownMunicipality: (name) =>
    `Eg kjenner ingen kommune som heiter «${name}». Profilen er lagra utan kommune. Skriv «profil» for å prøve igjen.`,
  edited: 'Eg ser at du retta meldinga. Her er svaret på den nye.',
  empty: 'Meldinga var tom. Skriv gjerne spørsmålet ditt med nokre ord.',
  emojiOnly: 'Eg forstår ord betre enn teikn. 🙂 Kva lurer du på?',
  attachment: 'Eg kan ikkje lese vedlegg, så eg svarer berre på teksten.',
  attachmentOnly:
    'Eg kan ikkje lese vedlegg eller bilete, og dei er ikkje lagra. Skriv gjerne spørsmålet med ord, utan pasientopplysningar.',
  tooLong: 'Meldinga var lengre enn eg kan lese, så eg las berre starten. Del ho gjerne opp.',
  unreadable:
    'Eg klarte ikkje å fjerne personopplysningar frå meldinga på ein trygg måte, så ho er ikkje lagra. Skriv ho gjerne på nytt, utan tal og namn som peiker på personar.',
  removed: (kinds) =>
    `Eg fjerna ${listed(
      [...new Set(kinds)].map((kind) => removedNames[kind]),
      'og',
    )} frå meldinga før ho vart lagra. Send ikkje slikt hit, og aldri opplysningar om pasientar.`,
  fault: 'Orsak, noko gjekk gale hos meg.',
  noProfile: 'ingen',
  deleteCancelled: 'Greitt, ingenting er sletta.',
  scheme: { old: 'gammal ordning', new: 'ny ordning' },
  belongsTo: ({ municipality, county, office }) => `${municipality} ligg i ${county} og høyrer til ${office}.`,
  fromProfile: 'ut frå profilen din',
  privateOnly: 'Det viser eg berre i ein privat chat. Skriv det til meg der.',
  button: {
    solved: 'Det løyste seg',
    askAdvisor: 'Spør ein rådgivar',
    send: 'Send til rådgivar',
    cancel: 'Avbryt',
    save: 'Lagre',
    skip: 'Hopp over',
    withdraw: 'Trekk tilbake',
    open: 'Vis',
  },
  part: (number, question) => `**${number}. ${question}**`,
};
