/** The fields of a message to members, and the choice of a template. The forms for one member and for many share them. */
import {
  type MessageText,
  maxTrainerMessageSubjectLength,
  maxTrainerMessageTextLength,
} from "~/cohorts/acting/message-text";
import type { MessageTemplate } from "~/cohorts/templates/message-template";
import { addMessagePath, templatesPath } from "../addresses";
import { Field, TextArea } from "../forms/field";
import { checkboxField, requiredTextField } from "../forms/fields";
import { useSchemaField } from "../forms/schema-form";
import { useMessages } from "../messages";

/** The fields of a message or of a template, for the schema of a form. */
export const messageTextFields = {
  subject: requiredTextField({ empty: "subject-empty", most: maxTrainerMessageSubjectLength, long: "subject-long" }),
  text: requiredTextField({ empty: "text-empty", most: maxTrainerMessageTextLength, long: "text-long" }),
};

/** The fields of a message, for the schema of a form. `replies`: whether replies go to the trainer's own address. */
export const messageFields = { ...messageTextFields, replies: checkboxField() };

interface MessageFieldsProps {
  initial: MessageText & { replies?: boolean };
  /** The trainer's own address, or null if the site can't tell that it is theirs. */
  replyAddress: string | null;
  /** Whether the message goes to many people. */
  toMany: boolean;
}

/** The subject, the text, and where replies go. The schema of the form must have `messageFields`. */
export function MessageFields({ initial, replyAddress, toMany }: MessageFieldsProps) {
  const words = useMessages().following.message;
  return (
    <>
      <MessageTextFields initial={initial} hint={toMany ? words.textHintMany : words.textHint} />
      <Replies address={replyAddress} initial={initial.replies ?? false} toMany={toMany} />
      <p className="small">{words.privacy}</p>
    </>
  );
}

/** The subject and the text. The schema of the form must have `messageTextFields`. */
export function MessageTextFields({ initial, hint }: { initial: MessageText; hint: string }) {
  const words = useMessages().following.message;
  return (
    <>
      <Field name="subject" label={words.subject} initial={initial.subject} />
      <TextArea name="text" label={words.text} hint={hint} rows={12} className="input letter" initial={initial.text} />
    </>
  );
}

function Replies({ address, initial, toMany }: { address: string | null; initial: boolean; toMany: boolean }) {
  const words = useMessages().following.message;
  const { id, typed, refused } = useSchemaField("replies");
  if (address === null) return <p>{words.answers}</p>;
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          name="replies"
          value="on"
          aria-describedby={`${id}-hint`}
          defaultChecked={refused ? typed === "on" : initial}
        />
        <span>{words.replies(address)}</span>
      </label>
      <p className="small" id={`${id}-hint`}>
        {words.repliesHint(toMany)}
      </p>
    </div>
  );
}

/**
 * The choice of one of the trainer's own templates: links to the same page, which then opens with the text of the template. `path`: the path
 * of the page, to which the page of the templates leads back.
 */
export function TemplateChoice({ templates, path }: { templates: MessageTemplate[]; path: string }) {
  const words = useMessages().batch.templates;
  return (
    <details className="fold">
      <summary>{words.use}</summary>
      <div className="flow mt3">
        {templates.length === 0 ? <p>{words.none}</p> : <p className="small">{words.useHint}</p>}
        {templates.length === 0 ? null : (
          <ul>
            {templates.map(({ id, name }) => (
              <li key={id}>
                <a href={`${path}${path.includes("?") ? "&" : "?"}template=${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={addMessagePath(templatesPath, path)}>{templates.length === 0 ? words.make : words.manage}</a>
        </p>
      </div>
    </details>
  );
}
