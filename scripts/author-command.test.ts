import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeTemporaryCourseFolder } from "../tests/support/example-course";
import { listCoursesToRead, runAuthorCommand } from "./author-command";
import { CommandRefusal } from "./command-failure";

const command = { name: "course", help: "help" };
const printed: string[] = [];
const print = (text: string) => {
  printed.push(text);
};

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "log").mockImplementation(print);
  vi.spyOn(console, "warn").mockImplementation(print);
  vi.spyOn(console, "error").mockImplementation(print);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test("a command gets the arguments without the language, and its code is the exit code", async () => {
  const code = await runAuthorCommand(["map", "--lang", "en", "nog"], command, async (args, { contentCheck }) => {
    print(`${args.join()} ${contentCheck.warning}`);
    return 2;
  });
  expect([code, printed]).toEqual([2, ["map,nog note"]]);
});

test("help is printed wherever it is asked, and nothing runs", async () => {
  const run = vi.fn();
  expect(await runAuthorCommand(["map", "-h"], command, run)).toBe(0);
  expect([printed, run.mock.calls]).toEqual([["help"], []]);
});

test.each([
  [["--lang", "fr"], "--lang is one of nl, en. See npm run course -- --help"],
  [["map", "--lang"], "--lang is one of nl, en. See npm run course -- --help"],
  [["map"], "Dit kan niet."],
])("%j ends with 1 and a sentence", async (args, sentence) => {
  const run = async () => {
    throw new CommandRefusal("Dit kan niet.");
  };
  expect(await runAuthorCommand(args, command, run)).toBe(1);
  expect(printed).toEqual([sentence]);
});

test("a command reads the folder that is named, and refuses a POOL_DIR that is not there in its own language", async () => {
  const dir = writeTemporaryCourseFolder();
  const read = async (...args: string[]) => {
    printed.length = 0;
    const code = await runAuthorCommand([dir, ...args], command, async (rest, messages) => {
      const { folders, poolFolder } = await listCoursesToRead(rest, messages);
      print(`${folders.map(({ id }) => id)} ${poolFolder}`);
      return 0;
    });
    return [code, ...printed];
  };
  expect(await read()).toEqual([0, "fiets null"]);
  const nowhere = await runAuthorCommand([`${dir}/nope`], command, async (rest, messages) => {
    await listCoursesToRead(rest, messages);
    return 0;
  });
  expect([nowhere, printed.at(-1)]).toEqual([1, `There is no folder ${dir}/nope.`]);
  const expected = "Expected: one folder, or nothing for all courses. Found:";
  const end = " See npm run course -- --help";
  expect(await read("--nonsense")).toEqual([1, `${expected} ${dir} --nonsense.${end}`]);
  expect(await read(dir)).toEqual([1, `${expected} ${dir} ${dir}.${end}`]);
  const pools = path.dirname(writeTemporaryCourseFolder({ "final-test/01.mdx": "" }, "fietz"));
  vi.stubEnv("POOL_DIR", pools);
  expect(await read("--lang", "en")).toEqual([0, expect.stringContaining(`${pools}/fietz`), `fiets ${pools}`]);
  vi.stubEnv("POOL_DIR", `${pools}/nope`);
  expect(await read("--lang", "en")).toEqual([1, expect.stringContaining("that folder is not there. Expected:")]);
  expect(await read()).toEqual([1, expect.stringContaining("die map is er niet. Verwacht:")]);
});
