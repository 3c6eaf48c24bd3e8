import type { ReactNode } from "react";
import { useMessages } from "~/ui/messages";

const paths = {
  overview: "/admin",
  accounts: "/admin/accounts",
  cohorts: "/admin/cohorts",
  trainers: "/admin/trainers",
  reports: "/admin/reports",
  mail: "/admin/mail",
  courses: "/admin/courses",
  questions: "/admin/questions",
} as const;
type AdminSection = keyof typeof paths;

interface AdminPageLayoutProps {
  section: AdminSection;
  /** The title of a page inside a section. If it is absent, the title is the name of the section. */
  title?: string;
  lead?: string;
  /** Whether the viewer may see all sections. An author sees one of them only. */
  isAdministrator?: boolean;
  children: ReactNode;
}

/** The frame of every page for administrators: links to all sections, with the current one marked, and the title. */
export function AdminPageLayout({ section, title, lead, isAdministrator = true, children }: AdminPageLayoutProps) {
  const { admin } = useMessages();
  return (
    <div className="wrap band">
      <nav aria-label={admin.nav}>
        <ul className="row sections">
          {(isAdministrator ? (Object.keys(paths) as AdminSection[]) : [section]).map((each) => (
            <li key={each}>
              <a href={paths[each]} aria-current={each === section ? (title ? "true" : "page") : undefined}>
                {admin.sections[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h1 className="mt7">{title ?? (section === "overview" ? admin.title : admin.sections[section])}</h1>
      {lead ? <p className="lead read mt5">{lead}</p> : null}
      <div className="mt7">{children}</div>
    </div>
  );
}
