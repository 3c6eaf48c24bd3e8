import type { AboutMember } from "~/cohorts/following/about-member";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { memberNeedPath } from "~/ui/addresses";
import { formatWeekdayAndDate } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import type { GroupOfListed, ListFrame } from "./need-row";

interface SaidAboutMemberProps {
  frame: Pick<ListFrame, "formId" | "back">;
  group: Pick<GroupOfListed, "id" | "name">;
  /** The member about whom something was done just now, and where the member stands. */
  about: AboutMember;
}

/**
 * Says what was just done about a member, and until when the member stands apart, with a button that undoes "done" and "later". The address
 * leads here (`#said`), so it has the focus, with and without script.
 */
export function SaidAboutMember({ frame, group, about }: SaidAboutMemberProps) {
  const { following, locale } = useMessages();
  const { said, undo, undoFor, inGroup } = following.needs;
  const { learnerId, done, standing, until } = about;
  const name = group.name === null ? about.name : inGroup(about.name, group.name);
  const day = until ? formatWeekdayAndDate(formatAmsterdamDay(new Date(until)), locale) : "";
  const act = said.done[done](name);
  // The group is named once.
  const sentences = [act, said.standing[standing](act ? about.name : name, day, done === "back")];
  return (
    <Form className="line said" id="said" tabIndex={-1} action={memberNeedPath(group.id, learnerId) + frame.back}>
      <input type="hidden" name="id" value={frame.formId} />
      <p className="state" role="status">
        <StateSign name="done" />
        <span>{sentences.filter(Boolean).join(" ")}</span>
      </p>
      {done === "need" && standing === "arranged" ? (
        <button className="tool" name="choice" value="back" type="submit" aria-label={undoFor(name)}>
          {undo}
        </button>
      ) : null}
    </Form>
  );
}
