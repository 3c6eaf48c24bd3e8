import { v5, v7 } from "uuid";

/** Returns an id (uuid version 7) that begins with the given time, so that sorting by id sorts by time. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() });
}

/**
 * Returns the id under which to store what a form sent. That is the form's own id, so that two clicks store one thing. If something else is
 * stored under it (`isOther`), because the form was used before or what it stored was changed since, it is an id made from what was sent.
 */
export function composeIdOfSentForm(formId: string, sent: unknown, isOther: (id: string) => boolean): string {
  let id = formId;
  while (isOther(id)) id = v5(JSON.stringify(sent), id);
  return id;
}
