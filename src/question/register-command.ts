/** «Registrer henvendelse»: what an advisor says to enter a phone call, an e-mail or a meeting. */
import type { Language } from './question.ts';
import { plainLower } from './words.ts';

const shapes: [Language, RegExp][] = [
  [
    'nb',
    /^(?:(?:jeg vil |kan jeg )?(?:registrere?|før(?:e)?(?: opp| inn)?) (?:en |ny |en ny )?(?:henvendelse|telefon(?:samtale)?|e-?post|møte)|ny henvendelse)$/u,
  ],
  ['nn', /^(?:(?:eg vil |kan eg )?(?:registrere?|før(?:e)?(?: opp| inn)?) (?:ein |ny |ein ny )?førespurnad|ny førespurnad)$/u],
  ['en', /^(?:register|record|log|enter) (?:an? )?(?:new )?(?:inquiry|enquiry|phone call|e-?mail|meeting)$/u],
];

/** The language it was said in; undefined when it was not. */
export function registerCommandOf(text: string): Language | undefined {
  const said = plainLower(text).replace(/[\s.!?]+$/u, '');
  return shapes.find(([, shape]) => shape.test(said))?.[0];
}
