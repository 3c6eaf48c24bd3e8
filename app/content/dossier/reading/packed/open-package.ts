/**
 * Opens an office file: a zip with parts of XML. Only the parts that a reader asks for are unpacked, so pictures and embedded files are never
 * opened. Nothing is read of a file that is dangerous or damaged.
 */
import { UnpackedFileTooLargeError } from "~/platform/reading/reading";
import { listZipEntries, unpackZipEntry, type ZipEntry } from "~/platform/reading/zip-entries";
import { mostUnpackedSourceBytes, type ReadingRefusal } from "../source-document";
import { computeCrc32 } from "./crc32";

/** The unpacked parts by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>;
export type OpenedPackage = { ok: true; parts: Parts } | { ok: false; reason: ReadingRefusal; about?: string };

const mostEntries = 10_000;
/** Programs in a Word file, and in an ODF file. */
const macros = /(^|\/)(vbaproject\.bin|vbadata\.xml)$|^(basic|scripts)\/./i;
const climbing = /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i;

/** @param wanted says which parts are unpacked */
export function openPackage(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  mostBytes = mostUnpackedSourceBytes,
): OpenedPackage {
  const entries = listZipEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!entries) return { ok: false, reason: "broken" };
  const refusal = findRefusal(entries, mostBytes);
  if (refusal) return { ok: false, ...refusal };
  try {
    const parts = unpackParts(
      entries.filter(({ name }) => wanted(name)),
      mostBytes,
    );
    return parts ? { ok: true, parts } : { ok: false, reason: "broken" };
  } catch (error) {
    if (error instanceof UnpackedFileTooLargeError) return { ok: false, reason: "too-large" };
    throw error;
  }
}

function findRefusal(entries: ZipEntry[], mostBytes: number): { reason: ReadingRefusal; about?: string } | null {
  if (entries.length > mostEntries) return { reason: "too-large" };
  const climbs = entries.find(({ name }) => climbing.test(name));
  if (climbs) return { reason: "climbing-path", about: climbs.name.slice(0, 200) };
  if (entries.some(({ encrypted }) => encrypted)) return { reason: "encrypted" };
  if (entries.some(({ name }) => macros.test(name))) return { reason: "macros" };
  // Names that differ only in capitals are the same part in a Word file.
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return { reason: "broken" };
  const stated = entries.reduce((sum, { statedSize }) => sum + statedSize, 0);
  return stated > mostBytes ? { reason: "too-large" } : null;
}

/** Returns null if a part is not what the zip says that it is. All stated sizes together are below the limit: no part goes beyond it. */
function unpackParts(entries: ZipEntry[], mostBytes: number): Parts | null {
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = unpackZipEntry(entry, mostBytes);
    if (content?.length !== entry.statedSize || computeCrc32(content) !== entry.crc) return null;
    parts.set(entry.name, content);
  }
  return parts;
}
