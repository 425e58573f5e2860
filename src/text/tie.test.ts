import { describe, expect, it } from 'vitest';
import { languages, officeIds } from '../question/question.ts';
import { tieCommandOf } from '../question/tie-command.ts';
import { tieTexts } from './tie.ts';

describe.each(languages)('about channels, in %s', (language) => {
  it('what people are told to write is understood', () => {
    const told = tieTexts[language].which.match(/[«"]([^»"]+)[»"]/gu) ?? [];
    expect(told).toHaveLength(6);
    expect(told.map((each) => tieCommandOf(each.slice(1, -1))?.is)).toEqual(told.map(() => 'tie'));
    for (const id of officeIds) {
      const { words, belongsToOther } = tieTexts[language];
      const [order = ''] = belongsToOther({ office: 'x', word: words[id] }).match(/(?<=[«"])[^»"]+(?=[»"])/u) ?? [];
      expect(tieCommandOf(order), order).toMatchObject({ is: 'loose', office: id });
    }
  });
});
