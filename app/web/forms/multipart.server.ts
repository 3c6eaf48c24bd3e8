/**
 * Reads the parts of a multipart form while they come in, so that a large file is never in memory as a whole (RFC 7578). It is for the forms
 * of this site only: no nested parts, and no encodings.
 */

const mostHeaderBytes = 16_000;
const mostParts = 20;

/** A body that is no multipart form, or of which the end is missing because the connection was cut. */
export class MalformedFormError extends Error {
  override name = "MalformedFormError";
}

export interface FormPart {
  name: string;
  /** The name of the file, or null if the part is no file. */
  fileName: string | null;
  /** The content. What is not read of it is skipped. */
  content: AsyncGenerator<Buffer>;
}

/** @throws MalformedFormError */
export async function* readFormParts(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<FormPart> {
  const input = new Input(body[Symbol.asyncIterator]());
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await skip(input.until(delimiter));
  for (let count = 0; count <= mostParts; count++) {
    const after = await input.take(2);
    if (after === "--") return;
    if (after !== "\r\n" || count === mostParts) throw new MalformedFormError();
    const content = input.until(delimiter);
    yield { ...readHeader(await readShort(input.until(Buffer.from("\r\n\r\n")))), content };
    await skip(content);
  }
}

/** Returns a short content as text. @throws MalformedFormError if it is long */
export async function readShort(content: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > mostHeaderBytes) throw new MalformedFormError();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

async function skip(content: AsyncGenerator<Buffer>): Promise<void> {
  for (;;) if ((await content.next()).done) return;
}

function readHeader(header: string): Pick<FormPart, "name" | "fileName"> {
  const disposition = /^content-disposition: *form-data;(.*)$/im.exec(header)?.[1] ?? "";
  const name = /(?:^|[; ])name="([^"]*)"/i.exec(disposition)?.[1];
  const fileName = /[; ]filename="([^"]*)"/i.exec(disposition)?.[1];
  if (name === undefined) throw new MalformedFormError();
  return { name: unescapeName(name), fileName: fileName === undefined ? null : unescapeName(fileName) };
}

/** Browsers write these three characters so, and no others. */
function unescapeName(name: string): string {
  return name.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}

class Input {
  // So that the first boundary, before which no line ends, is found like the others.
  #left = Buffer.from("\r\n");

  constructor(private readonly chunks: AsyncIterator<Uint8Array>) {}

  async #more(): Promise<void> {
    const next = await this.chunks.next();
    if (next.done) throw new MalformedFormError();
    this.#left = Buffer.concat([this.#left, next.value]);
  }

  async take(bytes: number): Promise<string> {
    while (this.#left.length < bytes) await this.#more();
    const taken = this.#left.toString("latin1", 0, bytes);
    this.#left = this.#left.subarray(bytes);
    return taken;
  }

  /** Yields what comes before a mark, and goes on after the mark. */
  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#left.indexOf(mark);
      const ready = at === -1 ? Math.max(0, this.#left.length - mark.length + 1) : at;
      const piece = this.#left.subarray(0, ready);
      this.#left = this.#left.subarray(at === -1 ? ready : at + mark.length);
      if (piece.length > 0) yield piece;
      if (at !== -1) return;
      await this.#more();
    }
  }
}
