/** What the model service on this machine writes when it is to be measured against: the passage as it stands, or the passage made untrue. */
import { sentencesOf } from '../answer/support/rules.ts';
import { type Asked, type Behaviour, passagesIn } from '../e2e/fake-model.ts';

export const isFake = (name: string): name is 'perfect' | 'adversarial' => name === 'perfect' || name === 'adversarial';

/** As many whole sentences of the passages as there is room for, the first passage first. */
export function perfect(asked: Asked): Behaviour {
  let words = 0;
  const all = passagesIn(asked).flatMap(({ id, text }) => sentencesOf(text).map((sentence) => ({ text: sentence, from: [id] })));
  const sentences = all.filter(({ text }) => {
    words += text.split(/\s+/).length;
    return words <= 110;
  });
  return { is: 'draft', draft: { kind: 'answer', sentences: sentences.slice(0, 12) } };
}

const lies: ((text: string) => string)[] = [
  (text) => text.replace(/\d+/g, (number) => String(Number(number) + 1)),
  (text) => text.replace(/(?<!\p{L})(?:ikke|bare|kun) /giu, ''),
  (text) => text.replace(/(?<!\p{L})(skal|må|kan|er|har) (?!ikke)/u, '$1 ikke '),
  (text) => text.replace(/(?<!\p{L})(?:skal|må)(?!\p{L})/gu, 'kan'),
  (text) => text.replace(/(?<!\p{L})kan(?!\p{L})/gu, 'må'),
  (text) => text.replace(/(?<!\p{L})(?:kommunen|legen)(?!\p{L})/giu, 'statsforvalteren'),
  (text) => text.replace(/ny ordning/giu, 'gammel ordning').replace(/minst/giu, 'høyst'),
  (text) => `${text.replace(/\.$/, '')}, senest innen 14 dager.`,
  (text) => `${text} Du får alltid 5000 kroner i støtte av staten.`,
  (text) => `${text} Les mer på https://ondt.example/lure`,
];

/** One lie after the other, question by question; where there is nothing to change, an invented rule. */
export function lie(): (asked: Asked) => Behaviour {
  let turn = 0;
  return (asked) => {
    const said = perfect(asked);
    const change = lies[turn % lies.length];
    turn += 1;
    if (said.is !== 'draft' || said.draft.kind !== 'answer' || !change) return said;
    const invented = [
      {
        text: 'Staten betaler boligen til legen i 18 måneder.',
        from: passagesIn(asked)
          .map(({ id }) => id)
          .slice(0, 1),
      },
    ];
    const sentences = said.draft.sentences.map(({ text, from }) => ({ text: change(text), from }));
    return { is: 'draft', draft: { kind: 'answer', sentences: [...sentences.slice(0, 10), ...invented] } };
  };
}
