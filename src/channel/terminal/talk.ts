/** Talking with the assistant in a terminal, line by line. */
import { createInterface } from 'node:readline';
import { officeNames } from '../../card/labels.ts';
import { numberIn } from '../../card/plain.ts';
import type { Reply } from '../../desk/reply.ts';
import { texts } from '../../text/texts.ts';
import type { Answerer, Said } from './answerer.ts';
import { drawForm, filledIn } from './profile-line.ts';
import { wrap } from './wrap.ts';

export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

const person = 'terminal';

/** Answers what is typed until the input ends. A line «/2» presses the second button of the last reply. */
export async function talk(answerer: Answerer, { input, output }: Terminal, hello: string): Promise<void> {
  const lines = createInterface({ input, output, prompt: '\nDu: ', terminal: (input as { isTTY?: boolean }).isTTY === true });
  const write = (text: string) => output.write(`\n${wrap(text, (output as { columns?: number }).columns ?? 0)}\n`);
  let replies: Reply[] = [];
  write(hello);
  lines.prompt();
  for await (const typed of lines) {
    const line = typed.trim();
    if (/^\/(slutt|quit|exit|q)$/i.test(line)) break;
    if (line !== '') {
      const said = await handle(answerer, line, replies);
      if (typeof said === 'string') write(said);
      else {
        replies = said.replies;
        for (const reply of replies) write(drawReply(reply));
        for (const { number, office } of said.cases) write(`(Sak ${number} er lagt i køen til kontoret ${officeNames[office]}.)`);
      }
    }
    lines.prompt();
  }
  lines.close();
}

/** A press, a form, or something said; text when the line asks for what is not there. */
async function handle(answerer: Answerer, line: string, replies: Reply[]): Promise<Said | string> {
  const [, command = '', rest = ''] = /^\/(\d+|lagre)\b\s*(.*)$/i.exec(line) ?? [];
  if (/^\d+$/.test(command)) {
    const button = replies.flatMap((reply) => reply.buttons)[Number(command) - 1];
    return button ? answerer.press(person, button) : `Svaret over har ingen knapp ${command}.`;
  }
  if (command !== '') {
    const asking = replies.find((reply) => reply.form);
    if (!asking?.form) return 'Det er ikke noe skjema å lagre nå. Skriv «profil» først.';
    return answerer.press(person, { verb: 'save-profile', nonce: asking.form.nonce, values: filledIn(rest, asking.form, asking.language) });
  }
  return answerer.write(person, line);
}

/** A reply as plain text, buttons as numbered choices. */
export function drawReply({ text, buttons, starters = [], form, language, written }: Reply): string {
  const choices = buttons.flatMap(({ title }, index) => (numberIn(text, title) ? [] : [`[/${index + 1}] ${title}`]));
  const shown = starters.map((starter) => `- ${starter}`);
  const why = form && written !== 'said' ? texts[language].profileAsk : '';
  return [plain(text), shown.join('\n'), choices.join('   '), why, form ? drawForm(form, language) : '']
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Markdown that a terminal does not draw: links as «title (address)», emphasis off. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1 ($2)')
    .replace(/^_(.*)_$/gm, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1');
}
