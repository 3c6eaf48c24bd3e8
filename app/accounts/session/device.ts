// Patterns that find a browser in a user agent, with its name. The first match counts, because a user agent also contains names of other
// browsers.
const browsers: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/Chrome\/|\bChromium\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
/** The word between browser and system in the stored description of a device. It is Dutch for "on", whatever the language of the reader. */
const between = " op ";
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/**
 * Returns a short description of a browser and its system, such as "Chrome op Android", for a person's list of sessions. It is empty if
 * neither is recognised.
 */
export function describeBrowserAndSystem(userAgent: string | null): string {
  const text = (userAgent ?? "").slice(0, 500);
  const find = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(text))?.[1];
  const browser = find(browsers);
  const system = find(systems);
  return browser && system ? `${browser}${between}${system}` : (browser ?? system ?? "");
}

/**
 * Splits the stored description of a device into browser and system. The result has only one of the two if only one was recognised, and is
 * empty if neither was.
 */
export function splitIntoBrowserAndSystem(stored: string): string[] {
  return stored.split(between).filter(Boolean);
}
