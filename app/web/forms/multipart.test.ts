import { expect, it } from "vitest";
import { MalformedFormError, readFormParts, readShort } from "./multipart.server";

/** Returns the parts of a body that comes in pieces of some bytes. */
async function read(body: string, size: number) {
  async function* pieces() {
    const bytes = Buffer.from(body);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const parts: [string, string | null, string][] = [];
  for await (const { name, fileName, content } of readFormParts(pieces(), "x"))
    parts.push([name, fileName, await readShort(content)]);
  return parts;
}

const part = (header: string, content: string) =>
  `--x\r\nContent-Disposition: form-data; ${header}\r\n\r\n${content}\r\n`;
const body = `${part('name="page-mark"', "m")}${part('name="file"; filename="a %22b%22.md"\r\nContent-Type: text/plain', "één\r\n--y\r\n-")}--x--\r\n`;

it.each([1, 2, 3, 7, 10_000])("in pieces of %i bytes the form is the same", async (size) => {
  expect(await read(body, size)).toEqual([
    ["page-mark", null, "m"],
    ["file", 'a "b".md', "één\r\n--y\r\n-"],
  ]);
});

it.each([
  ["cut off in a file", body.slice(0, -20)],
  ["cut off in a header", body.slice(0, 30)],
  ["empty", ""],
  ["without a name", `${part("filename=a", "m")}--x--`],
  ["with a long header", `${part(`name="${"a".repeat(20_000)}"`, "m")}--x--`],
  ["with too many parts", `${part('name="a"', "m").repeat(21)}--x--`],
])("a body %s is refused", async (_name, text) => {
  await expect(read(text, 1000)).rejects.toThrow(MalformedFormError);
});

it("what nobody reads of a part is skipped", async () => {
  async function* whole() {
    yield Buffer.from(body);
  }
  const names: string[] = [];
  for await (const { name } of readFormParts(whole(), "x")) names.push(name);
  expect(names).toEqual(["page-mark", "file"]);
});
