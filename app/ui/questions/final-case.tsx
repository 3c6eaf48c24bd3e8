import type { FinalFields } from "./final-fields";
import { MarkedOptions } from "./marked-options";
import { OwnText, RubricTable } from "./rubric-table";

export function FinalCase({ marked }: FinalFields<"case">) {
  return (
    <>
      <MarkedOptions options={marked.options} />
      {marked.text ? <OwnText text={marked.text} /> : null}
      {marked.rubric ? <RubricTable rubric={marked.rubric} /> : null}
    </>
  );
}
