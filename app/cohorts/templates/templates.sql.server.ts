/** SQL for the templates of messages, by the id of the trainer to whom they belong. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import { type MessageTemplate, mostTemplates } from "./message-template";

export async function selectTemplates(db: Db, trainerId: string): Promise<MessageTemplate[]> {
  const rows = await db<MessageTemplate[]>`
    select id, name, subject, text from message_template where learner_id = ${trainerId}`;
  // The database sorts by bytes and not by language.
  return [...rows].sort((a, b) => a.name.localeCompare(b.name, "nl") || a.id.localeCompare(b.id));
}

/** Stores a new template. Returns false if the trainer has as many as there may be. A template that is already stored counts as stored. */
export async function insertTemplate(
  db: Db,
  { trainerId, template, now }: { trainerId: string; template: MessageTemplate; now: Date },
): Promise<boolean> {
  const { id, name, subject, text } = template;
  const [row] = await db<{ stored: boolean }[]>`
    with added as (
      insert into message_template (learner_id, id, name, subject, text, created_at)
      select ${trainerId}, ${id}, ${name}, ${subject}, ${text}, ${now}
       where (select count(*) from message_template where learner_id = ${trainerId}) < ${mostTemplates}
      on conflict do nothing
      returning id
    )
    select exists (select from added)
        or exists (select from message_template where learner_id = ${trainerId} and id = ${id}) as stored`;
  return row?.stored ?? false;
}

export async function updateTemplate(
  db: Db,
  { trainerId, template }: { trainerId: string; template: MessageTemplate },
): Promise<boolean> {
  const { id, name, subject, text } = template;
  const { count } = await db`
    update message_template set name = ${name}, subject = ${subject}, text = ${text}
     where learner_id = ${trainerId} and id = ${id}`;
  return count > 0;
}

export async function deleteTemplate(db: Db, { trainerId, id }: { trainerId: string; id: string }): Promise<void> {
  await db`delete from message_template where learner_id = ${trainerId} and id = ${id}`;
}
