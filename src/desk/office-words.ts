/** What an office is told about its cases. Advisors read bokmål. */
import type { CaseState } from '../escalation/case.ts';
import type { Refusal } from '../escalation/event.ts';

/** The present state, as the card says it. */
export function sayState(state: CaseState, owner: string | undefined): string {
  switch (state) {
    case 'open':
      return 'Ledig';
    case 'taken':
      return `Tatt av ${owner ?? 'en rådgiver'}`;
    case 'waiting-for-asker':
      return `Venter på den som spurte (${owner ?? 'en rådgiver'})`;
    case 'answered':
      return `Besvart av ${owner ?? 'en rådgiver'}`;
    case 'closed':
      return 'Lukket';
    case 'withdrawn':
      return 'Trukket tilbake';
  }
}

/** In place of a question whose asker wanted their data deleted. */
export const forgottenQuestion = 'Slettet etter ønske fra den som spurte.';

/** In place of a question that is kept no longer. */
export const expiredQuestion = 'Slettet da lagringstiden var ute.';

export const caseOffice = {
  expired: (number: number) => `Sak ${number} er ledig igjen: Den har stått urørt en virkedag siden den ble tatt.`,
  replied: (number: number) => `Nytt i sak ${number} fra den som spurte:`,
  reopened: (number: number) => `Sak ${number} er åpnet igjen. Den som spurte, skriver:`,
  corrected: (number: number) => `Rettelse i sak ${number} fra den som spurte:`,
  solved: (number: number) => `Den som spurte i sak ${number}, sier at det løste seg. Lukk saken når den er ferdig.`,
  undelivered: (number: number, reason: string) =>
    `Svaret i sak ${number} ble ikke levert: ${reason} Saken står ikke som besvart. Prøv å svare på nytt, eller finn en annen vei til den som spurte.`,
  notShown: ({ number, office, reason }: { number: number; office: string; reason: string }) =>
    `Sak ${number} kunne ikke vises i kanalen til ${office}: ${reason} Kontoret ser ikke saken. Legg assistenten til i kanalen igjen, så kommer kortet av seg selv.`,
  noDraft: (number: number) => `Avsnittene i sak ${number} svarer ikke sikkert nok på spørsmålet, så jeg foreslår ikke noe svar.`,
  /** Shown to the one who pressed, over the card. */
  note: {
    done: 'Dette er alt gjort.',
    removed: 'Jeg fjernet personopplysninger fra det du skrev, før det ble sendt. Kortet viser teksten slik den gikk.',
    patient: 'Teksten ser ut som opplysninger om en pasient, så den er ikke sendt eller lagret. Skriv den uten noe om pasienter.',
    busy: 'Saken er i arbeid. Kortet viser den slik den er nå.',
    drafting: 'Jeg skriver et utkast til svar. Det kommer på kortet om noen sekunder.',
    noPassages: 'Ingen av avsnittene gjelder lenger, så jeg har ikke noe å foreslå et svar ut fra.',
  },
  refused: (why: Refusal, owner: string | undefined): string => {
    switch (why) {
      case 'other-office':
        return 'Bare rådgivere på kontoret som har saken, kan gjøre dette.';
      case 'owned-by-another':
        return `${owner ?? 'En annen'} har saken, så ingenting er gjort.`;
      case 'already-yours':
        return 'Du har alt saken.';
      case 'not-taken':
        return 'Ingen har saken nå. Trykk «Ta saken» først.';
      case 'over':
        return 'Saken er ferdig, så ingenting er gjort.';
      case 'withdrawn':
        return 'Den som spurte, har trukket saken tilbake.';
      case 'same-office':
        return 'Saken er alt hos dette kontoret. Velg et annet.';
      case 'no-text':
        return 'Feltet var tomt, så ingenting er sendt. Skriv teksten først.';
      case 'no-answer-to-correct':
        return 'Det finnes ikke noe svar å rette. Send det som et vanlig svar.';
      default:
        return 'Det gikk ikke, og ingenting er gjort. Kortet viser saken slik den er nå.';
    }
  },
};

/** Why Teams would not take a message, in words. */
export function sayRefusal(reason: string): string {
  if (/ConversationBlockedByUser|MessageWritesBlocked/.test(reason)) return 'Den som spurte, har blokkert assistenten.';
  if (/BotNotInConversationRoster|ConversationNotFound|\b404\b/.test(reason)) return 'Assistenten er ikke lenger med der.';
  if (/BotDisabledByAdmin/.test(reason)) return 'En administrator har slått av assistenten for den som spurte.';
  if (reason === 'gone') return 'Den som spurte, har slettet dataene sine.';
  if (/uncertain/.test(reason)) return 'Teams svarte ikke, og ingen vet om det kom fram.';
  if (/not accepted in time/.test(reason)) return 'Teams tok ikke imot det innen ett døgn.';
  if (reason === 'restored') return 'En sikkerhetskopi er lagt tilbake, og ingen vet om det alt er sendt.';
  return `Teams avviste det for godt (${reason.slice(0, 60)}).`;
}
