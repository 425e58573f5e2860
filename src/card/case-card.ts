/** An unresolved question as the office's channel sees it, always as it stands now. Advisors read bokmål; the question stands as it was asked. */
import { sayState } from '../desk/office-words.ts';
import type { CaseNotice } from '../desk/reply.ts';
import type { Day, Language } from '../question/question.ts';
import { sayWeekday } from '../text/say-date.ts';
import { type AdaptiveCard, card, type Element, largestCard, sizeOf } from './adaptive-card.ts';
import { caseDraft } from './case-draft.ts';
import { caseForms } from './case-forms.ts';
import { caseMessages } from './case-messages.ts';
import { casePassages } from './case-passages.ts';
import { labels, officeNames, topicNames } from './labels.ts';
import { harmless, shortened, unmarked } from './plain.ts';
import { sayInstant } from './say-instant.ts';

const say = labels.nb;

/** What is given up first when not everything fits: long messages, then passages, then the end of the question. */
const fits = [
  { question: 6000, newest: 4000, message: 4000, passages: 5 },
  { question: 6000, newest: 2500, message: 800, passages: 5 },
  { question: 6000, newest: 1500, message: 400, passages: 4 },
  { question: 6000, newest: 1000, message: 250, passages: 3 },
  { question: 4000, newest: 600, message: 150, passages: 2 },
  { question: 2500, newest: 400, message: 100, passages: 1 },
  { question: 1500, newest: 250, message: 60, passages: 0 },
];
export type Fit = (typeof fits)[number];

/** `note` is for the one who pressed. */
export function caseCard(notice: CaseNotice, note?: string): AdaptiveCard {
  let drawn: AdaptiveCard | undefined;
  for (const fit of fits) {
    drawn = draw(notice, fit, note);
    if (sizeOf(drawn) <= largestCard) return drawn;
  }
  // Hundreds of messages: the newest are what the work is about.
  const { standing } = notice;
  if (!standing || standing.messages.length < 2) return drawn ?? card([]);
  return caseCard(
    { ...notice, standing: { ...standing, messages: standing.messages.slice(Math.ceil(standing.messages.length / 2)) } },
    note,
  );
}

/** What a notification says. */
export function caseSummary({ number, office, standing }: CaseNotice): string {
  if (!standing || standing.state === 'open') return `Sak ${number} til ${officeNames[office]}: et spørsmål uten svar`;
  const state = standing.transfer?.from === office ? 'Overført' : sayState(standing.state, standing.owner);
  return `Sak ${number} til ${officeNames[office]}: ${state.charAt(0).toLowerCase()}${state.slice(1)}`;
}

function draw(notice: CaseNotice, fit: Fit, note: string | undefined): AdaptiveCard {
  const left = whereItWent(notice);
  if (left) return card([heading(notice), ...noteOf(note), ...question(notice, fit), ...left]);
  return card(
    [
      heading(notice),
      ...noteOf(note),
      ...question(notice, fit),
      { type: 'TextBlock', text: unmarked(shortened(notice.why, 500)), wrap: true },
      { type: 'FactSet', facts: factsOf(notice).map(([title, value]) => ({ title, value: unmarked(shortened(value, 200)) })) },
      ...arrived(notice),
      ...caseMessages(notice, fit),
      ...caseDraft(notice, fit),
      ...casePassages(notice.found.slice(0, fit.passages)),
    ],
    caseForms(notice),
  );
}

function heading({ number, standing, office }: CaseNotice): Element {
  const gone = standing?.transfer?.from === office;
  const state = !standing ? 'et spørsmål uten svar' : gone ? 'Overført' : sayState(standing.state, standing.owner);
  const text = standing ? `Sak ${number} · ${state}` : `Sak ${number}: ${state}`;
  return { type: 'TextBlock', text: unmarked(text), wrap: true, weight: 'Bolder', size: 'Medium', style: 'heading' };
}

function noteOf(note: string | undefined): Element[] {
  return note ? [{ type: 'TextBlock', text: unmarked(note), wrap: true, weight: 'Bolder', color: 'Accent' }] : [];
}

function question({ question: asked }: CaseNotice, { question: longest }: Fit): Element[] {
  return [
    {
      type: 'Container',
      style: 'emphasis',
      items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: harmless(shortened(asked, longest)) }] }],
    },
  ];
}

function factsOf({ role, municipality, speciality, scheme, topic, office, officeReason, language, receivedAt, due, standing }: CaseNotice) {
  const over = standing?.state === 'closed' || standing?.state === 'withdrawn';
  const confirmed = standing?.confirmed;
  const facts: [string, string][] = [
    [say.role, (confirmed?.role ?? role) ? say.roles[confirmed?.role ?? role ?? 'annet'] : 'Ikke oppgitt'],
    [say.municipality, municipality ?? 'Ikke oppgitt'],
    [say.speciality, say.specialities[speciality]],
    ...(scheme ? [[say.scheme, say.schemes[scheme]] as [string, string]] : []),
    ['Tema', `${topicNames[confirmed?.topic ?? topic]}${confirmed ? ' (bekreftet)' : ''}`],
    ...(language === 'nb' ? [] : [['Svar på', languageNames[language]] as [string, string]]),
    ['Kontor', `${officeNames[office]} (${officeReason})`],
    ['Mottatt', sayInstant(receivedAt)],
    ...(over ? [] : [['Svarfrist', sayWeekday(due as Day, 'nb')] as [string, string]]),
  ];
  return facts;
}

/** Where a case came from that was passed on to this office, and why. */
function arrived({ office, standing }: CaseNotice): Element[] {
  const transfer = standing?.transfer;
  if (!transfer || transfer.to !== office) return [];
  const note = transfer.note ? `: ${shortened(transfer.note, 600)}` : '.';
  return [{ type: 'TextBlock', text: unmarked(`Overført fra ${officeNames[transfer.from]} av ${transfer.by}${note}`), wrap: true }];
}

/** What an office that passed a case on still sees of it. */
function whereItWent({ office, standing }: CaseNotice): Element[] | undefined {
  const transfer = standing?.transfer;
  if (!transfer || transfer.from !== office) return undefined;
  const note = transfer.note ? `: ${shortened(transfer.note, 600)}` : '.';
  return [{ type: 'TextBlock', text: unmarked(`Overført til ${officeNames[transfer.to]} av ${transfer.by}${note}`), wrap: true }];
}

const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' };
