import { expect, test } from "vitest";
import { namesTrainer } from "./names-trainer";

const names = (group: string) => namesTrainer(group, ["Marieke Postma", "Zeynep Şahinoğlu-O\u2019Neill"]);

test.each([
  "Marieke Postma",
  "klas van MARIEKE  postma",
  "Marieke-Postma 2B",
  "MariekePostma",
  "Márieke Póstma",
  "Klas Postma",
  "postma, SW-2B",
  "Post\u00adma 2B",
  "oneill 3",
  "O'Neill 3",
])("a group that is called %s names a trainer", (group) => expect(names(group)).toBe(true));

test.each(["SW-2B", "Marieke", "Postmasters", "Ministerie van OCW", "", "..."])(
  "a group that is called %s names none",
  (group) => expect(names(group)).toBe(false),
);

test("a trainer without letters in their name is in no name", () =>
  expect(namesTrainer("SW-2B", ["?", ""])).toBe(false));
