import type { DeadlineExtension, TrainerMessage } from "~/cohorts/following/member-for-trainer";
import { formatLongDateTime } from "../dates";
import { Form } from "../forms/form";
import { useMessages } from "../messages";
import { useDeadlineScopeName } from "./deadline-scope-name";

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

/** A list of extensions (later deadlines for one member) with their reasons, the latest first. */
export function DeadlineExtensionList({ extensions, lessons, takeBackAt }: DeadlineExtensionListProps) {
  const { following, locale } = useMessages();
  const words = following.member;
  const nameOf = useDeadlineScopeName(lessons);
  if (extensions.length === 0) return <p>{words.noExtensions}</p>;
  const isLatest = ({ scope, seq }: DeadlineExtension) =>
    extensions.every((each) => each.scope !== scope || each.seq <= seq);
  return (
    <ul className="letters">
      {extensions.map(({ scope, seq, dueAt, reason, by, at }) => (
        <li key={`${scope} ${seq}`}>
          <p className="who">
            {dueAt === null
              ? following.extension.takenBack(nameOf(scope))
              : words.until(nameOf(scope), formatLongDateTime(dueAt, locale))}
          </p>
          <p className="small">{words.by(by ?? words.gone, formatLongDateTime(at, locale))}</p>
          {reason ? <p className="typed">{reason}</p> : null}
          {takeBackAt && dueAt !== null && isLatest({ scope, seq, dueAt, reason, by, at }) ? (
            <Form action={takeBackAt}>
              <input type="hidden" name="scope" value={scope} />
              <input type="hidden" name="seq" value={seq} />
              <button className="btn quiet slim" type="submit" name="act" value="take-back">
                {following.extension.takeBack}{" "}
                <span className="vh">{following.extension.takeBackWhich(nameOf(scope))}</span>
              </button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
