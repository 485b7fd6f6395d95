// These imports come first, because the first style sheet sets the order of the cascade layers.
import "~/ui/styles/tokens.css";
import "~/ui/styles/components.css";
import "~/ui/styles/extra.css";
import "~/ui/styles/masthead.css";
import { cssBundleHref } from "@remix-run/css-bundle";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { listUnreviewed } from "~/features/search/unreviewed.server";
import { recordSessionUse } from "~/features/accounts/session/session-use.server";
import { readSessionIfPossible, type ViewerAccount } from "~/features/membership/viewer.server";
import { CrisisStrip, LastResort } from "~/features/safety/crisis-strip";
import { crisisHelp } from "~/features/safety/country.server";
import { themeOf } from "~/http/cookies.server";
import { ErrorPage } from "~/ui/frame/error-page";
import { PageFrameProvider, PageScript } from "~/ui/frame/page-frame";

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await readSessionIfPossible(db, request);
  if (session) recordSessionUse(db, session);
  const account = session?.account ?? null;
  const { pathname, search } = new URL(request.url);
  return {
    viewer: account && viewerOf(account),
    theme: themeOf(request),
    asksTimeZone: account !== null && !account.hasTimeZone,
    path: pathname + search,
    site: env.siteUrl,
    contacts: crisisHelp(request, account).contacts,
    unreviewed: await listUnreviewed(),
  };
}

/** For pages that fail or do not exist. Without a title, the tab would show the address. */
export const meta: MetaFunction = () => [
  { title: "Page – Notes" },
  { name: "robots", content: "noindex" },
];

/** Leaves out the alias of members, so that the page cache can share a page between two members. */
function viewerOf({ alias, roles }: ViewerAccount) {
  return { alias: roles.length === 0 ? null : alias, roles };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const handles = useMatches().map((match) => match.handle as RouteHandle | undefined);
  const isDesk = handles.some((handle) => handle?.desk);
  const theme = data?.theme ?? "auto";
  return (
    <html
      lang="en-US"
      data-theme={theme === "auto" ? undefined : theme}
      data-density={isDesk ? "desk" : undefined}
      data-asks-time-zone={data?.asksTimeZone ? "" : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" />
        {cssBundleHref ? <link rel="stylesheet" href={cssBundleHref} /> : null}
        <Meta />
        <Links />
      </head>
      <body>
        <PageFrameProvider
          frame={{
            viewer: data?.viewer ?? null,
            theme,
            path: data?.path ?? "/",
            unreviewed: data?.unreviewed ?? [],
            help: data ? <CrisisStrip contacts={data.contacts} /> : <LastResort />,
          }}
        >
          {children}
        </PageFrameProvider>
        <PageScript />
      </body>
    </html>
  );
}

interface RouteHandle {
  desk?: boolean;
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
