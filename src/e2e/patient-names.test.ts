/** How many names are taken out of sentences about patients, and how much else goes with them. The figures are printed. */
import { describe, expect, it } from 'vitest';
import { readMunicipalities } from '../office/municipalities.ts';
import { redact } from '../question/redact.ts';
import { type NameCase, patientNames, withoutNames } from './patient-names.ts';

const cases = patientNames();
const isLeft = ({ text, name }: NameCase) => {
  const clean = redact(text).text;
  return name.some((part) => new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'iu').test(clean));
};

describe('names in patient context', () => {
  it('are found; recall and precision on more than three hundred sentences', () => {
    const lost = withoutNames.filter((text) => redact(text).removed.length > 0);
    const found = cases.filter((each) => !isLeft(each)).length;
    const share = (part: number, all: number) => `${part}/${all} = ${((100 * part) / all).toFixed(1)} %`;
    const parts = (['known', 'unseen', 'fresh'] as const).map((from) => {
      const own = cases.filter((each) => each.from === from);
      return `${from} ${share(own.filter((each) => !isLeft(each)).length, own.length)}`;
    });
    console.log(
      `Names in patient context: recall ${share(found, cases.length)} (${parts.join(', ')}), precision ${share(found, found + lost.length)}.`,
    );
    expect(cases.length + withoutNames.length).toBeGreaterThanOrEqual(300);
    expect(found / cases.length).toBeGreaterThanOrEqual(0.95);
    expect(lost).toEqual([]);
  });

  it.each([
    ['Kari Nordmann er veileder', '[fjernet navn] er veileder'],
    ['Hei, Test Testesen her, hvor lenge gjelder avtalen?', 'Hei, [fjernet navn] her, hvor lenge gjelder avtalen?'],
    ['Gjelder Fiktiva Eksempelsen, f. 1990', 'Gjelder [fjernet navn], f. [fjernet fødselsdato]'],
    ['Veilederen min er Kari', 'Veilederen min er [fjernet navn]'],
    ['Veilederen min er spesialist', 'Veilederen min er spesialist'],
    ['Pasienten har Parkinson', 'Pasienten har Parkinson'],
  ])('%s', (text, clean) => expect(redact(text).text).toBe(clean));

  it('no municipality is taken for one', () => {
    const municipalities = readMunicipalities('knowledge');
    const names = Array.from({ length: 10_000 }, (_, number) => municipalities.get(String(number).padStart(4, '0'))?.name ?? '').filter(
      Boolean,
    );
    const frames = [
      'Hei, jeg er ALIS i *. Hva gjelder?',
      'Gjelder *',
      'Pasienten er fra *',
      'ALIS fra * lurer på ferie',
      'Hører * til Øst?',
      'sykebesøk i * kommune',
      'Sykehjemmet * har ALIS',
    ];
    const lost = frames.flatMap((frame) => names.map((name) => frame.replace('*', name))).filter((text) => redact(text).removed.length > 0);
    expect(lost).toEqual([]);
  });
});
