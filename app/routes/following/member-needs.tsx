import type { MemberForTrainer } from "~/cohorts/following/member-for-trainer";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { memberNeedPath } from "~/ui/addresses";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { MemberNeedReasons } from "~/ui/cohorts/member-need-reasons";
import { formatShortWeekdayAndDateOf } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { MemberMemory, tellNews } from "./member-memory";
import { MemberNeedForm } from "./member-need-form";

interface MemberNeedsProps {
  cohortId: string;
  course: CourseOutline;
  member: Pick<MemberForTrainer, "learnerId" | "name" | "needs" | "standing" | "memory">;
  /** The id of the trainer who looks. */
  viewerId: string;
  formId: string;
  now: Date;
}

/** Why a member needs the trainer, until when the member is arranged, what trainers did before, and the form that sets the member apart. */
export function MemberNeeds({ cohortId, course, member, viewerId, formId, now }: MemberNeedsProps) {
  const { following } = useMessages();
  const { needs, learnerId, memory } = member;
  return (
    <div className="flow read">
      {needs.length > 0 ? (
        <section aria-labelledby="why" className="mt7">
          <h2 id="why">{following.member.needs}</h2>
          <div className="mt5">
            <MemberNeedReasons needs={needs} course={course} />
          </div>
        </section>
      ) : null}
      <Arranged cohortId={cohortId} course={course} member={member} formId={formId} now={now} />
      {memory.length > 0 ? (
        <section aria-labelledby="memory" className="mt7">
          <h2 id="memory">{following.member.memory}</h2>
          <MemberMemory memory={memory} name={member.name} viewerId={viewerId} now={now} lessons={course.lessons} />
        </section>
      ) : null}
      {useIsArchivedGroup() ? null : (
        <details className="fold">
          <summary>{following.needs.arrange.open}</summary>
          <MemberNeedForm
            cohortId={cohortId}
            learnerId={learnerId}
            formId={formId}
            now={now}
            from="member"
            chosen="done"
          />
        </details>
      )}
    </div>
  );
}

function Arranged({ cohortId, course, member, formId, now }: Omit<MemberNeedsProps, "viewerId">) {
  const messages = useMessages();
  const { following, locale } = messages;
  const words = following.needs;
  const { standing, memory, learnerId, name } = member;
  const until = memory[0]?.until;
  const [item] = memory;
  if (standing === "needs" && item && until && now < new Date(until))
    return <p>{tellNews({ item, needs: member.needs, lessons: course.lessons }, messages)}</p>;
  if (standing !== "arranged" || !until) return null;
  return (
    <Form className="line" action={memberNeedPath(cohortId, learnerId)}>
      <input type="hidden" name="id" value={formId} />
      <input type="hidden" name="from" value="member" />
      <span className="state">
        <StateSign name="done" />
        {words.arrangedUntil(formatShortWeekdayAndDateOf(until, locale))}
      </span>
      <button className="tool" name="choice" value="back" type="submit" aria-label={words.backFor(name)}>
        {words.back}
      </button>
    </Form>
  );
}
