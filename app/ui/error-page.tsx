import { useMessages } from "./messages";
import { Sign } from "./motif";

/** What happened, what to do, and that nothing is lost. Never a stack. */
export function ErrorPage({ status }: { status: number }) {
  const { common } = useMessages();
  const known = status in common.errors ? status : status >= 400 && status < 500 ? 400 : 500;
  const { title, text } = common.errors[known as keyof typeof common.errors];
  return (
    <div className="wrap band">
      <div className="flow read">
        <p className="state">
          <Sign name="stuck" />
          {status}
        </p>
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <p className="row mt5">
          <a className="btn" href="/">
            {common.toHome}
          </a>
          {known === 403 ? (
            <a className="go" href="/login">
              {common.logIn}
            </a>
          ) : (
            <a className="go" href="/learning">
              {common.toProgress}
            </a>
          )}
        </p>
      </div>
    </div>
  );
}
