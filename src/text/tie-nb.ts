/** About the channels of the offices: for advisors and administrators. */
import type { OfficeId } from '../question/question.ts';

export const tieNb = {
  /** What one writes after «koble». */
  words: { nord: 'nord', midt: 'midt', vest: 'vest', sor: 'sør', ost: 'øst', oslo: 'oslo' } satisfies Record<OfficeId, string> as Record<
    OfficeId,
    string
  >,
  which: 'Skriv hvilket kontor kanalen hører til: «koble nord», «koble midt», «koble vest», «koble sør», «koble øst» eller «koble oslo».',
  inChannel: 'Skriv det i kanalen som skal høre til kontoret, og nevn meg: «@assistenten koble øst».',
  asked: (office: string) =>
    `Jeg har spurt administratorene om denne kanalen skal høre til ${office}. Når en administrator bekrefter, kommer sakene hit, og alle i teamet blir rådgivere for kontoret.`,
  askedAgain: (office: string) => `Administratorene er alt spurt om å knytte denne kanalen til ${office}. De kan bekrefte her i tråden.`,
  toAdministrator: ({ office, place }: { office: string; place: string }) =>
    `Noen ber om å knytte en kanal (${place}) til ${office}. Da kommer sakene dit, og alle i teamet blir rådgivere for kontoret. Bekreft bare hvis du kjenner kanalen.`,
  unknownPlace: 'navnet er ikke kjent',
  tied: (office: string) =>
    `Denne kanalen hører nå til ${office}. Sakene til kontoret kommer hit, og alle i teamet er rådgivere for kontoret. Skriv «hjelp» til meg for å se hva dere kan gjøre.`,
  confirmed: (office: string) => `Takk, kanalen er knyttet til ${office}.`,
  refusedTie: (office: string) => `Greit, kanalen er ikke knyttet til ${office}.`,
  already: (office: string) => `Denne kanalen hører alt til ${office}.`,
  belongsToOther: ({ office, word }: { office: string; word: string }) =>
    `Denne kanalen hører til ${office}. Skriv «koble fra ${word}» først hvis den skal høre til et annet kontor.`,
  bySettings: (office: string) =>
    `Kanalen til ${office} står i innstillingen OFFICE_CHANNELS, og kan bare endres der. Be den som drifter assistenten om det.`,
  loosed: (office: string) => `${office} har ikke lenger noen kanal. Saker til kontoret venter til en kanal er knyttet til det.`,
  notTied: (office: string) => `${office} har ingen kanal å koble fra.`,
  nothingAsked: 'Det er ingen forespørsel å svare på. Den kan være besvart alt, eller gjelde en annen kanal.',
  onlyAdministrators: 'Det kan bare en administrator gjøre. Administratorene står i innstillingene.',
  list: 'Kanalene til kontorene:',
  line: {
    settings: 'knyttet i innstillingene',
    command: 'knyttet fra kanalen',
    none: 'ingen kanal. Skriv «@assistenten koble …» i kanalen',
    unreached: 'jeg har ikke sett kanalen ennå. Nevn meg der én gang',
    asked: (place: string) => `venter på at du bekrefter kanalen (${place})`,
  },
  confirm: 'Bekreft',
  refuse: 'Avvis',
};
export type TieTexts = typeof tieNb;
