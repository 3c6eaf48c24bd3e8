declare module "virtual:enhance" {
  interface Script {
    url: string;
    /** The hash of the script, such as `sha256-…`, which the browser checks. It is undefined in development. */
    integrity?: string;
  }
  export const scripts: Record<
    "main" | "matrix" | "gesture" | "final-test" | "live" | "plan" | "sitting" | "picks" | "studio",
    Script
  >;
}
