import type { MemberForTrainer } from "~/cohorts/following/member-for-trainer";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { cohortMemberPath } from "~/ui/addresses";
import { type CohortIdAndName, CohortMemberPageLayout } from "~/ui/cohorts/cohort-member-page-layout";
import { MemberNeedReasons } from "~/ui/cohorts/member-need-reasons";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { MemberMemory } from "./member-memory";
import { MemberNeedForm } from "./member-need-form";

interface MemberNeedPageProps {
  cohort: CohortIdAndName;
  course: CourseOutline;
  member: Pick<MemberForTrainer, "learnerId" | "name" | "needs" | "standing" | "memory">;
  /** Where the trainer returns: see `readWayBack`. */
  back: { query: string; list: string };
  /** The id of the trainer who looks. */
  viewerId: string;
  formId: string;
  now: Date;
  form: RefusedFormState | undefined;
}

/** The page on which a trainer sets one member apart until a day, with a note. */
export function MemberNeedPage({ cohort, course, member, back, viewerId, formId, now, form }: MemberNeedPageProps) {
  const words = useMessages().following.needs.arrange;
  const path = cohortMemberPath(cohort.id, member.learnerId);
  return (
    <CohortMemberPageLayout
      cohort={cohort}
      title={words.title(member.name)}
      up={{ href: path, text: member.name }}
      language={course.language}
    >
      <div className="flow read">
        {member.needs.length > 0 ? (
          <div>
            <MemberNeedReasons needs={member.needs} course={course} />
          </div>
        ) : null}
        <MemberMemory memory={member.memory.slice(0, 1)} name={member.name} viewerId={viewerId} now={now} />
        <MemberNeedForm
          cohortId={cohort.id}
          learnerId={member.learnerId}
          formId={formId}
          now={now}
          from={form?.values.from === "member" ? "member" : "list"}
          back={back.query}
          chosen="day"
          cancel={back.list}
          form={form}
        />
      </div>
    </CohortMemberPageLayout>
  );
}
