/** A Chromium for the browser tests: one that is there, else Debian's package when we may install it. */
import fs from "node:fs";
import { exitWithError } from "./prepare.mjs";
import { ensureDebianPackages } from "./programs.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** CHROMIUM may name one elsewhere. */
const installed = () => process.env.CHROMIUM || places.find((place) => fs.existsSync(place));

/** The package of a browser, when there is none. */
export function missingBrowserPackages() {
  return installed() ? [] : ["chromium"];
}

/** @returns {string} path of the program; ends with the command to type when there is none */
export function findBrowser() {
  ensureDebianPackages(missingBrowserPackages);
  return installed() ?? exitWithError("There is no Chromium: set CHROMIUM to the path of one.");
}
