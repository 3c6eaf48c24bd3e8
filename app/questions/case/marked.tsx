import { MarkedOptions } from "../choices/marked-options";
import type { FinalFields } from "../marked-fields";
import { OwnText, RubricTable } from "../rubric/rubric-table";

export function FinalCase({ marked }: FinalFields<"case">) {
  return (
    <>
      <MarkedOptions options={marked.options} />
      {marked.text ? <OwnText text={marked.text} /> : null}
      {marked.rubric ? <RubricTable rubric={marked.rubric} /> : null}
    </>
  );
}
