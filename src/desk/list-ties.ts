/** «koblinger»: how each office is reached, for administrators. */
import type { Language } from '../question/question.ts';
import { tieTexts } from '../text/tie.ts';
import type { Desk } from './context.ts';
import type { InboxRow, Turn } from './ports.ts';
import { sayOnly } from './record.ts';
import type { Button } from './reply.ts';
import { said } from './said.ts';
import { tieButtons } from './tie-buttons.ts';

export async function listTies(desk: Desk, row: InboxRow, language: Language): Promise<Turn> {
  const say = tieTexts[language];
  const asked = await desk.ties.asked();
  const reached = await desk.ties.reached();
  const buttons: Button[] = [];
  const lines = desk.offices.all.map(({ id, name }) => {
    const tied = desk.ties.of(id);
    const parts = [tied ? say.line[tied.by] : say.line.none];
    if (tied && !reached.has(id)) parts.push(say.line.unreached);
    const waits = asked.find(({ office }) => office === id);
    if (waits) {
      parts.push(say.line.asked(waits.name ?? say.unknownPlace));
      // Two offices may wait at once: each button says whose it is.
      for (const button of tieButtons(waits, `${row.seq}:${id}`, say))
        buttons.push({ ...button, title: `${button.title} ${say.words[id]}` });
    }
    return `- ${name}: ${parts.join('; ')}`;
  });
  const { person, address } = row.incoming;
  return sayOnly(row, said(language, `${say.list}\n\n${lines.join('\n')}`, { buttons }), {
    ...(address.kind === 'personal' && { staffChat: { person, address } }),
  });
}
