import { expect, test } from 'vitest';
import { annualCommandOf } from './annual-command.ts';

test.each([
  ['årsrapport', { language: 'nb', year: undefined }],
  ['Årsrapport 2025', { language: 'nb', year: 2025 }],
  ['send meg årsrapporten for 2025.', { language: 'nb', year: 2025 }],
  ['årsrapport frå 2025', { language: 'nn', year: 2025 }],
  ['annual report 2024', { language: 'en', year: 2024 }],
  ['Når er fristen for årsrapport?', undefined],
  ['årsrapport til Helsedirektoratet', undefined],
])('%s', (text, command) => expect(annualCommandOf(text)).toEqual(command));
