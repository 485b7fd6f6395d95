import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { ownPath } from "~/http/own-path";
import { homePath } from "~/http/paths";
import { isTheme, themeCookie } from "~/http/cookies.server";

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = form.get("theme");
  if (!isTheme(theme)) throw data(null, { status: 400 });
  return redirect(ownPath(form.get("next"), homePath), {
    status: 303,
    headers: { "Set-Cookie": themeCookie(theme) },
  });
}

export function loader() {
  return redirect(homePath, { status: 303 });
}
