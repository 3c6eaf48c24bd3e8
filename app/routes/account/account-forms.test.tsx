import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MailsFromFilesList } from "../site/mails.page";
import { AccountOverview } from "./account.page";
import { ChangeEmailForm, ChangePasswordForm } from "./change-forms";
import { ConfirmAccountForm, LogInForm, RegisterForm } from "./entry-forms";

// React writes this attribute with a capital. HTML does not distinguish capitals here, so the tests expect lower case.
const render = (element: ReactElement) => renderToStaticMarkup(element).replaceAll("autoComplete=", "autocomplete=");

it("an empty form shows what is asked and names nothing as wrong", () => {
  const html = render(<RegisterForm form={undefined} />);
  expect(html).toContain('autocomplete="name"');
  for (const purpose of ["username", "new-password"]) expect(html).toContain(`autocomplete="${purpose}"`);
  expect(html).toMatch(/id="password-hint"[^>]*>Minstens 8 tekens/);
  expect(html).toContain('aria-describedby="password-hint"');
  expect(html).not.toContain("aria-invalid");
  expect(html).not.toContain('role="alert"');
});

it("a refused form leads from the summary to each field, keeps what was typed, and no password", () => {
  const form = {
    errors: { email: "email-domain", password: "password-short" },
    values: { name: "Zoë", email: "zoe@", password: "geheim" },
  };
  const html = render(<RegisterForm form={form} />);
  expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/i);
  expect(html).toContain('<a href="#email">');
  expect(html).toContain('aria-describedby="password-hint password-problem" aria-invalid="true"');
  expect(html).toContain('value="zoe@"');
  expect(html).not.toContain("geheim");
});

it("too many tries tells how long to wait", () => {
  const form = { errors: { form: "too-many-tries" }, values: {}, retryAfterSeconds: 540 };
  expect(render(<LogInForm form={form} />)).toContain("Wacht 9 minuten");
});

it("a confirmation asks for a password only where it must", () => {
  expect(render(<ConfirmAccountForm form={undefined} needsPassword={false} />)).not.toContain('type="password"');
  expect(render(<ConfirmAccountForm form={undefined} needsPassword />)).toContain('autocomplete="current-password"');
});

it("a password manager learns whose password changes", () => {
  const html = render(<ChangePasswordForm form={undefined} email="zoe@example.org" />);
  expect(html).toContain('autocomplete="username"');
  expect(html).toContain('autocomplete="new-password"');
  expect(render(<ChangeEmailForm form={undefined} />)).toContain('autocomplete="email"');
});

it("the own session is marked and can't be ended from the list", () => {
  const session = { device: "Chrome op Android", lastUsedOn: "2026-11-22" };
  const sessions = [
    { ...session, publicId: "one", current: true },
    { ...session, publicId: "two", device: "", current: false },
  ];
  const html = render(<AccountOverview name="<Zoë>" email="zoe@example.org" roles={["trainer"]} sessions={sessions} />);
  expect(html).toContain("Chrome op Android (dit apparaat)");
  expect(html).toContain("Laatst gebruikt op 22 november 2026");
  expect(html).not.toContain('value="one"');
  expect(html).toContain('aria-label="Log uit: Onbekend apparaat, laatst gebruikt op 22 november 2026"');
  expect(html).toContain("&lt;Zoë&gt;");
});

it("a mail's link can be followed", () => {
  const mail = {
    id: "1",
    to: "z@example.org",
    subject: "S",
    date: "D",
    text: "Dag,\n\nKlik:\nhttp://localhost/confirm?token=a",
  };
  expect(render(<MailsFromFilesList mails={[mail]} />)).toContain('<a href="http://localhost/confirm?token=a">');
  expect(render(<MailsFromFilesList mails={[]} />)).toContain("nog geen mails");
});
