import {
  type DeadlineExtension,
  type ExtensionAct,
  listExtensionActs,
  type TrainerMessage,
} from "~/cohorts/following/member-for-trainer";
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
      {acts.map((act) => (
        <li key={`${act.at} ${act.scopes} ${act.dueAt}`}>
          <p className="who">
            {act.dueAt === null
              ? following.extension.takenBack(nameOf(act.scopes))
              : words.until(nameOf(act.scopes), formatLongDateTime(act.dueAt, locale))}
          </p>
          <p className="small">{words.by(act.by ?? words.gone, formatLongDateTime(act.at, locale))}</p>
          {act.reason ? <p className="typed">{act.reason}</p> : null}
          <WhatHolds act={act} nameOf={nameOf} mayTakeBack={takeBackAt !== undefined} />
          {takeBackAt && act.held.length > 0 ? (
            <Form action={takeBackAt}>
              <input type="hidden" name="given" value={composeGivenTimeField(act.held)} />
              <button className="btn quiet slim" type="submit" name="act" value="take-back">
                {following.extension.takeBack}{" "}
                <span className={act.held.length < act.scopes.length ? undefined : "vh"}>
                  {following.extension.takeBackWhich(nameOf(act.held.map(({ scope }) => scope)))}
                </span>
              </button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface WhatHoldsProps {
  act: ExtensionAct;
  nameOf: (scopes: readonly string[]) => string;
  mayTakeBack: boolean;
}

/** What of an act does not hold any more, and which earlier time holds again, or would if it were taken back. */
function WhatHolds({ act, nameOf, mayTakeBack }: WhatHoldsProps) {
  const { following, locale } = useMessages();
  const words = following.extension;
  const { scopes, takenBack, replaced, again, isTakingBack } = act;
  const part = (some: string[]) => (some.length === scopes.length ? null : nameOf(some));
  const shown = isTakingBack || mayTakeBack ? again : [];
  const dues = [...new Set(shown.map(({ dueAt }) => new Date(dueAt).toISOString()))];
  const scopesUntil = (due: string) => shown.filter(({ dueAt }) => new Date(dueAt).toISOString() === due);
  return (
    <>
      {takenBack.length > 0 ? <p className="small">{words.isTakenBack(part(takenBack))}</p> : null}
      {replaced.length > 0 ? <p className="small">{words.isReplaced(part(replaced))}</p> : null}
      {dues.map((due) => (
        <p className="small" key={due}>
          {words.again(
            nameOf(scopesUntil(due).map(({ scope }) => scope)),
            formatLongDateTime(due, locale),
            !isTakingBack,
          )}
        </p>
      ))}
    </>
  );
}
