import { expect, test } from "vitest";
import { db } from "~/db.server";
import { makeLink } from "~/features/accounts/one-time-link.server";
import { readAccount } from "~/features/membership/viewer.server";
import { action, loader } from "~/routes/reset";
import { aMember, aVisit } from "#tests/features/accounts/a-member";
import { routeArgs } from "#tests/helpers/route-args";

async function aLink() {
  const { id } = await aMember(db);
  const link = await makeLink(db, { accountId: id, purpose: "reset" });
  return { id, link, token: new URL(link).searchParams.get("token") ?? "" };
}

test("opening the link does not use it up, and the button does", async () => {
  const { id, link, token } = await aLink();
  for (let looks = 0; looks < 3; looks += 1) {
    expect(await loader(await routeArgs(link))).toEqual({ token, isLive: true });
  }

  const form = { token, password: "lake otter teapot" };
  const answer = (await action(await routeArgs(link, { form }))) as Response;

  expect(answer.headers.get("Location")).toBe("/today");
  expect(await readAccount(db, aVisit({ cookies: answer.headers }))).toMatchObject({ id });
  expect(await loader(await routeArgs(link))).toMatchObject({ isLive: false });
  expect(await action(await routeArgs(link, { form }))).toMatchObject({ init: { status: 400 } });
});

test("a refused password does not use up the link", async () => {
  const { link, token } = await aLink();

  const answer = await action(await routeArgs(link, { form: { token, password: "12345678" } }));

  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { error: { password: [expect.any(String)] } },
  });
  expect(JSON.stringify(answer)).not.toContain("12345678");
  expect(await loader(await routeArgs(link))).toMatchObject({ isLive: true });
});

test.each(["", "made-up", "x".repeat(5000)])("a made-up link is refused", async (token) => {
  const url = `/reset?${new URLSearchParams({ token })}`;

  expect(await loader(await routeArgs(url))).toMatchObject({ isLive: false });
  const form = { token, password: "lake otter teapot" };
  expect(await action(await routeArgs(url, { form }))).toMatchObject({ init: { status: 400 } });
});
