/** A whole article for tests, made up. Every field can be replaced; `undefined` leaves it out. */
export function sampleArticle(id: string, fields: Record<string, string | undefined> = {}, body = sampleBody): string {
  const all: Record<string, string | undefined> = {
    id,
    title: `Prøveartikkel ${id}`,
    topic: 'service-time',
    speciality: 'both',
    scheme: 'new',
    kind: 'rule',
    language: 'nb',
    status: 'verified',
    validFrom: '2019-03-01',
    lastVerified: '2026-11-01',
    reviewBy: '2027-05-01',
    sources: '\n  - title: Spesialistforskriften\n    publisher: Lovdata\n    url: https://lovdata.no/forskrift\n    date: "2019-03-01"',
    facts: '[L010]',
    questions: `\n  Kort svar:\n    - Hvordan er det med ${id}?\n  Et avsnitt til:\n    - Hva mer om ${id}?`,
    ...fields,
  };
  const head = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`.replace(': \n', ':\n')]));
  return `---\n${head.join('\n')}\n---\n${body}`;
}

export const sampleBody = 'Regelen i prøven er kort.\n\n## Et avsnitt til\nHer står resten av prøven.\n';
