import { courseEditionPath, coursePath } from "~/ui/addresses";
import { useMessages } from "~/ui/messages";

/** A part of a course that an edition may lack, and that has pages of its own. */
export type OptionalPart = "finalTest" | "closingCase";

/** What the page says of a part that the viewer's edition lacks and the newest edition has. */
export interface PartOfNewestEdition {
  courseId: string;
  part: OptionalPart;
  held: string;
  newest: string;
}

/** The page in place of a part of the course that the learner's edition lacks: where it is, and how to get there. */
export function OnlyInNewestEditionPage({ courseId, part, held, newest }: PartOfNewestEdition) {
  const { notHere, look } = useMessages().moving;
  return (
    <div className="wrap band">
      <h1>{notHere.title[part]}</h1>
      <div className="flow read mt5">
        <p className="lead">{notHere.text[part](held, newest)}</p>
        <p>{notHere.choose}</p>
        <p className="row">
          <a className="btn" href={courseEditionPath(courseId)}>
            {look}
          </a>
          <a className="go" href={coursePath(courseId)}>
            {notHere.back}
          </a>
        </p>
      </div>
    </div>
  );
}
