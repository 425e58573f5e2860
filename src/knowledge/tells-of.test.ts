import { expect, test } from 'vitest';
import type { Day } from '../question/question.ts';
import { tellsOf } from './tells-of.ts';

test.each([
  ['fra 1. mars 2019 til 31. desember 2021 var kravet 3 timer', '2020-05-01', true],
  ['Satsene fra 2018 til 2022', '2019-01-01', true],
  ['Ordningen 2019–2021', '2020-01-01', true],
  ['Ordningen 2019–2021', '2022-01-01', false],
  ['I 2020 var satsen 1 000 kroner', '2020-01-01', true],
  ['Kravet gjelder fra 1. januar 2022', '2023-01-01', false],
  ['Fristen var 1. mars 2019. I 2021 kom en ny.', '2020-01-01', false],
  ['Saken har nummer 120205', '2020-01-01', false],
])('«%s» tells of %s: %s', (text, day, tells) => expect(tellsOf(text, day as Day)).toBe(tells));
