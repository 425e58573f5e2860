/** What is counted: inquiries, by what is known of them when human hands have confirmed it. Never a text, a person or a case. */
import { officeIds, senderRoles, specialities, topics } from '../question/question.ts';
import type { Week } from './week.ts';

/**
 * quoted: the assistant quoted a passage; model: a model wrote its answer; confirmed: it answered either way, and the asker said it was solved; clarified: asked back and heard no more; advisor: a human answered;
 * waiting: a human has not answered yet; refused: not ours to answer.
 */
export const outcomeValues = ['quoted', 'model', 'confirmed', 'clarified', 'advisor', 'waiting', 'refused'] as const;
/** The offices' own measure: answered within two working days. */
export const inTimeValues = ['within', 'late', 'waiting'] as const;
export const contactFormValues = ['teams', 'phone', 'email', 'meeting'] as const;

/** Every value there is. In each list the last but «unknown» says least; small figures are hidden together with it first. */
export const valuesOf = {
  topic: topics,
  role: [...senderRoles, 'unknown'],
  speciality: specialities,
  contactForm: contactFormValues,
  office: [...officeIds, 'unknown'],
  outcome: outcomeValues,
  inTime: inTimeValues,
} as const;

export type Dimension = keyof typeof valuesOf;
export type ValueOf<D extends Dimension> = (typeof valuesOf)[D][number];
export const dimensions = Object.keys(valuesOf) as Dimension[];

/** Those that are shown as tables. Whether answered in time is shown as a share only. */
export type TableDimension = Exclude<Dimension, 'inTime'>;
export const tableDimensions = dimensions.filter((dimension): dimension is TableDimension => dimension !== 'inTime');

/** So many inquiries of a week that are alike in all of this. */
export type InquiryGroup = { [D in Dimension]: ValueOf<D> } & { week: Week; count: number };
