/** Mail over TLS to a server that signs its own certificate. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { expect, it, onTestFinished } from "vitest";
import { createMailer } from "./mailer.server";

/** A key and a certificate for `localhost`, signed by itself. */
function signOwn(): { key: string; cert: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-tls-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const [key, cert] = [path.join(folder, "key.pem"), path.join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const made = ["-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "2"];
  execFileSync("openssl", ["req", "-x509", ...made, ...subject], { stdio: "pipe" });
  return { key: fs.readFileSync(key, "utf8"), cert: fs.readFileSync(cert, "utf8") };
}

it("a mail server that signs its own certificate is trusted when that is named, and not otherwise", async () => {
  const own = signOwn();
  const secured: boolean[] = [];
  const server = new SMTPServer({
    ...own,
    authOptional: true,
    onData(stream, session, done) {
      secured.push(session.secure);
      stream.resume().on("end", () => done());
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as { port: number };
  const send = async (certificates: string | null, name = "localhost", more = "") => {
    const smtpUrl = `smtp://${name}:${port}${more}`;
    const mailer = createMailer({ smtpUrl, certificates, from: "a@example.nl", directory: "", host: "x.test" });
    onTestFinished(() => mailer.close());
    const words = { subject: "Dag", text: "Dag", html: "<p>Dag</p>" };
    await mailer.send({ id: "1", recipient: "b@example.nl", ...words, now: new Date("2026-03-01T12:00:00Z") });
  };
  await expect(send(null)).rejects.toThrow(/self-signed certificate/);
  await expect(send(signOwn().cert)).rejects.toThrow(/certificate/);
  // Trusted, but it has another name.
  await expect(send(own.cert, "127.0.0.1")).rejects.toThrow(/does not match/);
  await send(own.cert);
  await send(own.cert, "127.0.0.1", "/?tls.servername=localhost");
  expect(secured).toEqual([true, true]);
});
