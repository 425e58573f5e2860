const options = { timeZone: 'Europe/Oslo', weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
let format: Intl.DateTimeFormat | undefined;

/** «søndag 22. november kl. 13.05» */
export function sayInstant(instant: string): string {
  format ??= new Intl.DateTimeFormat('nb-NO', options);
  const parts = format.formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')}. ${part('month')} kl. ${part('hour')}.${part('minute')}`;
}
