import type { ReceptionTexts } from './reception-nb.ts';

export const receptionEn: ReceptionTexts = {
  title: 'How answers were received',
  by: 'Who answered',
  quoted: 'The assistant quoted the source',
  model: ({ model, prompt }) => `The language model ${model}, prompt ${prompt}`,
  human: 'Advisor',
  answered: 'People answered',
  solved: 'Said it was solved',
  liked: 'Thumbs up',
  disliked: 'Thumbs down',
  atLeast: (count) => `at least ${count}`,
  few: 'fewer than five',
  note: 'Questions in Teams only. People in each month, rounded down to the nearest five. A thumb belongs to its answer, and so to the model and the prompt that wrote it. Answers from advisors have no thumbs.',
  none: 'Fewer than five people were answered in a month.',
};
