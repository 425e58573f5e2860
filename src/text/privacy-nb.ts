/** What a person is told of their own data, in bokmål: the original that nynorsk and English are typed by. */
import { listed } from './nb.ts';

export const privacyNb = {
  title: '**Dette har jeg lagret om deg**',
  profile: (profile: string) => `Profil: ${profile}`,
  exchanges: (count: number, oldest: string | undefined) => `Spørsmål i registeret: ${count}${oldest ? ` (det eldste fra ${oldest})` : ''}`,
  thumbs: (count: number) => `Tommel opp eller ned, eller «Det løste seg»: ${count}`,
  digest: 'Ukestallene: Du får dem hver mandag, så jeg har tatt vare på adressen til denne chatten.',
  privateChat: 'Adressen til denne chatten, fordi du har en rolle ved kontorene',
  owned: (count: number) =>
    `Saker du har hatt som rådgiver: ${count}. Navnet ditt står i dem, også etter «slett mine data», til lagringstiden er ute.`,
  cases: '**Sakene dine**',
  questions: '**Det du har spurt om**',
  question: ({ on, text }: { on: string; text: string }) => `- ${on}: «${text}»`,
  older: (count: number) => (count === 1 ? '- og ett eldre spørsmål' : `- og ${count} eldre spørsmål`),
  howLong: ({ question, caseText, person }: { question: number; caseText: number; person: number }) =>
    `**Hvor lenge**\n\nTeksten i spørsmålene slettes etter ${question} dager, og teksten i en sak ${caseText} dager etter at den er ferdig. Adressen til chatten slettes når saken ikke lenger kan åpnes igjen. Koden som viser at en rad er din, slettes etter ${person} dager; tallene står.`,
  foot: 'Navnet ditt står ikke i registeret. Bare rådgiverne ser saker som er gitt videre til dem; ledere ser bare tall. Skriv «slett mine data» om du vil at jeg skal slette alt dette.',
  deleteConfirm: (open: readonly number[]) =>
    `Skal jeg slette profilen din, tekstene i spørsmålene og sakene dine, og alt annet som peker på deg? Rådgiverne ser da ikke lenger hva du skrev.${
      open.length === 0
        ? ''
        : ` Du får ikke svar i ${open.length === 1 ? 'saken som er åpen' : 'sakene som er åpne'}: ${listed(open.map(String), 'og')}.`
    } Tallene i statistikken står, uten noe som peker på deg. Svar «ja, slett» for å bekrefte.`,
  deleted: ({ exchanges, cases }: { exchanges: number; cases: number }) =>
    `Slettet: profilen din, teksten i ${exchanges === 1 ? 'ett spørsmål' : `${exchanges} spørsmål`}${
      cases === 0 ? '' : ` og i ${cases === 1 ? 'én sak' : `${cases} saker`}`
    }, og alt som pekte på deg. Det som står i denne chatten, kan du slette selv i Teams.`,
};

export type PrivacyTexts = typeof privacyNb;
