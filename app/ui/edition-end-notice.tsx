import { courseEditionPath } from "./addresses";
import { useMessages } from "./messages";
import { StateSign } from "./motif";

/** A notice that a newer edition opened, with a link to what changes in it. `text`: what the learner can still do in their edition. */
export function EditionEndNotice({ courseId, text }: { courseId: string; text: string }) {
  const { moving } = useMessages();
  return (
    <p className="state edition-end">
      <StateSign name="late" />
      <span>
        {text} <a href={courseEditionPath(courseId)}>{moving.look}</a>
      </span>
    </p>
  );
}
