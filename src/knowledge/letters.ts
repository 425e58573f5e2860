/** Letters a–z and digits have a number each below 64, and the space is 0; what is left of other alphabets shares the rest. */
export function letterNumber(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  return code === 32 ? 0 : 37 + (code % 27);
}
