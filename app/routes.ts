import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/home.tsx"),
  route("courses/:course", "routes/course.tsx"),
  route("courses/:course/edition", "routes/course-edition.ts"),
  route("courses/:course/sources", "routes/sources.tsx"),
  route("courses/:course/glossary", "routes/glossary.tsx"),
  route("courses/:course/lessons/:lesson", "routes/lesson.tsx"),
  route("courses/:course/lessons/:lesson/answers", "routes/lesson-answers.ts"),
  route("courses/:course/lessons/:lesson/rounds", "routes/lesson-rounds.ts"),
  route("courses/:course/lessons/:lesson/notes", "routes/lesson-notes.ts"),
  route("courses/:course/lessons/:lesson/report", "routes/lesson-report.tsx"),
  route("learning", "routes/learning.tsx"),

  route("register", "routes/register.tsx"),
  route("confirm", "routes/confirm.tsx"),
  route("login", "routes/login.tsx"),
  route("logout", "routes/logout.tsx"),
  route("forgot-password", "routes/forgot-password.tsx"),
  route("reset-password", "routes/reset-password.tsx"),
  route("account", "routes/account.tsx"),
  route("account/name", "routes/account-name.tsx"),
  route("account/email", "routes/account-email.tsx"),
  route("account/password", "routes/account-password.tsx"),
  route("account/sessions", "routes/account-sessions.ts"),
  route("account/delete", "routes/account-delete.tsx"),
  route("account/data", "routes/account-data.ts"),
  route("merge", "routes/merge.tsx"),

  route("privacy", "routes/privacy.tsx"),
  route("accessibility", "routes/accessibility.tsx"),
  route("contact", "routes/contact.tsx"),

  route("theme", "routes/theme.ts"),
  route("language", "routes/language.ts"),
  route("mails", "routes/mails.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
