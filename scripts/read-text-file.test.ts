import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { messagesFor } from "../app/ui/messages";
import { writeTemporaryCourseFolder } from "../tests/support/example-course";
import { readTextFile } from "./read-text-file";

function createFolder(): string {
  return writeTemporaryCourseFolder({ "leeg.txt": "" });
}

function read(content: string | Uint8Array): string {
  const file = path.join(createFolder(), "bron.txt");
  fs.writeFileSync(file, content);
  return readTextFile(file, messagesFor("nl"), "bron.txt");
}

test("text is read as it is, without a byte order mark", () => {
  for (const text of ["", "Één ‘woord’ 🚲.\r\n\tEn \u00a0\ufffd.\f"]) expect(read(text)).toBe(text);
  expect(read("\ufeffBron.")).toBe("Bron.");
});

const utf16 = Buffer.from("\ufeffEen bron.", "utf16le");

test.each<[string, string | Uint8Array, number]>([
  ["a picture", fs.readFileSync("scripts/new-course/media/plant.png"), 1],
  ["NUL", "Een.\nTwee\0.\n", 2],
  ["another control character", "Een.\n\nTwee\u0007.", 3],
  ["text in another encoding", Buffer.from("Een.\nDr\u00e9\u00e9.", "latin1"), 2],
  ["UTF-16", utf16, 1],
  ["half a character", Buffer.from("Een 🚲").subarray(0, 6), 1],
])("%s is refused with its line", (_name, content, line) => {
  expect(() => read(content)).toThrow(`bron.txt:${line}  Hier staat iets dat geen tekst in UTF-8 is.`);
});

test("a file that is too large, or can't be read, is refused with its name", () => {
  expect(read("a".repeat(2_000_000))).toHaveLength(2_000_000);
  expect(() => read("a".repeat(2_000_001))).toThrow("bron.txt is te groot. Verwacht: hooguit 2 MB.");
  expect(() => readTextFile("/dev/zero", messagesFor("en"))).toThrow("/dev/zero is too large.");
  const folder = createFolder();
  expect(() => readTextFile(folder, messagesFor("nl"), "map")).toThrow("map is niet te lezen (het is een map).");
  expect(() => readTextFile(`${folder}/x`, messagesFor("nl"), "x")).toThrow(
    "x is niet te lezen (het bestaat niet; klopt de naam?).",
  );
});
