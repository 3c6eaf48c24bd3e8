/** A Chromium for the browser tests: one that is there, else Debian's package when we may install it. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fail, step } from "./prepare.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @returns {string} path of the program; ends with the command to type when there is none */
export function findBrowser() {
  const given = process.env.CHROMIUM;
  if (given) return given;
  const there = () => places.find((place) => fs.existsSync(place));
  const found = there();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    step("Installing Chromium (Debian's package)");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { stdio: "inherit", env });
    const installed = there();
    if (installed) return installed;
  }
  return fail(
    "The browser tests need Chromium: type `sudo apt-get install chromium` (or set CHROMIUM to the path of one) and run npm test again.",
  );
}
