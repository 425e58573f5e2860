/** An edit carries the id of the message it edits; with the time of the edit it gets an id of its own, which Teams does not know. */
const between = ';edit=';

export function editId(message: string, time: string): string {
  return `${message}${between}${time}`;
}

/** The message a reply belongs under: the one in Teams, also when an edit of it is answered. */
export function messageOf(id: string): string {
  return id.split(between)[0] ?? id;
}
