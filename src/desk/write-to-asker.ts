/** An advisor's words as the person who asked reads them: whose they are, what they say, and the sources the advisor picked. No AI label. */
import type { CaseMessage } from '../escalation/case.ts';
import { hostIsAllowed } from '../knowledge/article.ts';
import { caseTexts } from '../text/case-texts.ts';
import { asWritten } from './as-written.ts';
import type { CaseFile } from './case-ports.ts';
import type { Desk } from './context.ts';
import type { FoundPassage, Reply } from './reply.ts';
import { fieldOf, solvedButton } from './show-case.ts';

export function writeToAsker({ offices }: Pick<Desk, 'offices'>, { case: now, notice }: CaseFile, message: CaseMessage): Reply {
  const { language } = notice;
  const say = caseTexts[language];
  const who = { name: message.name ?? say.anAdvisor, office: offices.name(message.office ?? now.office), number: now.number };
  const heading =
    message.kind === 'ask-back' ? say.askBackFrom(who) : message.kind === 'correction' ? say.correctionFrom(who) : say.answerFrom(who);
  const sources = notice.found.filter(({ passage }) => passage !== undefined && message.sources.includes(passage));
  const parts = [heading, asWritten(message.text), sourcesOf(sources, say.sources), message.kind === 'ask-back' ? say.howToAnswer : ''];
  return {
    is: 'reply',
    language,
    text: parts.filter((part) => part !== '').join('\n\n'),
    written: 'human',
    citations: [],
    caseField: fieldOf(now),
    buttons: message.kind === 'ask-back' ? [] : [solvedButton(now, say.button.solved)],
  };
}

function sourcesOf(sources: FoundPassage[], title: string): string {
  if (sources.length === 0) return '';
  const lines = sources.map(({ title: name, url }, index) => {
    const plain = name.replace(/[[\]]/g, '');
    return `${index + 1}. ${url && hostIsAllowed(url) ? `[${plain}](${url})` : plain}`;
  });
  return `${title}\n\n${lines.join('\n')}`;
}
