/** Which model, where, and how much of it. */
export type ModelConfig =
  | { is: 'openai'; apiKey: string; model: string; baseUrl?: string; organization?: string; project?: string }
  | { is: 'azure'; apiKey: string; model: string; endpoint: string; deployment: string; apiVersion: string };

export interface ModelLimits {
  /** Undefined: the model's own. */
  temperature: number | undefined;
  /** Tokens of an answer. */
  maxTokens: number;
  /** Milliseconds, at most 12,000. */
  timeout: number;
  /** Questions at a time. */
  atOnce: number;
  /** Kroner a day; after that the passages are quoted until midnight. */
  dailyCost: number;
  /** Kroner for a million tokens. */
  priceRead: number;
  priceWritten: number;
}
