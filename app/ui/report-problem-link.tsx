import { reportProblemPath } from "./addresses";
import { useMessages } from "./messages";

interface ReportLinkProps {
  courseId: string;
  lessonId: string;
  place: string;
  /** The place in words, for who can't see where the link stands. */
  at: string;
}

/** Beside every question: where something is wrong, it can be said. */
export function ReportProblemLink({ courseId, lessonId, place, at }: ReportLinkProps) {
  const { report } = useMessages();
  return (
    <p className="report">
      <a href={reportProblemPath(courseId, lessonId, place)} rel="nofollow" aria-label={report.linkAt(at)}>
        {report.link}
      </a>
    </p>
  );
}
