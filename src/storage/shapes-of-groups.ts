/** The shape of a counted group. Looked up rather than parsed: a year of a large register is many thousand of them. */
import { dimensions, type InquiryGroup, valuesOf } from '../tally/inquiry.ts';

const known = new Map(dimensions.map((dimension) => [dimension, new Set<string>(valuesOf[dimension])]));

/** A value that no list has was written by another program; it is counted all the same, as the value that says least. */
export function groupRow(row: Record<string, unknown>): Omit<InquiryGroup, 'week'> {
  const read: Record<string, string | number> = { count: Number(row['count']) };
  for (const dimension of dimensions) {
    const value = String(row[dimension]);
    const values = valuesOf[dimension];
    read[dimension] = known.get(dimension)?.has(value) ? value : (values[values.length - 1] ?? value);
  }
  return read as Omit<InquiryGroup, 'week'>;
}
