import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateShaped } from './find-numbers.ts';
import { publishedIn } from './published.ts';
import { redact } from './redact.ts';

// All numbers, names and addresses here are synthetic: made for these tests, with control digits that do not fit.
const F = '[fjernet fødselsnummer]';
const T = '[fjernet telefonnummer]';
const E = '[fjernet e-postadresse]';
const K = '[fjernet kontonummer]';
const N = '[fjernet navn]';
const D = '[fjernet fødselsdato]';
const H = '[fjernet HPR-nummer]';
const A = '[fjernet adresse]';

const identityNumbers: [string, string][] = [
  ['Jeg har fødselsnummer 01017012345', `Jeg har fødselsnummer ${F}`],
  ['Personnummeret mitt er 010170 12345, får jeg telle ferie?', `Personnummeret mitt er ${F}, får jeg telle ferie?`],
  ['010170-12345', F],
  ['010170 - 12345', F],
  ['010170–12345', F],
  ['010170—12345', F],
  ['010170\u201112345', F],
  ['010170\u221212345', F],
  ['010170\u00a012345', F],
  ['010170\u202f12345', F],
  ['010170\u200912345', F],
  ['010170\u200b12345', F],
  ['0101\u00ad7012345', F],
  ['01\u200d01\u200c70\ufeff12345', F],
  ['010170\u306412345', `010170\u306412345`],
  ['010170\u316412345', F],
  ['01.01.70.12345', F],
  ['01.01.70 12345', F],
  ['01.01.1970 12345', F],
  ['01.01.1970 123 45', F],
  ['01.01.1995 123 45', F],
  ['født 01.01.1995-12345', `født ${F}`],
  ['01/01/70 12345', F],
  ['01_01_70_12345', F],
  ['01 01 70 123 45', F],
  ['0 1 0 1 7 0 1 2 3 4 5', F],
  ['0.1.0.1.7.0.1.2.3.4.5', F],
  ['0-1-0-1-7-0-1-2-3-4-5', F],
  ['010170/12345', F],
  ['010170\n12345', F],
  ['010170:12345', F],
  ['010170, 12345', F],
  ['(010170) 12345', `(${F}`],
  ['010170*12345', F],
  ['**010170** 12345', `**${F}`],
  ['010170&nbsp;12345', F],
  ['010170<br>12345', F],
  ['０１０１７０１２３４５', F],
  ['０１０１７０ １２３４５', F],
  ['٠١٠١٧٠١٢٣٤٥', F],
  ['۰۱۰۱۷۰۱۲۳۴۵', F],
  ['०१०१७०१२३४५', F],
  ['𝟎𝟏𝟎𝟏𝟕𝟎𝟏𝟐𝟑𝟒𝟓', F],
  ['0️1️0️1️7️0️1️2️3️4️5️', F],
  ['D-nummer 41017012345 på søkeren', `D-nummer ${F} på søkeren`],
  ['71127099999', F],
  ['H-nummer 01417012345', `H-nummer ${F}`],
  ['Tenor: 01817012345', `Tenor: ${F}`],
  ['Dolly: 01667012345', `Dolly: ${F}`],
  ['41 81 70 12 345', F],
  ['pasient 15068112345 har feber', `pasient ${F} har feber`],
  ['fnr15068112345', `fnr${F}`],
  ['A15068112345B', `A${F}B`],
  ['Fødselsnr.: 150681 1234', `Fødselsnr.: ${F}`],
  ['personnummer 12345', `personnummer ${F}`],
  ['født 150681, personnummer 12345', `født ${F}`],
  ['150681 og personnr. 12345', F],
  ['fnr 1506811234567', `fnr ${F}`],
  ['1501506811234', F],
  ['fødselsnummer er 98765432101', `fødselsnummer er ${F}`],
  ['Min id: 15.06.81-12345.', `Min id: ${F}.`],
  ['150681-1234', F],
  ['19810615-1234', F],
  ['DUF-nummer 201234567801', `DUF-nummer ${F}`],
  ['Ring 22 33 44 55 eller 15068112345', `Ring ${T} eller ${F}`],
  ['sum 12 15068112345 3', `sum 12 ${F} 3`],
  ['15068112345, 16068112345', `${F}, ${F}`],
  ['https://eksempel.test/?id=15068112345', `https://eksempel.test/?id=${F}`],
];

const contacts: [string, string][] = [
  ['Nås på 680 51 234', `Nås på ${T}`],
  ['mobilen 680 55 555', `mobilen ${T}`],
  ['Ring meg på 98051234', `Ring meg på ${T}`],
  ['ring 980 51 234 i morgen', `ring ${T} i morgen`],
  ['tlf. 22 33 44 55', `tlf. ${T}`],
  ['22 33 44 55', T],
  ['tlf 2233 4455', `tlf ${T}`],
  ['+47 680 51 234', T],
  ['+4768051234', T],
  ['0047 68 05 12 34', T],
  ['(+47) 68051234', T],
  ['47 680 51 234', T],
  ['Mob: 9.8.0.5.1.2.3.4', `Mob: ${T}`],
  ['９８０ ５１ ２３４', T],
  ['980\u00a051\u00a0234', T],
  ['98051234/41234567', `${T}/${T}`],
  ['+45 12 34 56 78', T],
  ['+48 601 234 567', T],
  ['mobil 412 34567', `mobil ${T}`],
  ['9805 1234', T],
  ['Send svar til kari.provesen@eksempel.test takk', `Send svar til ${E} takk`],
  ['KARI@EKSEMPEL.NO', E],
  ['kari (at) eksempel.no', E],
  ['kari[at]eksempel[dot]no', E],
  ['kari ＠ eksempel.no', E],
  ['kari krøllalfa eksempel punktum no', E],
  ['øyvind.ås@bokn.kommune.no, svar gjerne der', `${E}, svar gjerne der`],
  ['konto 1234.56.78901', `konto ${K}`],
  ['1234 56 78901', K],
  ['Kontonummer: 86011117947', `Kontonummer: ${K}`],
  ['12345678901', K],
  ['NO93 8601 1117 947', K],
  ['Kontonr 8601 1117 947', `Kontonr ${K}`],
  ['HPR 1234567', `HPR ${H}`],
  ['HPR-nummeret mitt er 9876543', `HPR-nummeret mitt er ${H}`],
  ['hpr nr. 12 34 567', `hpr nr. ${H}`],
  ['lege med HPR-nr: 7654321 søker', `lege med HPR-nr: ${H} søker`],
  ['1234567 (HPR)', `${H} (HPR)`],
  ['Passnummer: 12345678', '[fjernet passnummer]'],
  ['Jeg bor i Storgata 12B', `Jeg bor i ${A}`],
  ['Kirkens gate 3, 9510 Alta', `${A} Alta`],
  ['Vi holder til i Nordre Skogveien 14', `Vi holder til i ${A}`],
];

const people: [string, string][] = [
  ['jeg heter Kari Prøvesen og er ALIS', `jeg heter ${N} og er ALIS`],
  ['Eg heiter Ola Prøvesen', `Eg heiter ${N}`],
  ['Æ heite Per-Arne og jobbe i Alta', `Æ heite ${N} og jobbe i Alta`],
  ['Mitt navn er Zbigniew Wiśniewski.', `Mitt navn er ${N}.`],
  ['My name is Anna Testperson and I work in Gol', `My name is ${N} and I work in Gol`],
  ['jeg heter kari prøvesen og er alis', `jeg heter ${N} og er alis`],
  ['jeg heter kari, hvor mange timer?', `jeg heter ${N}, hvor mange timer?`],
  ['pasienten min, Kari Nordmann, har hodepine', `pasienten min, ${N}, har hodepine`],
  ['Pasienten Kari Prøvesen (f. 1981) har KOLS', `Pasienten ${N} (f. ${D}) har KOLS`],
  ['Pasienten Kari har KOLS', `Pasienten ${N} har KOLS`],
  ['pasienten kari prøvesen trenger time', `pasienten ${N} trenger time`],
  ['Pasient: Ola N.', `Pasient: ${N}`],
  ['Pasienten heter Gro Testesen', `Pasienten heter ${N}`],
  ['hun heter Nora og er 4 år', `hun heter ${N} og er 4 år`],
  ['My patient, John Testman, needs antibiotics', `My patient, ${N}, needs antibiotics`],
  ['Veilederen min, Ola Prøvesen, er sykmeldt', `Veilederen min, ${N}, er sykmeldt`],
  ['Veilederen min heter Ola Prøvesen', `Veilederen min heter ${N}`],
  ['dr. Prøvesen sa nei', `dr. ${N} sa nei`],
  ['Kan Kari Prøvesen søke i år?', `Kan ${N} søke i år?`],
  ['Jeg er Kari Prøvesen, ALIS i Alta', `Jeg er ${N}, ALIS i Alta`],
  ['Jeg er Kari fra Alta', `Jeg er ${N} fra Alta`],
  ['Mvh\nKari Prøvesen\nALIS, Alta kommune', `Mvh\n${N}\nALIS, Alta kommune`],
  ['Hilsen Ola', `Hilsen ${N}`],
  ['Med vennlig hilsen,\nKari Elisabeth Prøvesen', `Med vennlig hilsen,\n${N}`],
  ['mvh kari', `mvh ${N}`],
  ['Best regards, Anna Testperson', `Best regards, ${N}`],
  ['Helsing Sigrid i Luster', `Helsing ${N} i Luster`],
  ['pasient født 15.06.1981', `pasient født ${D}`],
  ['Pasienten, 15.06.1981, har feber', `Pasienten, ${D}, har feber`],
  ['fødselsdato: 15. juni 1981', `fødselsdato: ${D}`],
  ['Ho er fødd 15.06.81.', `Ho er fødd ${D}.`],
  ['patient born 15 June 1981', `patient born ${D}`],
  ['kvinne f. 15.06.81 med brystsmerter', `kvinne f. ${D} med brystsmerter`],
  ['mann (f. 1950)', `mann (f. ${D})`],
  ['f. 150681 pasient', `f. ${D} pasient`],
];

const kept = `
Tilskuddet er 312 000 kr i året
Kommunen fikk 12 345 678 kroner
Det koster 98 765 432 kr til sammen
Får vi 41 145 000 kr i 2025?
431 mill. kr i 2023 og 445 mill. kr utbetalt
Fristen er 31.12.2026
Runden gjaldt 01.09.2024–31.05.2025
Perioden 1.9.2023-31.8.2024, med frist 31.08.2025
Fra 01.06.2025 250 000 kr per lege
Webinar 19.08.2025 9:00
Innen 31.12.2026 10 000 kr
Søkt 01.03.2020 250 timer senere
§§ 21, 23, 25 og 26
Møtet er 20.11.2026 8.30–9.30
FOR-2018-12-19-2171
Forskriften FOR-2012-12-02-157 er opphevet
https://lovdata.no/dokument/LTI/forskrift/2018-12-19-2171
spesialistforskriften §§ 2, 5, 8, 21, 23, 25, 26 og 28
§ 31 andre ledd bokstav b, jf. § 2 tredje ledd
ALM 055 og ALM 085
Gjelder SAM-044/045 fortsatt?
FKM 1, 2, 3, 4, 5, 6, 7, 8, 9 og 10
org.nr. 974 760 673
Organisasjonsnummer 974760673
org.nr 98765432
Saksnummer 2024/12345
sak 24/12345-3
vår ref 98765432
Sak nr. 98765432 ligger til behandling
Vedtaksnummer 45678901
50 60 75 80 90 prosent
Fem år i 50, 60, 75, 80 og 90 %
20 40 60 80
år 2022 2023 2024 2025
2022–2025, 2019-2021
4 timer × 10,5 måneder = 42 timer
57,75 timer før juni 2025
6,5 år, 1,5 år LIS1 og 5 år etterpå
18,75 timer i uka
Ring 116117 ved behov
Legevakta har nummer 113
5601 Alta og 3411 Ringsaker
Kommunenummer 0301
Jeg jobber 80 %, hvor lang tid tar det?
14 mnd sykehus, 2 år sykehjem i 60 %
Jeg er ALIS i Alta
Jeg er kommuneoverlege i Nord-Fron
Pasienten min har vondt, teller det som læringsaktivitet?
Pasientene våre er eldre
Pasienter født før 1950?
Veilederen min er spesialist i Allmennmedisin
Legen i Alta er ALIS
ALIS Nord sier noe annet enn Helse Nord
Kan ALIS Helse Stavanger brukes?
Hilsen ALIS i Gol
Mvh Alta kommune
Med vennlig hilsen Kommuneoverlegen
Jeg heter ikke det i portalen
Det jeg heter i portalen er feil
St. Olavs hospital og Haukeland universitetssykehus
Er Helsedirektoratet eller Statsforvalteren i Vestland rett sted?
august 2025, juni 2025 og mai 2026
Kurs i mai og juni teller
Jeg er født i Polen og utdannet i Ungarn
f.eks. 40 legevakter
jf. 2019-endringen
Leger som begynte 1. mars 2019
Barn født i 2025, hvor lang permisjon?
@ALIS-assistenten hvor mange timer?
HPR-registeret ble endret i 2024
Må jeg ha HPR-nummer for å søke?
Autorisasjon og HPR, hva er forskjellen?
Kontonummer trengs ikke i søknaden
Send e-post eller ring kontoret
10 500, 12 300 og 4 800 kroner
25.000,- i honorar
1 084 henvendelser og 258 til Øst
18. august til 18. desember 2025
kl. 08.30-15.30
Fødselspermisjon i 49 uker
Hva heter kurset?
Legen heter spesialist etter godkjenning
Storgata legekontor har plass til en ALIS
Del 2 og 3, 24 FKM fra 1.3.2026
2026-11-22 08:00:00
versjon 12345678
uke 34, 35, 36, 37 og 38
`
  .trim()
  .split('\n');

const all = [...identityNumbers, ...contacts, ...people];

describe('what is taken out', () => {
  test.each(all)('%j', (text, clean) => {
    expect(redact(text).text).toBe(clean);
  });

  test('the table is large enough', () => {
    expect(all.length + kept.length).toBeGreaterThanOrEqual(150);
  });

  test('the kinds are told once each', () => {
    expect(redact('Jeg heter Kari Prøvesen, 15068112345, tlf 680 51 234 eller 680 51 235').removed.sort()).toEqual([
      'identity-number',
      'name',
      'phone',
    ]);
  });

  test('what is published may stay, in whatever dress', () => {
    expect(redact('Ring 680 51 234 eller post@eksempel.test', { published: ['+47 68 05 12 34', 'Post@eksempel.test'] }).removed).toEqual(
      [],
    );
    expect(redact('Ring 680 51 235', { published: ['68051234'] }).removed).toEqual(['phone']);
    expect(redact('15068112345', { published: ['15068112345'] }).removed).toEqual(['identity-number']);
  });
});

describe('what stays', () => {
  test.each(kept)('%s', (text) => {
    expect(redact(text)).toEqual({ text, removed: [] });
  });
});

describe('every identity number in every dress', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const number = fc
    .record({
      day: fc.integer({ min: 1, max: 31 }),
      foreign: fc.boolean(),
      month: fc.integer({ min: 1, max: 12 }),
      added: fc.constantFrom(0, 40, 65, 80),
      year: fc.integer({ min: 0, max: 99 }),
      rest: fc.integer({ min: 0, max: 99_999 }),
    })
    .map(
      ({ day, foreign, month, added, year, rest }) =>
        `${two(day + (foreign ? 40 : 0))}${two(month + added)}${two(year)}${String(rest).padStart(5, '0')}`,
    );
  const separator = fc.constantFrom(
    '',
    '',
    '',
    ' ',
    '  ',
    '\u00a0',
    '\u2009',
    '\u202f',
    '\u200b',
    '\u2060',
    '.',
    '-',
    '–',
    '—',
    '\u2011',
    '/',
    '_',
    ' - ',
    ', ',
    ':',
    '\n',
    '·',
    '|',
    '\u00ad',
    '&nbsp;',
  );
  const script = fc.constantFrom(48, 0xff10, 0x660, 0x6f0, 0x966, 0x1d7ce, 0x1d7f6);
  const around = fc.constantFrom('', 'Hei, ', 'fnr ', 'fødselsnummeret er ', '(', 'pasient: ', 'Kari', '§ ');
  const behind = fc.constantFrom('', '.', ' og resten', ')', ' får jeg telle ferie?', 'x');

  test('is gone, with no digit of it left', () => {
    fc.assert(
      fc.property(
        number,
        fc.array(separator, { minLength: 10, maxLength: 10 }),
        script,
        around,
        behind,
        (digits, between, zero, before, after) => {
          const dressed = [...digits].map((digit, at) => String.fromCodePoint(zero + Number(digit)) + (between[at] ?? '')).join('');
          const { text, removed } = redact(before + dressed + after);
          expect(text).not.toMatch(/\p{Nd}/u);
          expect(removed).toContain('identity-number');
          expect(text.endsWith(after)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('cleaning twice changes nothing, and nothing throws, whatever is written', () => {
    const pieces = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), number, separator, fc.constantFrom(...all.map(([text]) => text), ...kept)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const once = redact(parts.join(' '));
        expect(redact(once.text)).toEqual({ text: once.text, removed: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('no eleven digits with the shape of a date are left in one piece', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .\-a]{0,60}$/), (text) => {
        for (const eleven of redact(text).text.match(/(?<!\d)\d{11}(?!\d)/g) ?? []) expect(isDateShaped(eleven)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test('long and hostile text is read in one go', () => {
    for (const part of ['1 ', '12', 'a@', 'Kari ', '+47', '0-', '(', 'pasienten ', 'mvh\n', 'Å', '1.1.2020 ', 'konto ', '<br>']) {
      expect(redact(part.repeat(20_000 / part.length)).text.length).toBeGreaterThan(0);
    }
  });
});

describe('clean texts of the field', () => {
  const home = new URL('../../knowledge/', import.meta.url).pathname;
  const published = ['21 52 97 00', '948 15 749', 'godkjenning@helsedir.no', 'liskommune@ihelse.net'];
  const sentences = readdirSync(join(home, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => readFileSync(join(home, 'articles', file), 'utf8').split('\n'))
    .flatMap((line) => line.split(/(?<=[.?!]) /))
    .filter((line) => line.trim().length > 3);
  const questions = readdirSync(join(home, 'evaluation'))
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(home, 'evaluation', file), 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; kind?: string; question: string })
    // Some are there for what must be taken out of them.
    .filter(({ kind }) => kind !== 'personal-data');

  test('at most one in a thousand loses anything', () => {
    const lost = [...sentences, ...questions.map(({ question }) => question)].filter(
      (text) => redact(text, { published }).removed.length > 0,
    );
    const all = sentences.length + questions.length;
    console.log(`${all} clean sentences, ${questions.length} of them questions: ${lost.length} lose something.`);
    expect(lost.length / all, lost.filter((text) => !questions.some(({ question }) => question === text)).join('\n')).toBeLessThanOrEqual(
      0.001,
    );
    expect(questions.length).toBeGreaterThan(900);
  });

  test('what the articles publish is found to be published, and nothing else is', () => {
    expect(publishedIn(sentences).sort()).toEqual(published);
    expect(
      publishedIn(['Ring 22 33 44 55', 'post@eksempel.test', 'Storgata 12, 8006 Bodø', 'Frist 31.12.2026', '§ 12, 312 000 kr']),
    ).toEqual(['22 33 44 55', 'post@eksempel.test', 'Storgata 12, 8006']);
  });

  test.each(['Ring 21 52 97 00 eller skriv til godkjenning@helsedir.no', 'tlf +47 21529700'])('%s may be said', (text) => {
    expect(redact(text, { published })).toEqual({ text, removed: [] });
    expect(redact(text).removed.length).toBeGreaterThan(0);
  });

  test('a name may be kept where a name is what is asked for, and nothing else with it', () => {
    expect(redact('Kari Prøvesen 15068112345, tlf 98051234', { names: 'keep' }).text).toBe(`Kari Prøvesen ${F}, tlf ${T}`);
  });
});
