import { createHash } from "node:crypto";
import { Transform } from "node:stream";

/**
 * Creates a stream that passes on a table's rows in PostgreSQL's COPY format, and counts and hashes them. COPY escapes line ends inside
 * values, so every line is a row.
 */
export function createRowCountingAndHashingStream(onRows: (rows: number) => void) {
  const hash = createHash("sha256");
  const measured = { rows: 0, sha256: "" };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let rows = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
      measured.rows += rows;
      hash.update(chunk);
      onRows(rows);
      done(null, chunk);
    },
    flush(done) {
      measured.sha256 = hash.digest("hex");
      done();
    },
  });
  return { stream, measured };
}

/** Creates a stream that passes on the bytes of a file, and counts and hashes them. */
export function createByteCountingAndHashingStream() {
  const hash = createHash("sha256");
  const measured = { bytes: 0, sha256: "" };
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      measured.bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      measured.sha256 = hash.digest("hex");
      done();
    },
  });
  return { stream, measured };
}
