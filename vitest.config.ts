import { defineConfig } from "vitest/config";

// Not vite.config.ts: the Remix plugin must not run inside Vitest.
const alias = { "~": new URL("./app", import.meta.url).pathname };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "tests/*.test.ts"],
          exclude: ["**/*.pg.test.ts"],
          // Readers of PDF are other programs; on a busy machine they take their time.
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "postgres",
          include: ["app/**/*.pg.test.{ts,tsx}", "scripts/**/*.pg.test.ts", "tests/*.pg.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
