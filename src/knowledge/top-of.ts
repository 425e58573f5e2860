/** Places of the greatest values above nothing, greatest first; equal values in order of place. */
export function topOf(values: Float64Array, most: number): number[] {
  const top: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value <= 0 || (top.length === most && value <= (values[top[most - 1] as number] as number))) continue;
    let place = top.length;
    while (place > 0 && value > (values[top[place - 1] as number] as number)) place--;
    top.splice(place, 0, at);
    if (top.length > most) top.pop();
  }
  return top;
}
