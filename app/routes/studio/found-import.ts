import type { SerializeFrom } from "@remix-run/node";
import type { SourceImport } from "~/studio/imports/source-import";

/** An import as its page gets it. */
export type FoundImport = SerializeFrom<SourceImport>;
