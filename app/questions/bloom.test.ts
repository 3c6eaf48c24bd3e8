import { expect, test } from "vitest";
import { bloomLevels, translateBloomLevel } from "./bloom";
import { createBloomWordSchema, storedBloomLevelCodec } from "./bloom-schema";

const dutch = ["onthouden", "begrijpen", "toepassen", "analyseren", "evalueren", "creëren"];

test("stored levels are Dutch words, and words and codes are read as codes", () => {
  expect(bloomLevels.map((level) => storedBloomLevelCodec.encode(level))).toEqual(dutch);
  expect(dutch.map((word) => storedBloomLevelCodec.parse(word))).toEqual(bloomLevels);
  expect(bloomLevels.map((level) => storedBloomLevelCodec.parse(level))).toEqual(bloomLevels);
  expect(storedBloomLevelCodec.safeParse("verzinnen").success).toBe(false);
});

test("an author writes the words of the language of the course only", () => {
  expect(createBloomWordSchema("nl").parse("creëren")).toBe("create");
  expect(createBloomWordSchema("en").parse("create")).toBe("create");
  expect(createBloomWordSchema("nl").safeParse("create").success).toBe(false);
  expect(createBloomWordSchema("en").safeParse("creëren").success).toBe(false);
});

test("a level and an old word of it have the name of the reader's language", () => {
  expect(["analyse", "analyseren"].map((level) => translateBloomLevel("nl", level))).toEqual([
    "analyseren",
    "analyseren",
  ]);
  expect(["analyse", "analyseren"].map((level) => translateBloomLevel("en", level))).toEqual(["analyse", "analyse"]);
  expect(translateBloomLevel("en", "verzinnen")).toBe("verzinnen");
});
