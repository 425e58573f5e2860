/** Reminders of cases, to the channel of the office that has them. Advisors read bokmål, as on the case's card. */
export const reminderNb = {
  title: '**Påminnelse om saker**',
  overdue: 'Over fristen:',
  'due-today': 'Frist i dag:',
  'due-next': 'Frist neste virkedag, og ingen har tatt den:',
  line: ({ number, topic, due, owner }: { number: number; topic: string; due: string | undefined; owner: string | undefined }) =>
    `- **Sak ${number}** · ${topic}${due ? ` · fristen var ${due}` : ''} · ${owner ? `${owner} har saken` : 'ingen har tatt den'}`,
  more: (count: number) => `- … og ${count} til. Skriv «forfalt» eller «saker» til meg for å se alle.`,
  foot: 'Kortet i kanalen viser hele saken. Skriv «sak» og nummeret til meg for å lese den her.',
  /** To administrators in private. */
  noChannel: (lines: string) =>
    `**Saker som ikke kommer fram**\n\n${lines}\n\nSakene er trygt lagret. De blir sendt når kanalen er knyttet og jeg har sett den. Skriv «koblinger» for å se hvordan det står til.`,
  noChannelLine: ({ office, count, oldest }: { office: string; count: number; oldest: string }) =>
    `- ${office}: ${count} ${count === 1 ? 'sak' : 'saker'} venter, den eldste har frist ${oldest}`,
};
