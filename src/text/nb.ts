/** All the assistant itself says, in bokmål: the original that nynorsk and English are typed by. Plain words, short sentences. */
import type { RemovedKind } from '../question/incoming.ts';

const removedNames: Record<RemovedKind, string> = {
  'identity-number': 'et fødselsnummer eller et annet identitetsnummer',
  phone: 'et telefonnummer',
  email: 'en e-postadresse',
  account: 'et kontonummer',
  address: 'en adresse',
  hpr: 'et HPR-nummer',
  name: 'et navn',
  'birth-date': 'en fødselsdato',
  passport: 'et passnummer',
};

/** Where a case is when the asker is told of it. */
const onItsWay = { sent: 'Jeg har sendt spørsmålet', waits: 'Saken blir sendt', stored: 'Jeg har lagret spørsmålet' };

export const nb = {
  welcome: `Hei! Jeg er assistenten til ALIS- og SamLIS-kontorene. Jeg svarer på spørsmål om spesialistutdanning i allmennmedisin og samfunnsmedisin: tellende tjenestetid, veiledning og refusjon, ALIS-tilskudd, registrering, konvertering og godkjenning.

Jeg siterer kildene og viser fra når regelen gjelder. Det jeg ikke vet sikkert, gir jeg videre til en rådgiver på kontoret ditt. Skriv aldri opplysninger om pasienter eller fødselsnummer her.`,
  /** Said in an office's own channel, to the advisors there. */
  welcomeOffice: (office: string) =>
    `Hei! Dette er kanalen der jeg legger saker til ${office}: spørsmål fra leger, veiledere og kommuner som jeg ikke kan svare sikkert på selv. Hver sak viser spørsmålet, rollen, kommunen, de nærmeste avsnittene og svarfristen. Navnet på den som spør, ser dere ikke.`,
  starters: [
    'Hvor mange timer veiledning har jeg krav på som ALIS?',
    'Blir ferien trukket fra i tellende tid?',
    'Hvem søker om ALIS-tilskudd, legen eller kommunen?',
  ],
  chat: {
    greeting: 'Hei! Hva lurer du på om spesialistutdanningen i allmennmedisin eller samfunnsmedisin?',
    thanks: 'Bare hyggelig! Skriv gjerne igjen om du lurer på noe mer.',
    goodbye: 'Ha det bra, og lykke til!',
    help: `Jeg svarer på spørsmål om spesialistutdanning i allmennmedisin (ALIS) og samfunnsmedisin (SamLIS), med kilder og datoer. Skriv spørsmålet slik du ville sagt det, på bokmål, nynorsk, dialekt eller engelsk; jeg svarer på samme språk.

- «snakk med rådgiver»: et menneske på kontoret ditt tar over
- «profil»: rolle, kommune, spesialitet og ordning
- «hva vet du om meg»: det jeg har lagret om deg
- «slett mine data»: jeg sletter det`,
    'who-are-you':
      'Nei, jeg er ikke et menneske. Jeg er en automatisk assistent for ALIS- og SamLIS-kontorene. Jeg siterer kunnskapsbasen deres, og bak meg står rådgivere som er mennesker. Skriv «snakk med rådgiver» når du vil ha en av dem.',
    complaint:
      'Det var leit å høre, og jeg beklager. Skriv gjerne spørsmålet på nytt med litt flere ord, eller skriv «snakk med rådgiver», så tar et menneske over.',
    praise: 'Takk, det var hyggelig å høre!',
    solved: 'Så fint! Takk for at du sa fra.',
    noted: 'Fint. Skriv gjerne om du lurer på noe mer.',
    unclear:
      'Jeg er ikke sikker på hva du mener. Skriv gjerne hva du lurer på med noen ord, for eksempel «Teller ferie?», eller skriv «snakk med rådgiver».',
  },
  refuse: {
    patient:
      'Jeg kan ikke gi råd om pasienter eller behandling, og det du skrev, er ikke lagret. Står det om liv, ring 113. Spør ellers en kollega, legevakten på 116 117 eller spesialisthelsetjenesten, og bruk de faglige oppslagsverkene. Jeg kan bare hjelpe med spesialistutdanningen for ALIS og SamLIS.',
    'other-profession':
      'Dette ligger utenfor det jeg kan: jeg kan bare hjelpe med spesialistutdanning i allmennmedisin og samfunnsmedisin. Helsedirektoratet svarer om autorisasjon og om andre spesialiteter, og sykehuset ditt om utdanning der.',
    injection:
      'Det kan jeg ikke gjøre. Jeg svarer bare på spørsmål om spesialistutdanning for ALIS og SamLIS, ut fra kildene kontorene har godkjent.',
    privacy:
      'Det kan jeg ikke gi deg. Det andre har skrevet hit, vises ikke til noen andre. Jeg kan bare hjelpe med spørsmål om spesialistutdanningen.',
    politics:
      'Jeg kan ikke gi politiske råd og har ingen meninger om politikk. Jeg kan bare hjelpe med spesialistutdanningen for ALIS og SamLIS.',
    'it-support':
      'Det kan jeg ikke hjelpe med. Spør brukerstøtten i kommunen eller virksomheten din. Jeg kan bare hjelpe med spesialistutdanningen for ALIS og SamLIS.',
    'legal-private':
      'Det kan jeg ikke hjelpe med. Jeg kan bare svare på spørsmål om spesialistutdanningen for ALIS og SamLIS; Legeforeningen, Skatteetaten eller en advokat kan være rett sted.',
    creative: 'Det kan jeg dessverre ikke hjelpe med. Jeg kan bare svare på spørsmål om spesialistutdanningen for ALIS og SamLIS.',
    unrelated:
      'Det ligger utenfor det jeg kan hjelpe med. Jeg svarer bare på spørsmål om spesialistutdanningen for ALIS og SamLIS. Har du et slikt spørsmål, skriv det gjerne.',
  },
  /** Why the assistant did not answer by itself; also shown to the advisors. */
  why: {
    'not-found': 'Dette fant jeg ikke noe sikkert svar på i kunnskapsbasen, så en rådgiver må svare.',
    doubtful: 'Jeg fant noe som ligner, men ikke noe jeg er sikker nok på, så en rådgiver må svare.',
    'not-known': 'Dette er ikke avklart i kildene våre, så en rådgiver må svare.',
    individual: 'Dette må et menneske vurdere ut fra opplysningene i saken din, så en rådgiver må svare.',
    'asked-for': 'Du ba om å snakke med en rådgiver.',
    'to-check': 'Dette er ikke bekreftet av en gjeldende offisiell kilde, så en rådgiver må svare.',
    'evidence-failed': 'Svaret mitt holdt ikke mål mot kildene, så en rådgiver må svare.',
    'our-fault': 'Noe gikk galt hos meg, så en rådgiver må svare.',
  },
  quoted: '',
  toCheck: 'Merk: Dette er ikke bekreftet av en gjeldende offisiell kilde. Be gjerne en rådgiver bekrefte det før du handler på det.',
  notThen: (day: string) => `Du spør om ${day}. Dette avsnittet gjelder fra en senere dato, se under.`,
  noLonger: 'Merk: Dette gjaldt før og gjelder ikke lenger.',
  validFrom: (from: string, verified: string) => `Gjelder fra ${from} · sist verifisert ${verified}`,
  wasValid: (from: string, to: string, verified: string) => `Gjaldt fra ${from} til ${to} · sist verifisert ${verified}`,
  sources: 'Kilder:',
  clarify: 'Jeg vil være sikker på at jeg svarer på det rette. Mener du:',
  clarifyElse: 'Svar med tallet, eller skriv spørsmålet på en annen måte.',
  generalRule: 'Den generelle regelen er denne:',
  whatIsKnown: 'Dette vet vi:',
  askMunicipality: 'Hvilken kommune arbeider du i? Da går saken til rett kontor. Uten svar går den til kontoret under om ti minutter.',
  noMunicipality: 'ingen kommune oppgitt',
  handedOver: ({
    number,
    office,
    why,
    due,
    now,
  }: {
    number: number;
    office: string;
    why: string;
    due: string;
    now: keyof typeof onItsWay;
  }) =>
    `${onItsWay[now]} til ${office} (${why}) som sak ${number}. ${now === 'stored' ? 'Det går dit så snart Teams-kanalen til kontoret er koblet til. ' : ''}Kontoret ser spørsmålet ditt, rollen din og kommunen, ikke navnet ditt. Fristen for svar er ${due}.`,
  redirected: ({ number, office, why, stored }: { number: number; office: string; why: string; stored: boolean }) =>
    stored
      ? `Takk! Sak ${number} er lagret og går til ${office} (${why}) så snart Teams-kanalen til kontoret er koblet til.`
      : `Takk! Sak ${number} er sendt til ${office} (${why}).`,
  alreadyLeft: ({ number, office }: { number: number; office: string }) =>
    `Takk! Sak ${number} var alt sendt til ${office}. De ser kommunen din nå og gir saken videre om den hører til et annet kontor.`,
  whichMunicipality: 'Det finnes flere kommuner med det navnet. Hvilken er det?',
  preview: ({ office, question }: { office: string; question: string }) =>
    `Dette sender jeg til ${office}, uten navnet ditt:\n\n${question}\n\nSkal jeg sende det?`,
  previewNothing: 'Hva vil du spørre rådgiveren om? Skriv spørsmålet, så viser jeg deg hva som blir sendt før det går.',
  previewNext: 'Skriv spørsmålet, så sender jeg det til en rådgiver.',
  cancelled: 'Greit, jeg sendte ingenting.',
  solvedThanks: 'Så fint! Takk for at du sa fra.',
  alreadyPressed: 'Det er alt registrert.',
  stale: 'Dette hører til en eldre melding. Skriv spørsmålet på nytt, så hjelper jeg deg.',
  profileAsk: 'Vil du fortelle litt om deg selv? Da treffer svarene bedre, og saker går til rett kontor. Alt er frivillig.',
  profileIntro: 'Dette vet jeg om deg. Endre det som er feil.',
  profileSaved: 'Takk, profilen er lagret. Skriv «profil» når du vil endre den.',
  profileSkipped: 'Greit. Skriv «profil» om du ombestemmer deg.',
  profileUnknownMunicipality: (name: string) =>
    `Jeg kjenner ingen kommune som heter «${name}». Profilen er lagret uten kommune. Skriv «profil» for å prøve igjen.`,
  edited: 'Jeg ser at du rettet meldingen. Her er svaret på den nye.',
  empty: 'Meldingen var tom. Skriv gjerne spørsmålet ditt med noen ord.',
  emojiOnly: 'Jeg forstår ord bedre enn tegn. 🙂 Hva lurer du på?',
  attachment: 'Jeg kan ikke lese vedlegg, så jeg svarer bare på teksten.',
  attachmentOnly:
    'Jeg kan ikke lese vedlegg eller bilder, og de er ikke lagret. Skriv gjerne spørsmålet med ord, uten pasientopplysninger.',
  tooLong: 'Meldingen var lengre enn jeg kan lese, så jeg leste bare begynnelsen. Del den gjerne opp.',
  unreadable:
    'Jeg klarte ikke å fjerne personopplysninger fra meldingen på en trygg måte, så den er ikke lagret. Skriv den gjerne på nytt, uten tall og navn som peker på personer.',
  removed: (kinds: readonly RemovedKind[]) =>
    `Jeg fjernet ${listed(
      [...new Set(kinds)].map((kind) => removedNames[kind]),
      'og',
    )} fra meldingen før den ble lagret. Send ikke slikt hit, og aldri opplysninger om pasienter.`,
  fault: 'Beklager, noe gikk galt hos meg.',
  noProfile: 'ingen',
  deleteCancelled: 'Greit, ingenting er slettet.',
  scheme: { old: 'gammel ordning', new: 'ny ordning' },
  belongsTo: ({ municipality, county, office }: { municipality: string; county: string; office: string }) =>
    `${municipality} ligger i ${county} og hører til ${office}.`,
  fromProfile: 'ut fra profilen din',
  privateOnly: 'Det viser jeg bare i en privat chat. Skriv det til meg der.',
  button: {
    solved: 'Det løste seg',
    askAdvisor: 'Spør en rådgiver',
    send: 'Send til rådgiver',
    cancel: 'Avbryt',
    save: 'Lagre',
    skip: 'Hopp over',
    withdraw: 'Trekk tilbake',
    open: 'Vis',
  },
  part: (number: number, question: string) => `**${number}. ${question}**`,
};

export function listed(names: string[], and: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

/** Widened from the bokmål original: same keys, same values filled in. */
export type Texts = typeof nb;
