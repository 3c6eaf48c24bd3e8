import { loginOrRegisterPath } from "../addresses";

interface LogInOrRegisterProps {
  /** Where the person comes back to. */
  path: string;
  words: { needsAccount: string; register: string; logIn: string };
}

/** What somebody without an account does first, who opened an invitation or a code. */
export function LogInOrRegister({ path, words }: LogInOrRegisterProps) {
  return (
    <>
      <p>{words.needsAccount}</p>
      <p className="row">
        <a className="btn" href={loginOrRegisterPath("/register", path)}>
          {words.register}
        </a>
        <a className="btn quiet" href={loginOrRegisterPath("/login", path)}>
          {words.logIn}
        </a>
      </p>
    </>
  );
}
