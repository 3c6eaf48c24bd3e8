import { expect, test } from "vitest";
import { bloomLevels, nameBloomLevel } from "./bloom";
import { composeBloomSchema, storedBloomLevel } from "./bloom-schema";

const dutch = ["onthouden", "begrijpen", "toepassen", "analyseren", "evalueren", "creëren"];

test("stored levels are Dutch words, and words and codes are read as codes", () => {
  expect(bloomLevels.map((level) => storedBloomLevel.encode(level))).toEqual(dutch);
  expect(dutch.map((word) => storedBloomLevel.parse(word))).toEqual(bloomLevels);
  expect(bloomLevels.map((level) => storedBloomLevel.parse(level))).toEqual(bloomLevels);
  expect(storedBloomLevel.safeParse("verzinnen").success).toBe(false);
});

test("an author writes the words of the language of the course only", () => {
  expect(composeBloomSchema("nl").parse("creëren")).toBe("create");
  expect(composeBloomSchema("en").parse("create")).toBe("create");
  expect(composeBloomSchema("nl").safeParse("create").success).toBe(false);
  expect(composeBloomSchema("en").safeParse("creëren").success).toBe(false);
});

test("a level and an old word of it have the name of the reader's language", () => {
  expect(["analyse", "analyseren"].map((level) => nameBloomLevel("nl", level))).toEqual(["analyseren", "analyseren"]);
  expect(["analyse", "analyseren"].map((level) => nameBloomLevel("en", level))).toEqual(["analyse", "analyse"]);
  expect(nameBloomLevel("en", "verzinnen")).toBe("verzinnen");
});
