import { describe, expect, it } from 'vitest';
import { stateBodyOf } from './state-body.ts';

describe('a state body', () => {
  it.each([
    ['Jeg jobber i Helsedirektoratet og lurer på hvor mange ALIS dere har', 'Helsedirektoratet'],
    ['Vi i Helsedirektoratet trenger tall for Øst', 'Helsedirektoratet'],
    ['Eg arbeider hos Statsforvaltaren i Vestland', 'Statsforvalteren'],
    ['Jeg er fylkeslege hos Statsforvalteren i Innlandet. Hvem har ansvar for veiledning?', 'Statsforvalteren'],
    ['Vi hos statsforvalteren lurer på om kommunen har fått tilskudd', 'Statsforvalteren'],
    ['Jeg er seniorrådgiver i Helse- og omsorgsdepartementet', 'Helse- og omsorgsdepartementet'],
    ['På vegne av Folkehelseinstituttet spør jeg om dette', 'Folkehelseinstituttet'],
    ['Når kommer rapporten? Hilsen rådgiver i Helsetilsynet', 'Helsetilsynet'],
    ['I work at the Norwegian Directorate of Health', 'Helsedirektoratet'],
    ['Vi i Helfo har et spørsmål om refusjon', 'Helfo'],
  ])('«%s»', (text, name) => expect(stateBodyOf(text)).toBe(name));

  it.each([
    'Søknaden min ligger hos Helsedirektoratet',
    'Må jeg sende klagen til Statsforvalteren?',
    'Jeg har fått svar fra Helsedirektoratet om godkjenning',
    'Hva sier Helsedirektoratet om permisjon?',
    'Jeg jobber i Alta kommune og venter på Helsedirektoratet',
    'Når får vi svar fra Helfo?',
    'Hvor mange timer veiledning har jeg krav på?',
    'Jeg jobber i kommunen, men vil søke jobb i FHI',
  ])('«%s» is not from one', (text) => expect(stateBodyOf(text)).toBeUndefined());
});
