import { expect, test } from "vitest";
import { readBackupFolderArgument } from "./backup-arguments";
import { composeArgumentError, isHelpAsked, readOptions } from "./command-arguments";
import { listScreenshotNames } from "./screenshots/list-screenshot-plans";

test("whatever is wrong with options says which command has the help", () => {
  const options = { only: { type: "string" }, json: { type: "boolean" } } as const;
  expect(readOptions("bench", options, ["--only", "home"])).toEqual({ only: "home" });
  const end = "See npm run bench -- --help";
  expect(() => readOptions("bench", options, ["--foo"])).toThrow(`Unknown option '--foo'. ${end}`);
  expect(() => readOptions("bench", options, ["home"])).toThrow(
    /Unexpected argument 'home'\..*\. See npm run bench -- --help$/,
  );
  expect(() => readOptions("bench", options, ["--only"])).toThrow(`Option '--only <value>' argument missing. ${end}`);
});

test("a sentence gets its full stop once", () => {
  const told = "Choose one. See npm run demo -- --help";
  expect([composeArgumentError("demo", "Choose one"), composeArgumentError("demo", "Choose one.")]).toEqual([
    told,
    told,
  ]);
});

test("help is asked by its long or its short name", () => {
  expect([isHelpAsked(["--help"]), isHelpAsked(["x", "-h"]), isHelpAsked([])]).toEqual([true, true, false]);
});

test("the arguments of a backup are at most one folder", () => {
  expect(readBackupFolderArgument("backup", [])).toEqual({ folder: null });
  expect(readBackupFolderArgument("restore", ["map"])).toEqual({ folder: "map" });
  expect(readBackupFolderArgument("backup", ["--foo"])).toEqual({
    error: "Unknown option '--foo'. See npm run backup -- --help",
  });
  expect(readBackupFolderArgument("restore", ["a", "b"])).toEqual({
    error: "One folder is enough. See npm run restore -- --help",
  });
});

test("the names of pictures are known without a site", () => {
  expect(listScreenshotNames()).toContain("gids/images/slotcasus-naast");
  expect(listScreenshotNames()).toContain("gids/images/groep-toetsmoment");
});
