/**
 * The baseline for a page: a server with only node:http that returns the bytes of that page. Usage: http-baseline.mjs <file with the bytes>
 * [content-encoding]
 */
import fs from "node:fs";
import http from "node:http";

const body = fs.readFileSync(process.argv[2] ?? "");
const [, , , encoding] = process.argv;
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-length": body.length,
  ...(encoding && { "content-encoding": encoding }),
};
const server = http.createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${/** @type {import('node:net').AddressInfo} */ (server.address()).port}\n`);
});
