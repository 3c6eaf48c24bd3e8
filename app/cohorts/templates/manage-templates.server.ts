/** Reads and changes a trainer's own templates of messages. Nobody else can see them. */
import type { Pool } from "~/platform/database/database.server";
import { composeIdOfSentForm } from "~/platform/ids";
import { type NameRefusalReason, normaliseAndValidateName } from "~/platform/text/typed-text";
import { type MessageText, type MessageTextProblems, validateMessageText } from "../acting/message-text";
import { type MessageTemplate, maxTemplateNameLength } from "./message-template";
import { deleteTemplate, insertTemplate, selectTemplates, updateTemplate } from "./templates.sql.server";

export type TemplateProblems = MessageTextProblems & { name?: NameRefusalReason | "templates-full" | undefined };

type TemplateOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: TemplateProblems };

type TemplateInput = { trainerId: string; id: string; name: string } & MessageText;

export function listTemplates(pool: Pool, { trainerId }: { trainerId: string }): Promise<MessageTemplate[]> {
  return selectTemplates(pool, trainerId);
}

/** Stores a new template. `id`: the id of the form. The same form sent twice stores one template; with another text it stores another. */
export async function addTemplate(
  pool: Pool,
  { now, ...input }: TemplateInput & { now: Date },
): Promise<Exclude<TemplateOutcome, { reason: "not-found" }>> {
  const checked = validate(input);
  if (!checked.ok) return { ok: false, reason: "invalid", problems: checked.problems };
  const { trainerId } = input;
  const { id: formId, ...sent } = checked.template;
  const stored = await selectTemplates(pool, trainerId);
  const isSame = ({ name, subject, text }: MessageTemplate) =>
    name === sent.name && subject === sent.subject && text === sent.text;
  const id = composeIdOfSentForm(formId, sent, (id) => stored.some((each) => each.id === id && !isSame(each)));
  const isStored = await insertTemplate(pool, { trainerId, template: { id, ...sent }, now });
  return isStored ? { ok: true } : { ok: false, reason: "invalid", problems: { name: "templates-full" } };
}

export async function changeTemplate(pool: Pool, input: TemplateInput): Promise<TemplateOutcome> {
  const checked = validate(input);
  if (!checked.ok) return { ok: false, reason: "invalid", problems: checked.problems };
  const isChanged = await updateTemplate(pool, { trainerId: input.trainerId, template: checked.template });
  return isChanged ? { ok: true } : { ok: false, reason: "not-found" };
}

/** Deletes a template. Does nothing if the trainer has no such template. */
export function removeTemplate(pool: Pool, which: { trainerId: string; id: string }): Promise<void> {
  return deleteTemplate(pool, which);
}

function validate({
  id,
  name,
  ...typed
}: TemplateInput): { ok: true; template: MessageTemplate } | { ok: false; problems: TemplateProblems } {
  const named = normaliseAndValidateName(name, maxTemplateNameLength);
  const checked = validateMessageText(typed);
  if (named.ok && checked.ok) return { ok: true, template: { id, name: named.name, ...checked.message } };
  const problems = checked.ok ? {} : checked.problems;
  return { ok: false, problems: named.ok ? problems : { ...problems, name: named.reason } };
}
