/** What an advisor may do with a case as it stands: buttons, and the fields that some of them open in the card itself. */
import type { CaseNotice } from '../desk/reply.ts';
import type { AdvisorVerb } from '../question/incoming.ts';
import { officeIds, senderRoles, topics } from '../question/question.ts';
import type { Action, ChoiceSet, Element, Execute, ShowCard, TextInput } from './adaptive-card.ts';
import { button } from './button.ts';
import { draftIsYours } from './case-draft.ts';
import { longestFilled } from './case-field.ts';
import { passageName } from './case-passages.ts';
import { labels, officeNames, topicNames } from './labels.ts';
import { shortened } from './plain.ts';

export function caseForms(notice: CaseNotice): Action[] {
  switch (notice.standing?.state) {
    case 'open':
      return [press(notice, 'Ta saken', 'case-take'), transfer(notice)];
    case 'taken':
    case 'waiting-for-asker':
      return [answer(notice), ...suggest(notice), askBack(notice), transfer(notice), press(notice, 'Slipp', 'case-release'), close(notice)];
    case 'answered':
      return [answer(notice), ...suggest(notice), askBack(notice), transfer(notice), close(notice)];
    default:
      return [];
  }
}

function execute(notice: CaseNotice, title: string, verb: AdvisorVerb): Execute {
  const { number, standing } = notice;
  const nonce = `case:${number}:${standing?.version ?? 0}:${verb.slice('case-'.length)}`;
  return button({ title, verb, nonce, values: { case: String(number) } }, 'nb');
}

/** Takes nothing with it of what stands half written in the card. */
function press(notice: CaseNotice, title: string, verb: AdvisorVerb): Execute {
  return { ...execute(notice, title, verb), associatedInputs: 'None' };
}

function opens(title: string, body: Element[], action: Execute): ShowCard {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions: [action] } };
}

/** Teams shows six buttons at most. */
function suggest(notice: CaseNotice): Execute[] {
  return notice.drafts ? [press(notice, 'Foreslå svar', 'case-draft')] : [];
}

function answer(notice: CaseNotice): ShowCard {
  const sources = notice.found.filter(({ passage }) => passage !== undefined).slice(0, 5);
  const draft = notice.standing?.draft;
  const answered = notice.standing?.messages.some(({ from, kind }) => from === 'advisor' && kind !== 'ask-back');
  return opens(
    'Svar',
    [
      ...(draft ? [{ type: 'TextBlock' as const, text: draftIsYours, wrap: true as const, size: 'Small' as const }] : []),
      {
        ...field('answer', 'Svaret går til den som spurte, med navnet ditt og kontoret', 'Skriv svaret'),
        ...(draft && { value: shortened(draft.text, longestFilled) }),
      },
      ...(sources.length === 0
        ? []
        : [
            {
              type: 'Input.ChoiceSet' as const,
              id: 'sources',
              label: 'Kilder som skal stå under svaret',
              style: 'expanded' as const,
              isMultiSelect: true as const,
              wrap: true as const,
              choices: sources.map((found) => ({ title: shortened(passageName(found), 120), value: found.passage ?? '' })),
              ...(draft && { value: draft.sources.filter((id) => sources.some(({ passage }) => passage === id)).join(',') }),
            },
          ]),
      ...(answered
        ? [{ type: 'Input.Toggle' as const, id: 'corrects', title: 'Dette retter det forrige svaret mitt', wrap: true as const }]
        : []),
    ],
    execute(notice, 'Send svar', 'case-answer'),
  );
}

function askBack(notice: CaseNotice): ShowCard {
  const body = [field('more', 'Hva trenger du å vite?', 'Spørsmålet går til den som spurte')];
  return opens('Be om mer', body, execute(notice, 'Be om mer', 'case-ask-back'));
}

function transfer(notice: CaseNotice): ShowCard {
  const others = officeIds.filter((id) => id !== notice.office);
  const body = [
    choice(
      'to',
      'Til hvilket kontor?',
      others.map((id) => ({ title: officeNames[id], value: id })),
      undefined,
    ),
    { ...field('note', 'Hvorfor? Det nye kontoret ser dette', 'Skriv kort'), maxLength: 500 },
  ];
  return opens('Overfør', body, execute(notice, 'Overfør', 'case-transfer'));
}

function close(notice: CaseNotice): ShowCard {
  const { roles } = labels.nb;
  const body = [
    choice(
      'topic',
      'Tema',
      topics.map((id) => ({ title: topicNames[id], value: id })),
      notice.topic,
    ),
    choice(
      'role',
      'Rollen til den som spurte',
      senderRoles.map((id) => ({ title: roles[id], value: id })),
      notice.role,
    ),
  ];
  return opens('Lukk', body, execute(notice, 'Lukk', 'case-close'));
}

function field(id: string, label: string, placeholder: string): TextInput {
  return { type: 'Input.Text', id, label, placeholder, isMultiline: true, maxLength: longestFilled };
}

function choice(id: string, label: string, choices: ChoiceSet['choices'], value: string | undefined): ChoiceSet {
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', placeholder: 'Velg', choices, ...(value && { value }) };
}
