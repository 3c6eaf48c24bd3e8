/** Finds Chromium for the browser tests. If it is missing, installs Debian's package, or says how to install it. */
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

/** Returns the path of Chromium, if there is one. The setting CHROMIUM comes first. */
const installed = () => process.env.CHROMIUM || places.find((place) => fs.existsSync(place));

/** Returns the Debian packages that must be installed to have a browser: none if there is one. */
export function listMissingBrowserPackages() {
  return installed() ? [] : ["chromium"];
}

/**
 * Returns the path of the browser. If it can't be installed, prints how to do that and ends the process.
 * @returns {string}
 */
export function findOrInstallBrowser() {
  ensureDebianPackages(listMissingBrowserPackages);
  return installed() ?? exitWithError("There is no Chromium: set CHROMIUM to the path of one.");
}
