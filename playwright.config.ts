import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

/** Every worker serves the built site on its own embedded database: see tests/support/site.ts. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/site-template.ts",
  // One more than the two processors for which the tests are timed: tests also wait, for a mail, a clock or a second page.
  workers: 3,
  fullyParallel: false,
  retries: 0,
  // Long enough for a machine that is five times as slow as usual: a shared machine is at times.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json"]],
  use: {
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        "--no-sandbox",
        // The headless shell rounds the widths of letters otherwise, and Chromium does not.
        "--font-render-hinting=none",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
