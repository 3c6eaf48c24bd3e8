import type { QuestionReader } from "../reading/reader.server";
import type { Order } from "./schema";

export function read(reader: QuestionReader) {
  const stem = reader.stem();
  const list = reader.take("list");
  if (!list?.ordered)
    reader.refuse(list ?? reader.node, "De stappen ontbreken. Zet ze in een lijst met cijfers, in de goede volgorde.");
  const steps: Order["steps"] = [];
  for (const item of list ? reader.plainItems(list) : []) {
    const parts = reader.itemWithFeedback(item);
    if (parts) steps.push({ ...reader.choice("step", parts.text, item), feedback: reader.feedback(parts.feedback) });
  }
  if (list && list.children.length < 3) reader.refuse(list, "Er zijn te weinig stappen. Verwacht: ten minste drie.");
  reader.finish("een vraag en één lijst met cijfers");
  return { ...stem, type: "order" as const, steps };
}
