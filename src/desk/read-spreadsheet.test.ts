import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from './read-spreadsheet.ts';

const options = { now: new Date('2026-11-22T12:00:00+01:00'), office: 'ost' } as const;
const head = 'Tema;Avsenders rolle;Spesialitet;Kontaktform;Mottatt;Besvart';
const read = (...lines: string[]) => readSpreadsheet(new TextEncoder().encode([head, ...lines].join('\r\n')), options);

describe('a spreadsheet of the six fields', () => {
  test('is read with Norwegian names and dates', () => {
    const { inquiries, refused } = read(
      'Kurs;ALIS;Allmennmedisin;Telefon;20.11.2026 10:30;20.11.2026 11:00',
      '"Læringsarenaer, læringsaktiviteter og utdanningsløp";Kommuneoverlege;SAM;E-post;2.1.2026;',
    );
    expect(refused).toEqual([]);
    expect(
      inquiries.map(({ exchange }) => [exchange.topic, exchange.role, exchange.speciality, exchange.contactForm, exchange.office]),
    ).toEqual([
      ['courses', 'alis', 'ALM', 'phone', 'ost'],
      ['arenas', 'kommuneoverlege', 'SAM', 'email', 'ost'],
    ]);
    expect(inquiries[0]?.entry?.says.answered).toBe('2026-11-20T10:00:00.000Z');
    expect(inquiries[1]?.entry).toBeUndefined();
  });

  test.each([
    [
      'Fiske;ALIS;ALM;Telefon;20.11.2026;',
      'Temaet «Fiske» er ikke et av temaene. Skriv navnet som i knowledge/topics.yaml, for eksempel Utdanningsplaner.',
    ],
    [
      'Kurs;Konge;ALM;Telefon;20.11.2026;',
      'Rollen «Konge» er ikke en av rollene. Skriv ALIS, SamLIS, Veileder, Supervisor, Kommune, Kommuneoverlege, Bydelsoverlege, Etatsoverlege, Utdanningsvirksomhet, Helseforetak, Annen rolle, eller la den stå tom.',
    ],
    ['Kurs;ALIS;Hud;Telefon;20.11.2026;', 'Spesialiteten «Hud» er ikke ALM, SAM, begge eller tom.'],
    ['Kurs;ALIS;ALM;Brevdue;20.11.2026;', 'Kontaktformen «Brevdue» er ikke telefon, e-post, møte eller Teams.'],
    ['Kurs;ALIS;ALM;Telefon;i fjor;', '«i fjor» under Mottatt er ikke en dato. Skriv for eksempel 22.11.2026 10:30.'],
    ['Kurs;ALIS;ALM;Telefon;20.11.2026;19.11.2026', 'Besvart er før mottatt.'],
    ['Kurs;ALIS;ALM;Telefon;20.12.2026;', 'Mottatt ligger i fremtiden.'],
  ])('%s', (line, why) => expect(read('Kurs;ALIS;ALM;tlf;20.11.2026;', line).refused).toEqual([{ line: 3, why }]));

  test('a line without an office is refused, so that mending it later counts nobody twice', () => {
    const file = Buffer.from('Tema;Avsenders rolle;Spesialitet;Kontaktform;Mottatt;Besvart\nKurs;ALIS;ALM;Telefon;20.11.2026;');
    const { inquiries, refused } = readSpreadsheet(file, { now: options.now, office: undefined });
    expect(inquiries).toEqual([]);
    expect(refused[0]?.why).toMatch(/^Kontoret mangler\. Legg til --kontor/);
  });

  test('commas, Windows-1252 and a column of offices', () => {
    const text = 'Tema,Rolle,Spesialitet,Kontaktform,Mottatt,Besvart,Kontor\nKurs,Veileder,Begge,Møte,1.10.2026,2.10.2026,Sør\n';
    const { inquiries } = readSpreadsheet(Buffer.from(text, 'latin1'), options);
    expect(inquiries[0]?.exchange).toMatchObject({
      topic: 'courses',
      role: 'veileder',
      speciality: 'both',
      contactForm: 'meeting',
      office: 'sor',
    });
  });

  test('two lines alike are two inquiries, and the same file gives the same ids', () => {
    const line = 'Kurs;ALIS;ALM;Telefon;20.11.2026;';
    const ids = (...lines: string[]) => read(...lines).inquiries.map(({ exchange }) => exchange.id);
    expect(new Set(ids(line, line)).size).toBe(2);
    expect(ids(line, '', line)).toEqual(ids(line, line));
  });

  test('says which columns are missing', () => {
    expect(() => readSpreadsheet(new TextEncoder().encode('Tema;Dato\nKurs;1.1.2026\n'), options)).toThrow(
      /mangler: Avsenders rolle, Spesialitet, Kontaktform, Besvart/,
    );
  });
});
