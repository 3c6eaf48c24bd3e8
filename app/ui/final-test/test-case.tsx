import type { Html } from "~/questions/base";
import { CourseText } from "../course-text";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";

/** The case that a question of the test is about. */
export function TestCase({ id, story }: { id: string; story: { title: string; html: Html } }) {
  const { open } = useMessages().finalTest;
  return (
    <section className="case" aria-labelledby={id}>
      <p className="over">{open.case}</p>
      <h2 id={id}>
        <CourseText>{story.title}</CourseText>
      </h2>
      <CourseHtml as="div" className="flow" html={story.html} />
    </section>
  );
}
