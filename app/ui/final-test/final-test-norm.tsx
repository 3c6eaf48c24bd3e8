import type { FinalTestNorm } from "~/learning/final/pages/final-test-page-data";
import { CourseText } from "../course-text";
import { useMessages } from "../messages";

/** How the mark of a final test was set. */
export function FinalTestNormNote({ norm: { round, note } }: { norm: FinalTestNorm }) {
  const { norm: words } = useMessages().finalTest;
  return (
    <>
      {round ? words.round(round.judges, round.date) : words.provisional}{" "}
      {note ? <CourseText>{note}</CourseText> : null}
    </>
  );
}
