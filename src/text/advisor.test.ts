import { describe, expect, it } from 'vitest';
import { caseCommandOf } from '../question/case-command.ts';
import { commandOf } from '../question/commands.ts';
import { detectLanguage } from '../question/language.ts';
import { languages } from '../question/question.ts';
import { registerCommandOf } from '../question/register-command.ts';
import { tallyCommandOf } from '../question/tally-command.ts';
import { tieCommandOf } from '../question/tie-command.ts';
import { unansweredCommandOf } from '../question/unanswered-command.ts';
import { advisorTexts } from './advisor.ts';

const said = (text: string) => [...text.matchAll(/[«"]([^»"]+)[»"]/gu)].map(([, words = '']) => words);

describe.each(languages)('what advisors are told, in %s', (language) => {
  const { help, leaderHelp, administratorHelp, none, more, onlyAdvisors, own } = advisorTexts[language];

  it('names only commands that are understood', () => {
    const commands = [...said(help), ...said(none['my-cases']), ...said(onlyAdvisors)];
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((command) => !caseCommandOf(command) && !unansweredCommandOf(command) && !registerCommandOf(command))).toEqual(
      [],
    );
    for (const command of said(more(3))) expect(caseCommandOf(`${command} ferie`)).toMatchObject({ is: 'search' });
    const [page, ...weekly] = said(leaderHelp).reverse();
    expect(weekly.filter((command) => !tallyCommandOf(command) || tallyCommandOf(command)?.is === 'unclear')).toEqual([]);
    expect(commandOf(page ?? '')).toBe('figures');
    expect(said(administratorHelp).filter((command) => !tieCommandOf(command))).toEqual([]);
  });

  it('is in that language', () => {
    for (const text of [help, administratorHelp, own.late({ office: 'ALIS og SamLIS Øst', due: '26. november' })]) {
      const heard = detectLanguage(text);
      expect(heard.language === language || heard.confidence < 0.3, text).toBe(true);
    }
  });
});
