import type { FinalTestNorm } from "~/learning/final/pages/final-test-page-data";
import { TextWithCourseWords } from "../html";
import { useMessages } from "../messages";

/** How the mark of a final test was set, and what the course says about it. */
export function FinalTestNormNote({ norm: { round, note } }: { norm: FinalTestNorm }) {
  const { norm: words } = useMessages().finalTest;
  return (
    <>
      {round ? words.round(round.judges, round.date) : words.provisional}{" "}
      {note ? <TextWithCourseWords text={words.courseSays(note)} ofCourse={note} /> : null}
    </>
  );
}
