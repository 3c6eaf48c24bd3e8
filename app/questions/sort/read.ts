import type { QuestionMarkdownReader } from "../reading/reader.server";
import type { CategorySortQuestion } from "./schema";

export function readCategorySortMarkdown(reader: QuestionMarkdownReader) {
  const stem = reader.stem();
  const categories: CategorySortQuestion["categories"] = [];
  const cards: CategorySortQuestion["cards"] = [];
  for (let heading = reader.take("heading"); heading; heading = reader.take("heading")) {
    if (heading.depth !== 3) reader.refuse(heading, { code: "category-heading" });
    const category = reader.choice("category", { type: "paragraph", children: heading.children }, heading);
    categories.push(category);
    const list = reader.take("list");
    if (!list) reader.refuse(heading, { code: "cards-missing" });
    for (const item of list ? reader.plainItems(list) : []) {
      const parts = reader.itemWithFeedback(item);
      if (!parts) continue;
      const card = reader.choice("card", parts.text, item);
      cards.push({ ...card, category: category.id, feedback: reader.feedback(parts.feedback) });
    }
  }
  if (categories.length < 2) reader.refuse(reader.node, { code: "few-categories" });
  reader.finish({ code: "too-much-in-sort" });
  return { ...stem, type: "sort" as const, categories, cards };
}
