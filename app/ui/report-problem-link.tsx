import { reportProblemPath } from "./addresses";
import { useMessages } from "./messages";

interface ReportProblemLinkProps {
  courseId: string;
  lessonId: string;
  place: string;
  /** The place of the lesson in words, for readers who can't see where on the page the link is. */
  at: string;
}

/** A link to the form to report a problem with a question or another place of a lesson. */
export function ReportProblemLink({ courseId, lessonId, place, at }: ReportProblemLinkProps) {
  const { report } = useMessages();
  return (
    <p className="report">
      <a href={reportProblemPath(courseId, lessonId, place)} rel="nofollow" aria-label={report.linkAt(at)}>
        {report.link}
      </a>
    </p>
  );
}
