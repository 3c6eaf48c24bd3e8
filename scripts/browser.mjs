/** Finds Chromium for the browser tests, or installs Debian's package if that is allowed. */
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

/** CHROMIUM may name the path of another one. */
const installed = () => process.env.CHROMIUM || places.find((place) => fs.existsSync(place));

/** Returns the Debian package of a browser if none is installed. */
export function listMissingBrowserPackages() {
  return installed() ? [] : ["chromium"];
}

/** @returns {string} path of the browser; if there is none, ends with the command to install it */
export function findBrowser() {
  ensureDebianPackages(listMissingBrowserPackages);
  return installed() ?? exitWithError("There is no Chromium: set CHROMIUM to the path of one.");
}
