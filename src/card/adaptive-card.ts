/** The few parts of Adaptive Cards 1.5 that we draw with. Colours are never named, so that a card follows the reader's light or dark. */

/** Drawn by Teams; a client that does not know it shows nothing, for the text has said it. */
export interface BarChart {
  type: 'Chart.HorizontalBar';
  title: string;
  data: { x: string; y: number }[];
  fallback: 'drop';
}

export type Element = BarChart | TextBlock | RichTextBlock | Container | FactSet | ChoiceSet | TextInput | Toggle | ActionSet;

export interface TextBlock {
  type: 'TextBlock';
  text: string;
  wrap: true;
  weight?: 'Bolder';
  size?: 'Medium' | 'Small';
  isSubtle?: true;
  /** The theme's own colour for what can be pressed. */
  color?: 'Accent' | 'Attention' | 'Good' | 'Warning';
  style?: 'heading';
  spacing?: 'None' | 'Small' | 'Medium';
  separator?: true;
}

/** Text runs know no Markdown: the place for what a stranger wrote. */
export interface RichTextBlock {
  type: 'RichTextBlock';
  inlines: { type: 'TextRun'; text: string; weight?: 'Bolder' }[];
}

export interface Container {
  type: 'Container';
  items: Element[];
  style?: 'emphasis';
  separator?: true;
  spacing?: 'Small' | 'Medium';
  selectAction?: OpenUrl | Action;
}

export interface FactSet {
  type: 'FactSet';
  facts: { title: string; value: string }[];
}

export interface ChoiceSet {
  type: 'Input.ChoiceSet';
  id: string;
  label: string;
  style: 'compact' | 'expanded';
  isMultiSelect?: true;
  wrap?: true;
  choices: { title: string; value: string }[];
  value?: string;
  placeholder?: string;
}

export interface TextInput {
  type: 'Input.Text';
  id: string;
  label: string;
  placeholder?: string;
  value?: string;
  isMultiline?: true;
  maxLength: number;
}

export interface Toggle {
  type: 'Input.Toggle';
  id: string;
  title: string;
  wrap: true;
}

export interface ActionSet {
  type: 'ActionSet';
  actions: Action[];
}

export type Action = Execute | Submit | ShowCard;

/** Opens what lies beneath, in the card itself. */
export interface ShowCard {
  type: 'Action.ShowCard';
  title: string;
  card: { type: 'AdaptiveCard'; body: Element[]; actions: Execute[] };
}

export interface OpenUrl {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
}

export interface Submit {
  type: 'Action.Submit';
  title: string;
  data: Record<string, unknown>;
}

/** Older clients do not know Action.Execute and take the Submit instead. */
export interface Execute {
  type: 'Action.Execute';
  title: string;
  tooltip?: string;
  verb: string;
  data: Record<string, unknown>;
  fallback: Submit;
  associatedInputs?: 'None';
}

export interface AdaptiveCard {
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  type: 'AdaptiveCard';
  version: '1.5';
  body: Element[];
  actions?: (Action | OpenUrl)[];
}

/** Teams takes cards of up to 28 KB. */
export const largestCard = 28_000;

export function card(body: Element[], actions: (Action | OpenUrl)[] = []): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body,
    ...(actions.length > 0 && { actions }),
  };
}

export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
