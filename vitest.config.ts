import os from "node:os";
import { defineConfig } from "vitest/config";
import { pageScriptsPlugin } from "./vite-plugin-enhance";

// Not vite.config.ts, because the Remix plugin must not run inside Vitest.
const alias = { "~": new URL("./app", import.meta.url).pathname };

export default defineConfig({
  resolve: { alias },
  test: {
    // One more than the processors, because tests also wait: for a database, a process that starts, a clock.
    maxWorkers: os.availableParallelism() + 1,
    // Test files share the modules that they import (`isolate: false`), because importing everything for each file took most of the time.
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "tests/*.test.ts"],
          exclude: ["**/*.pg.test.{ts,tsx}"],
          isolate: false,
          // Some tests start other programs that read PDF, which takes long on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        plugins: [pageScriptsPlugin()],
        test: {
          name: "postgres",
          include: ["app/**/*.pg.test.{ts,tsx}", "scripts/**/*.pg.test.ts", "tests/*.pg.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          isolate: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
