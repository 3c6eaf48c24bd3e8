/** Reads the files that authors brought, beside the requests. The page of an import shows from the database how far it is. */
import fs from "node:fs/promises";
import { readSourceFile, type SourceFileReading } from "~/content/dossier/reading/read-source-file.server";
import type { SourceFile } from "~/content/dossier/reading/source-file-reader";
import type { Pool } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { shortenText } from "~/platform/text/shorten-text";
import { normaliseTextToOneLine } from "~/platform/text/typed-text";
import { replaceCharactersThatJsonRefuses } from "./json-text";
import type { ImportKey } from "./source-import";
import { storeImportRefusal, storeReadDocument, updateReadingProgress } from "./source-imports.sql.server";
import { summariseImport } from "./summarise-import.server";

const beatMs = 1000;

export interface SourceImporter {
  /** Reads a file that has an import already, and removes it afterwards. It returns at once. */
  read(key: ImportKey, file: SourceFile): void;
  /** Waits until nothing is being read. */
  settle(): Promise<void>;
  /** Breaks off what is being read, and stores that. */
  stop(): Promise<void>;
}

interface SourceImporterOptions {
  pool: Pool;
  readers: FileReadingProcesses;
  log: Logger;
  now: () => Date;
}

export function createSourceImporter({ pool, readers, log, now }: SourceImporterOptions): SourceImporter {
  const running = new Set<Promise<void>>();
  let stopped = false;

  const store = async (key: ImportKey, reading: SourceFileReading) => {
    if (reading.ok) {
      const document = replaceCharactersThatJsonRefuses(reading.document);
      return storeReadDocument(pool, key, { document, report: summariseImport(document) });
    }
    const reason = stopped && reading.reason === "busy" ? "broken-off" : reading.reason;
    const { pages = null, about = null } = { pages: null, about: null, ...replaceCharactersThatJsonRefuses(reading) };
    return storeImportRefusal(pool, key, {
      reason,
      pages,
      about: about === null ? null : shortenText(normaliseTextToOneLine(about), 200),
    });
  };

  const readOne = async (key: ImportKey, file: SourceFile) => {
    const { signal, beat, tell, end } = startBeat({ pool, log, now }, key);
    try {
      await store(key, await readSourceFile(readers, file, { signal, onProgress: tell }));
    } catch (error) {
      if (signal.aborted) return;
      // Without an answer from the database, the page says after a while that the reading broke off.
      log.error({ err: error, import: key.id }, "an import failed");
      await storeImportRefusal(pool, key, { reason: "broken", pages: null, about: null }).catch(() => {});
    } finally {
      end();
      await beat();
      await fs.rm(file.path, { force: true });
    }
  };

  const settle = async () => {
    while (running.size > 0) await Promise.all(running);
  };

  return {
    read(key, file) {
      const reading = readOne(key, file)
        .catch((error) => log.error({ err: error, import: key.id }, "an import failed"))
        .finally(() => running.delete(reading));
      running.add(reading);
    },
    settle,
    async stop() {
      stopped = true;
      readers.stop();
      await settle();
    },
  };
}

/** Stores every second how far a reading is, and stops it if its author did, from whichever process of the site. */
function startBeat({ pool, log, now }: Pick<SourceImporterOptions, "pool" | "log" | "now">, key: ImportKey) {
  const stop = new AbortController();
  let at: { page: number | null; pages: number | null } = { page: null, pages: null };
  let beating: Promise<void> | null = null;
  const beat = async () => {
    try {
      if (!(await updateReadingProgress(pool, { ...key, ...at, now: now() }))) stop.abort();
    } catch (error) {
      log.warn({ err: error, import: key.id }, "the progress of an import is not stored");
    }
  };
  const timer = setInterval(() => {
    beating ??= beat().finally(() => {
      beating = null;
    });
  }, beatMs);
  return {
    signal: stop.signal,
    tell: (page: number, pages: number) => {
      at = { page, pages };
    },
    end: () => clearInterval(timer),
    /** Waits for the last one. */
    beat: () => beating ?? Promise.resolve(),
  };
}
