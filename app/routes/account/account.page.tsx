import { splitIntoBrowserAndSystem } from "~/accounts/session/device";
import { reviewSettingsPath } from "~/ui/addresses";
import { formatLongDate } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

interface AccountOverviewProps {
  name: string;
  email: string;
  roles: string[];
  sessions: { publicId: string; device: string; lastUsedOn: string; current: boolean }[];
}

export function AccountOverview({ name, email, roles, sessions }: AccountOverviewProps) {
  return (
    <>
      <Profile name={name} email={email} roles={roles} />
      <RhythmAndMail />
      <Sessions sessions={sessions} />
      <OwnData />
    </>
  );
}

function Profile({ name, email, roles }: Omit<AccountOverviewProps, "sessions">) {
  const { account, admin } = useMessages();
  const { overview } = account;
  return (
    <>
      <h2>{overview.profile}</h2>
      <dl className="facts">
        <Fact term={overview.name} value={name} href="/account/name" change={overview.changeName} />
        <Fact term={overview.email} value={email} href="/account/email" change={overview.changeEmail} />
        <Fact
          term={overview.password}
          value={overview.passwordHidden}
          href="/account/password"
          change={overview.changePassword}
        />
        {roles.length > 0 && (
          <div>
            <dt>{overview.roles}</dt>
            <dd className="row">
              <span>{roles.map((role) => overview.roleNames[role] ?? role).join(", ")}</span>
              {roles.includes("administrator") && (
                <a className="go" href="/admin">
                  {admin.link}
                </a>
              )}
              {roles.includes("author") && !roles.includes("administrator") && (
                <a className="go" href="/admin/questions">
                  {admin.sections.questions}
                </a>
              )}
            </dd>
          </div>
        )}
      </dl>
      <p>
        <a className="btn quiet" href="/logout">
          {overview.logOut}
        </a>
      </p>
    </>
  );
}

function RhythmAndMail() {
  const { account, rhythm } = useMessages();
  const { overview } = account;
  return (
    <>
      <h2>{overview.rhythm}</h2>
      <p>{overview.rhythmLead}</p>
      <p>
        <a className="btn quiet" href={reviewSettingsPath}>
          {rhythm.settings.title}
        </a>
      </p>
    </>
  );
}

function Fact({ term, value, href, change }: { term: string; value: string; href: string; change: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="row">
        <span>{value}</span>
        <a className="go" href={href}>
          {change}
        </a>
      </dd>
    </div>
  );
}

function Sessions({ sessions }: Pick<AccountOverviewProps, "sessions">) {
  const { overview } = useMessages().account;
  return (
    <>
      <h2>{overview.sessions}</h2>
      <p>{overview.sessionsLead}</p>
      <ul className="rows plain">
        {sessions.map((session) => (
          <Session key={session.publicId} {...session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form action="/account/sessions/others">
          <button className="btn quiet" type="submit">
            {overview.endOthers}
          </button>
        </Form>
      )}
    </>
  );
}

function Session({ publicId, device, lastUsedOn, current }: AccountOverviewProps["sessions"][number]) {
  const { account, locale } = useMessages();
  const { overview } = account;
  const [first, system] = splitIntoBrowserAndSystem(device);
  const name = first && system ? overview.device(first, system) : (first ?? overview.unknownDevice);
  const day = formatLongDate(lastUsedOn, locale);
  return (
    <li>
      <p className="who">
        {name}
        {current && ` (${overview.thisDevice.toLowerCase()})`}
      </p>
      <p className="small">{overview.lastUsed(day)}</p>
      {!current && (
        <Form action="/account/sessions" className="mt3">
          <input type="hidden" name="session" value={publicId} />
          <button className="btn quiet slim" type="submit" aria-label={overview.endSessionOf(name, day)}>
            {overview.endSession}
          </button>
        </Form>
      )}
    </li>
  );
}

function OwnData() {
  const { account, certificate, following } = useMessages();
  const { overview } = account;
  return (
    <>
      <h2>{certificate.own.title}</h2>
      <p>{certificate.own.lead}</p>
      <p>
        <a className="btn quiet" href="/certificates">
          {certificate.own.link}
        </a>
      </p>
      <h2>{following.log.section}</h2>
      <p>{following.log.sectionLead}</p>
      <p>
        <a className="btn quiet" href="/account/log">
          {following.log.link}
        </a>
      </p>
      <h2 id="data">{overview.data}</h2>
      <p>{overview.dataLead}</p>
      <p>
        <a className="btn quiet" href="/account/data">
          {overview.download}
        </a>
      </p>
      <h2>{overview.delete}</h2>
      <p>{overview.deleteLead}</p>
      <p>
        <a className="go" href="/account/delete">
          {overview.deleteLink}
        </a>
      </p>
    </>
  );
}
