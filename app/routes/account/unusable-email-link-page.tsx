import { AccountPageLayout } from "~/ui/account-page-layout";
import { useMessages } from "~/ui/messages";

/** Tells why a link from a mail can't be used, and what to do now. */
export function UnusableEmailLinkPage({ problem }: { problem: "link-gone" | "other-account" | "address-taken" }) {
  const { confirm } = useMessages().account;
  const logIn = { href: "/login", label: confirm.logIn };
  const texts = {
    "link-gone": [confirm.goneTitle, confirm.gone, logIn, { href: "/register", label: confirm.register }],
    "other-account": [
      confirm.otherAccountTitle,
      confirm.otherAccount,
      { href: "/logout", label: confirm.logOut },
      null,
    ],
    "address-taken": [
      confirm.takenTitle,
      confirm.taken,
      logIn,
      { href: "/forgot-password", label: confirm.forgotPassword },
    ],
  } as const;
  const [title, text, first, second] = texts[problem];
  return (
    <AccountPageLayout title={title} lead={text}>
      <p className="row">
        <a className="btn" href={first.href}>
          {first.label}
        </a>
        {second && (
          <a className="go" href={second.href}>
            {second.label}
          </a>
        )}
      </p>
    </AccountPageLayout>
  );
}
