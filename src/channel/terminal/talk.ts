/** Talking with the assistant in a terminal, line by line. */
import { createInterface } from 'node:readline';
import type { Button, Reply } from '../../desk/reply.ts';
import type { Answerer } from './answerer.ts';

export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

const person = 'terminal';

/** Answers what is typed until the input ends. A line «/2» presses the second button of the last reply. */
export async function talk(answerer: Answerer, { input, output }: Terminal, hello: string): Promise<void> {
  const lines = createInterface({ input, output, prompt: '\nDu: ', terminal: (input as { isTTY?: boolean }).isTTY === true });
  let buttons: Button[] = [];
  output.write(`${hello}\n`);
  lines.prompt();
  for await (const line of lines) {
    if (/^\/(slutt|quit|exit)$/.test(line.trim())) break;
    const pressed = /^\/(\d)$/.exec(line.trim())?.[1];
    const button = pressed ? buttons[Number(pressed) - 1] : undefined;
    if (line.trim() !== '') {
      const { replies, cases } = button ? await answerer.press(person, button) : await answerer.write(person, line);
      buttons = replies.flatMap((reply) => reply.buttons);
      for (const reply of replies) output.write(`\n${drawReply(reply)}\n`);
      for (const { number, office } of cases) output.write(`\n(Sak ${number} ble lagt i køen til kontoret «${office}».)\n`);
    }
    lines.prompt();
  }
  lines.close();
}

/** A reply as plain text, buttons as numbered choices. */
export function drawReply(reply: Reply): string {
  const choices = reply.buttons.map(({ title }, index) => `[/${index + 1}] ${title}`);
  const starters = (reply.starters ?? []).map((starter) => `- ${starter}`);
  return [plain(reply.text), starters.join('\n'), choices.join('   ')].filter((part) => part !== '').join('\n\n');
}

/** Markdown that a terminal does not draw: links as «title (address)», emphasis off. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1 ($2)')
    .replace(/^_(.*)_$/gm, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1');
}
