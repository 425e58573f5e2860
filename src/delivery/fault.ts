/** What may be logged of an error: its kind and where it arose. Its message may quote what a person wrote. */
export function faultOf(error: unknown): { fault: string; code?: string; where?: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error };
  const where = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { fault: error.name, ...(code === undefined ? {} : { code }), ...(where ? { where } : {}) };
}
