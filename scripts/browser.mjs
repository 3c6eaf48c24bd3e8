/** Finds Chromium for the browser tests. If it is missing, installs Debian's package, or says how to install it. */
import fs from "node:fs";
import { exitWithError } from "./prepare.mjs";
import { ensureDebianPackages, tryToInstallDebianPackages } from "./programs.mjs";

/**
 * The package with Chromium's engine without its windows, which Playwright uses by default too. The browser tests take half of the time in it:
 * a new window of Chromium takes most of a second of processor time, and a page behind another one waits for its next frame.
 */
const headlessShell = "chromium-headless-shell";

const places = [
  `/usr/bin/${headlessShell}`,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Returns the path of the browser for tests, if there is one. The setting CHROMIUM comes first, then the headless shell. */
export const findBrowser = () => process.env.CHROMIUM || places.find((place) => fs.existsSync(place));

/**
 * Returns the path of the browser, after installing the headless shell if that is possible, or else Chromium if there is no browser. If that
 * is not possible either, prints how to do it and ends the process.
 * @returns {string}
 */
export function findOrInstallBrowser() {
  if (!findBrowser()?.endsWith(headlessShell) && !process.env.CHROMIUM) tryToInstallDebianPackages([headlessShell]);
  ensureDebianPackages(() => (findBrowser() ? [] : ["chromium"]));
  return findBrowser() ?? exitWithError("There is no Chromium: set CHROMIUM to the path of one.");
}
