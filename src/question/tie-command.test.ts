import { describe, expect, it } from 'vitest';
import { tieCommandOf } from './tie-command.ts';

describe('tying a channel to an office', () => {
  it.each([
    ['koble øst', 'tie', 'ost', 'nb'],
    ['Koble Øst.', 'tie', 'ost', 'nb'],
    ['koble til ALIS og SamLIS Øst', 'tie', 'ost', 'nb'],
    ['knytt sør-kontoret', 'tie', 'sor', 'nb'],
    ['koble ost', 'tie', 'ost', 'nb'],
    ['kople aust', 'tie', 'ost', 'nn'],
    ['knyt nord', 'tie', 'nord', 'nn'],
    ['tie east', 'tie', 'ost', 'en'],
    ['connect to the Oslo office', 'tie', 'oslo', 'en'],
    ['koble', 'tie', undefined, 'nb'],
    ['koble nordvest', 'tie', undefined, 'nb'],
    ['koble fra vest', 'loose', 'vest', 'nb'],
    ['kople frå midt', 'loose', 'midt', 'nn'],
    ['disconnect Bergen', 'loose', 'vest', 'en'],
    ['bekreft øst', 'confirm', 'ost', 'nb'],
    ['stadfest aust', 'confirm', 'ost', 'nn'],
    ['bekreft', 'confirm', undefined, 'nb'],
    ['avvis øst', 'refuse', 'ost', 'nb'],
  ])('«%s»', (text, is, office, language) => expect(tieCommandOf(text)).toEqual({ is, office, language }));

  it.each([
    ['koblinger', 'nb'],
    ['koplingar', 'nn'],
    ['show ties', 'en'],
  ])('«%s» asks for the list', (text, language) => expect(tieCommandOf(text)).toEqual({ is: 'ties', language }));

  it.each([
    'Kan vi koble øst og vest?',
    'bekreft dette for meg',
    'Kan du bekrefte at ferien teller?',
    'confirm my registration',
    'Hvordan kobler jeg meg til Kompetanseportalen?',
    'koble meg til en rådgiver nå',
    'avvisning av søknad',
    'øst',
    '',
  ])('«%s» is something else', (text) => expect(tieCommandOf(text)).toBeUndefined());
});
