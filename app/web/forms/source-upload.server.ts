/**
 * Receives the form with which an author brings a file: the file is streamed to the disk of the site. Everything that decides whether somebody
 * may bring one is asked before the body is read.
 */
import fs from "node:fs/promises";
import path from "node:path";
import { mostSourceBytes } from "~/content/dossier/reading/source-document";
import { composeUploadPath } from "~/platform/reading/upload-folder.server";
import { studioPath } from "~/ui/addresses";
import type { RequestContext } from "../context.server";
import { authorRoles } from "../guards/author.server";
import { readViewer } from "../guards/viewer.server";
import { MalformedFormError, readFormParts, readShort } from "./multipart.server";
import { readBoundary } from "./posted-form.server";
import type { SourceUpload } from "./source-upload";

/** The largest body that is read, so that somebody with a file that is too large gets a page that says so. More of it is not stored. */
export const mostSourceFormBytes = 100_000_000;

export const isSourceUpload = ({ method, url }: Pick<Request, "method" | "url">) =>
  method === "POST" && new URL(url).pathname === studioPath;

export const getUploadFolder = ({ config }: Pick<RequestContext, "config">) => path.join(config.dataDir, "uploads");

/** Returns whether the viewer may bring a file now. If not, the route refuses it without its body. */
export async function maySendSource(request: Request, context: RequestContext): Promise<boolean> {
  const viewer = await readViewer(request, context);
  if (viewer?.kind !== "account" || !viewer.roles.some((role) => authorRoles.includes(role))) return false;
  const limit = await context.limits.consume("source-import", viewer.learnerId);
  if (!limit.ok) context.upload = { kind: "too-often", retryAfterSeconds: limit.retryAfterSeconds };
  return limit.ok;
}

/**
 * Returns the fields of the form, and keeps the file in `context.upload`. Whoever calls this removes the file, unless it is taken.
 * @throws MalformedFormError if the body is not a form, or is cut off; then nothing is left of it
 */
export async function receiveSourceForm(request: Request, context: RequestContext): Promise<URLSearchParams> {
  const boundary = readBoundary(request.headers.get("content-type") ?? "");
  if (boundary === null || !request.body) throw new MalformedFormError();
  const form = new URLSearchParams();
  context.upload = { kind: "none" };
  try {
    const body = limitBytes(request.body as unknown as AsyncIterable<Uint8Array>);
    for await (const { name, fileName, content } of readFormParts(body, boundary)) {
      if (fileName === null) form.append(name, await readShort(content));
      else if (context.upload.kind === "none") await storeFile(context, fileName, content);
    }
  } catch (error) {
    await removeUpload(context);
    throw error;
  }
  return form;
}

/** Removes the file of a request, if nobody took it. */
export async function removeUpload(context: Pick<RequestContext, "upload">): Promise<void> {
  if (context.upload?.kind === "file") await fs.rm(context.upload.path, { force: true });
}

/** Returns the file of a request. From now on, whoever called this removes it. */
export function takeUpload(context: Pick<RequestContext, "upload">): SourceUpload | undefined {
  const { upload } = context;
  context.upload = undefined;
  return upload;
}

async function storeFile(context: RequestContext, name: string, content: AsyncIterable<Buffer>): Promise<void> {
  const file = await composeUploadPath(getUploadFolder(context));
  const upload = { kind: "file" as const, path: file, name, bytes: 0 };
  context.upload = upload;
  const handle = await fs.open(file, "wx", 0o600);
  try {
    for await (const piece of content) {
      upload.bytes += piece.length;
      if (upload.bytes <= mostSourceBytes) await handle.writeFile(piece);
    }
  } finally {
    await handle.close();
  }
  // A browser sends a field without a file as an empty file without a name.
  const isNone = upload.bytes === 0 && name === "";
  if (!isNone && upload.bytes <= mostSourceBytes) return;
  await removeUpload(context);
  context.upload = { kind: isNone ? "none" : "too-large" };
}

async function* limitBytes(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > mostSourceFormBytes) throw new MalformedFormError();
    yield piece;
  }
}
