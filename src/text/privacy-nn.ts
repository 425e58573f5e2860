import { listed } from './nb.ts';
import type { PrivacyTexts } from './privacy-nb.ts';

export const privacyNn: PrivacyTexts = {
  title: '**Dette har eg lagra om deg**',
  profile: (profile) => `Profil: ${profile}`,
  exchanges: (count, oldest) => `Spørsmål i registeret: ${count}${oldest ? ` (det eldste frå ${oldest})` : ''}`,
  thumbs: (count) => `Tommel opp eller ned, eller «Det løyste seg»: ${count}`,
  digest: 'Vekestala: Du får dei kvar måndag, så eg har teke vare på adressa til denne chatten.',
  privateChat: 'Adressa til denne chatten, fordi du har ei rolle ved kontora',
  owned: (count) =>
    `Saker du har hatt som rådgivar: ${count}. Namnet ditt står i dei, også etter «slett mine data», til lagringstida er ute.`,
  cases: '**Sakene dine**',
  questions: '**Det du har spurt om**',
  question: ({ on, text }) => `- ${on}: «${text}»`,
  older: (count) => (count === 1 ? '- og eitt eldre spørsmål' : `- og ${count} eldre spørsmål`),
  howLong: ({ question, caseText, person }) =>
    `**Kor lenge**\n\nTeksten i spørsmåla blir sletta etter ${question} dagar, og teksten i ei sak ${caseText} dagar etter at ho er ferdig. Adressa til chatten blir sletta når saka ikkje lenger kan opnast att. Koden som viser at ei rad er di, blir sletta etter ${person} dagar; tala står.`,
  foot: 'Namnet ditt står ikkje i registeret. Berre rådgivarane ser saker som er gitt vidare til dei; leiarar ser berre tal. Skriv «slett mine data» om du vil at eg skal slette alt dette.',
  deleteConfirm: (open) =>
    `Skal eg slette profilen din, tekstane i spørsmåla og sakene dine, og alt anna som peiker på deg? Rådgivarane ser då ikkje lenger kva du skreiv.${
      open.length === 0
        ? ''
        : ` Du får ikkje svar i ${open.length === 1 ? 'saka som er open' : 'sakene som er opne'}: ${listed(open.map(String), 'og')}.`
    } Tala i statistikken står, utan noko som peiker på deg. Svar «ja, slett» for å stadfeste.`,
  deleted: ({ exchanges, cases }) =>
    `Sletta: profilen din, teksten i ${exchanges === 1 ? 'eitt spørsmål' : `${exchanges} spørsmål`}${
      cases === 0 ? '' : ` og i ${cases === 1 ? 'éi sak' : `${cases} saker`}`
    }, og alt som peikte på deg. Det som står i denne chatten, kan du slette sjølv i Teams.`,
};
