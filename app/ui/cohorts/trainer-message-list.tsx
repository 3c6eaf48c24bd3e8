import { type DeadlineExtension, listExtensionActs, type TrainerMessage } from "~/cohorts/following/member-for-trainer";
import { formatLongDateTime } from "../dates";
import { Form } from "../forms/form";
import { useMessages } from "../messages";
import { useDeadlineScopeNames } from "./deadline-scope-name";
import { composeGivenTimeField } from "./given-time-field";

/** A list of the messages that trainers sent to a member, the latest first. */
export function TrainerMessageList({ messages }: { messages: TrainerMessage[] }) {
  const { following, locale } = useMessages();
  const words = following.member;
  if (messages.length === 0) return <p>{words.noMessages}</p>;
  return (
    <ul className="letters">
      {messages.map(({ id, subject, text, by, at }) => (
        <li key={id} id={`message-${id}`}>
          <p className="who">{subject}</p>
          <p className="small">{words.by(by ?? words.gone, formatLongDateTime(at, locale))}</p>
          <p className="typed">{text}</p>
        </li>
      ))}
    </ul>
  );
}

interface DeadlineExtensionListProps {
  extensions: DeadlineExtension[];
  /** The lessons of the course, with their numbers. */
  lessons: { id: string; number: number }[];
  /** The address of the form that takes time back, for a trainer. Without it, the list has no buttons. */
  takeBackAt?: string;
}

/** What trainers gave a member in later deadlines, and took back: one entry for each act, with its reason, the latest first. */
export function DeadlineExtensionList({ extensions, lessons, takeBackAt }: DeadlineExtensionListProps) {
  const { following, locale } = useMessages();
  const words = following.member;
  const nameOf = useDeadlineScopeNames(lessons);
  if (extensions.length === 0) return <p>{words.noExtensions}</p>;
  const acts = listExtensionActs(
    extensions,
    lessons.map(({ id }) => id),
  );
  return (
    <ul className="letters">
      {acts.map(({ scopes, held, dueAt, reason, by, at }) => (
        <li key={`${at} ${scopes} ${dueAt}`}>
          <p className="who">
            {dueAt === null
              ? following.extension.takenBack(nameOf(scopes))
              : words.until(nameOf(scopes), formatLongDateTime(dueAt, locale))}
          </p>
          <p className="small">{words.by(by ?? words.gone, formatLongDateTime(at, locale))}</p>
          {reason ? <p className="typed">{reason}</p> : null}
          {takeBackAt && held.length > 0 ? (
            <Form action={takeBackAt}>
              <input type="hidden" name="given" value={composeGivenTimeField(held)} />
              <button className="btn quiet slim" type="submit" name="act" value="take-back">
                {following.extension.takeBack}{" "}
                <span className={held.length < scopes.length ? undefined : "vh"}>
                  {following.extension.takeBackWhich(nameOf(held.map(({ scope }) => scope)))}
                </span>
              </button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
