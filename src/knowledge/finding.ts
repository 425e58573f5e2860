/** What the knowledge owner is told: a place, what is the matter there, and which concern it belongs to. */
import type { Fault } from './read-article.ts';

/** The concerns in the order they are printed: what changes an answer first, housekeeping last. `remedy` is said once for all of a kind. */
export const concerns = {
  fault: { name: 'Feil', remedy: '' },
  overdue: { name: 'Gjennomgang er forfalt', remedy: 'Se om kildene sier det samme, rett teksten, og sett ny lastVerified og reviewBy.' },
  ending: { name: 'Regler som slutter uten avløser', remedy: '' },
  figures: {
    name: 'Tall som kan stride mot hverandre',
    remedy: 'Se hva kildene sier, og rett det som er feil. Gjelder tallene to ulike ting, nevn begge i minst ett av avsnittene.',
  },
  astray: {
    name: 'Spørsmål som kan lede til en annen artikkel',
    remedy: 'Gjør spørsmålet tydeligere, flytt det til den andre artikkelen, eller slå avsnittene sammen.',
  },
  alike: {
    name: 'Avsnitt som er nesten like',
    remedy: 'Slå dem sammen, eller la det ene bare si det det er alene om.',
  },
  misread: {
    name: 'Spørsmål som ikke leses som spørsmål om en regel',
    remedy: 'Spør etter regelen, ikke om hva legen selv bør gjøre.',
  },
  soon: {
    name: 'Gjennomgang innen 60 dager',
    remedy: 'Se om kildene sier det samme, rett teksten, og sett ny lastVerified og reviewBy.',
  },
  confirmable: {
    name: 'Må sjekkes, men har lenke til en offisiell kilde',
    remedy:
      'Les siden. Sier den det samme i dag, sett status til verified. Gjør den ikke det, ta kilden ut, eller del artikkelen i sikkert og usikkert.',
  },
  undated: {
    name: 'Kilder uten dato',
    remedy: 'Skriv datoen siden sist ble endret, eller dagen du leste den: «udatert, lest 2026-11-22».',
  },
  few: { name: 'Avsnitt med få spørsmål', remedy: 'Skriv minst 6, slik ulike folk ville spurt.' },
  other: { name: 'Annet', remedy: '' },
} as const;
export type Concern = keyof typeof concerns;

export interface Finding extends Fault {
  concern: Concern;
  /** Another file it is also about: the other side of a contradiction. */
  also?: string;
}
