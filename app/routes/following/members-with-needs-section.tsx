import type { CourseOutline } from "~/cohorts/group/course-outline";
import type { MemberNeedsTrainerReason } from "~/cohorts/needs/reasons";
import { cohortMemberPath } from "~/ui/addresses";
import { MemberNeedReasons } from "~/ui/cohorts/member-need-reasons";
import { CourseLanguageProvider } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

interface MembersWithNeedsSectionProps {
  cohortId: string;
  language: string;
  needs: Omit<MemberRowProps, "cohortId">[];
  /** People whose invitation a mail server refused. */
  bounced?: { id: string; name: string; email: string }[];
}

/** The number of members shown at first. The others are in a section that can be opened. */
const firstShown = 10;

/**
 * The list of members who need the trainer, each with the reasons and one thing that the trainer can do. Invitations that did not arrive are a
 * list of their own, because those people are no members: so the first list has as many rows as the figure above it says.
 */
export function MembersWithNeedsSection({ cohortId, language, needs, bounced = [] }: MembersWithNeedsSectionProps) {
  const words = useMessages().following.needs;
  const rows = needs.map((each) => <MemberRow key={each.learnerId} cohortId={cohortId} {...each} />);
  const rest = rows.slice(firstShown);
  return (
    <section className="blocktop" id="needs" aria-labelledby="needs-title">
      <div>
        <h2 id="needs-title">{words.title}</h2>
        {rows.length === 0 ? (
          <p className="state">
            <StateSign name="done" />
            {words.none}
          </p>
        ) : (
          <CourseLanguageProvider language={language}>
            <ul className="todo">{rows.slice(0, firstShown)}</ul>
            {rest.length > 0 ? (
              <details className="mt5">
                <summary>{words.rest(rest.length)}</summary>
                <ul className="todo">{rest}</ul>
              </details>
            ) : null}
          </CourseLanguageProvider>
        )}
        {bounced.length > 0 ? (
          <>
            <h3 className="mt7">{words.bouncedTitle(bounced.length)}</h3>
            <ul className="todo">
              {bounced.map((each) => (
                <BouncedRow key={each.id} cohortId={cohortId} {...each} />
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  );
}

interface MemberRowProps {
  cohortId: string;
  /** The course in the member's edition. */
  course: CourseOutline;
  learnerId: string;
  name: string;
  needs: MemberNeedsTrainerReason[];
}

function MemberRow({ cohortId, course, learnerId, name, needs }: MemberRowProps) {
  const words = useMessages().following.needs;
  const path = cohortMemberPath(cohortId, learnerId);
  const [first] = needs;
  // If the member is stuck, the suggestion is to write a message. If the member is only late, it is to extend the deadline.
  const late = !first?.kind.startsWith("stuck") && needs.some(({ kind }) => kind === "behind");
  return (
    <li>
      <p className="who">
        <a href={path}>{name}</a>
      </p>
      <div className="why">
        <MemberNeedReasons needs={needs} course={course} />
      </div>
      {late ? (
        <a className="btn quiet slim" href={`${path}/extension`} aria-label={words.extendFor(name)}>
          {words.extend}
        </a>
      ) : (
        <a className="btn quiet slim" href={`${path}/message?reason=${first?.kind}`} aria-label={words.writeTo(name)}>
          {words.write}
        </a>
      )}
    </li>
  );
}

function BouncedRow({ cohortId, name, email }: { cohortId: string; name: string; email: string }) {
  const words = useMessages().following.needs;
  return (
    <li>
      <p className="who">
        {name || email}
        {name ? <span className="small also">{email}</span> : null}
      </p>
      <div className="why">
        <p className="state">
          <StateSign name="again" />
          {words.bounced}
        </p>
        <p>{words.bouncedWhy}</p>
      </div>
      <a className="btn quiet slim" href={`/cohorts/${encodeURIComponent(cohortId)}/invitations`}>
        {words.invitations}
      </a>
    </li>
  );
}
