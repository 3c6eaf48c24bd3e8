/** Programs that tests need and that are not npm packages. Missing ones are installed as Debian packages if that is allowed. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { exitWithError, printStep } from "./prepare.mjs";

/**
 * Installs Debian packages, if that is possible: as root, with `apt-get`. A failure is not told otherwise than by what `apt-get` prints.
 * @param {string[]} packages
 */
export function tryToInstallDebianPackages(packages) {
  if (process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return;
  printStep(`Installing ${packages.join(", ")} (Debian's packages)`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { stdio: "inherit", env });
}

/**
 * Installs the packages that `missing` returns. If that is not possible, prints how to install them and ends the process.
 * @param {() => string[]} missing Debian packages
 */
export function ensureDebianPackages(missing) {
  const wanted = missing();
  if (wanted.length === 0) return;
  tryToInstallDebianPackages(wanted);
  const left = missing();
  if (left.length === 0) return;
  exitWithError(`This needs ${left.join(", ")}: type \`sudo apt-get install ${left.join(" ")}\` and run it again.`);
}

/**
 * The Debian package of each program that tests need. Programs of others read certificates; openssl makes one for a test server.
 * @type {Record<string, string>}
 */
const packageOf = {
  qpdf: "qpdf",
  pdfinfo: "poppler-utils",
  pdffonts: "poppler-utils",
  pdftoppm: "poppler-utils",
  pdftotext: "poppler-utils",
  zbarimg: "zbar-tools",
  openssl: "openssl",
};

/** Returns the Debian packages of the programs that tests need and that are missing. */
export function listMissingTestToolPackages() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const isThere = (/** @type {string} */ program) =>
    folders.some((folder) => fs.existsSync(path.join(folder, program)));
  return [
    ...new Set(
      Object.keys(packageOf)
        .filter((program) => !isThere(program))
        .map((program) => packageOf[program] ?? ""),
    ),
  ];
}
