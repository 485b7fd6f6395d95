import { expect, test } from "vitest";
import { deliver, listOutbox } from "~/mail/deliver.server";
import { loader } from "~/routes/dev.outbox";
import { thrownBy } from "#tests/helpers/route-args";

test("outside development the outbox is a 404", async () => {
  expect(await thrownBy(loader())).toMatchObject({ init: { status: 404 } });
});

test("the outbox lists the mails with their links, newest first", async () => {
  const link = "http://localhost:3000/reset?token=abc";
  const to = "wren@example.org";
  await deliver({ id: "first", to, kind: "new-reply", link: null });
  await deliver({ id: "second", to, kind: "reset", link });

  const [newest, oldest] = await listOutbox();
  expect(newest).toMatchObject({
    links: [link],
    text: expect.stringContaining("wren@example.org"),
  });
  expect(oldest).toMatchObject({ links: [] });
  expect(await listOutbox("/nowhere")).toEqual([]);
});
