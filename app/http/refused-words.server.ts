import { data, type ActionFunction } from "@remix-run/node";
import { isTyped } from "~/ui/frame/send-again";
import { signInPath } from "./sign-in-paths";
import { sentForm } from "./while-unavailable.server";

/**
 * The same action, which returns what was typed with every refusal: the data of a 403 or a 404 gets the
 * form as `sent`, and a redirect to the sign-in page becomes such a 403. A session often ends while
 * somebody writes, and a page without their words would lose them. A form of buttons is refused as before,
 * and so is one whose action returns the words itself, as `unsaved`.
 */
export function actionReturningWords(action: ActionFunction): ActionFunction {
  return async (args) => {
    const request = args.request.clone();
    try {
      return await action(args);
    } catch (refusal) {
      const refused = readRefusal(refusal);
      const sent = refused && (await sentForm(request));
      if (!refused || !sent?.fields.some(([name, value]) => isTyped(sent.path, name, value)))
        throw refusal;
      throw data({ ...refused.data, sent }, { status: refused.status });
    }
  };
}

/** The status and the data of a refusal that has no words yet, or null for anything else. */
function readRefusal(thrown: unknown) {
  if (thrown instanceof Response) {
    const place = thrown.headers.get("Location") ?? "";
    return place.split("?", 1)[0] === signInPath() ? { status: 403, data: null } : null;
  }
  const { init, data: said } = thrown as { init?: { status?: number }; data?: object | null };
  const status = init?.status;
  if ((status !== 403 && status !== 404) || (said && "unsaved" in said)) return null;
  return { status, data: said ?? null };
}
