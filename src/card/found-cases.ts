/** What Teams shows beneath its search box. What is put into a conversation says how the case stands, never what was asked. */
import type { FoundCase, FoundCases } from '../desk/find-cases.ts';
import type { Language } from '../question/question.ts';
import { advisorTexts } from '../text/advisor.ts';
import { card } from './adaptive-card.ts';
import { unmarked } from './plain.ts';

export function foundCases(found: FoundCases, language: Language): object {
  if (found.is === 'nothing') return { composeExtension: { type: 'message', text: found.why } };
  const attachments = found.cases.map((each) => ({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: standingCard(each, language),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: `${nameOf(each, language)} · ${each.standing}`, text: `${each.topic}. ${each.question}`.replace(/[<>&]/g, ' ') },
    },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

function standingCard(each: FoundCase, language: Language) {
  const say = advisorTexts[language].case;
  const facts = [
    { title: say.topic, value: each.topic },
    { title: say.state, value: unmarked(each.standing) },
    { title: say.due, value: each.due },
  ];
  const title = `${nameOf(each, language)} · ${each.office}`;
  return card([
    { type: 'TextBlock', text: title, wrap: true, weight: 'Bolder', size: 'Medium' },
    { type: 'FactSet', facts },
  ]);
}

function nameOf({ number }: FoundCase, language: Language): string {
  return advisorTexts[language].name(number);
}
