import { expect, test } from "vitest";
import { listOutbox, mailSettled, sendMail } from "~/mail.server";
import { loader } from "~/routes/dev.outbox";
import { thrownBy } from "#tests/helpers/route-args";

test("outside development there is no outbox to look at", async () => {
  expect(await thrownBy(loader())).toMatchObject({ init: { status: 404 } });
});

test("what lies in the outbox is listed with its links, the newest first", async () => {
  const link = "http://localhost:3000/reset?token=abc";
  sendMail({ to: "wren@example.org", kind: "new-reply" });
  await mailSettled();
  sendMail({ to: "wren@example.org", kind: "reset", link });
  await mailSettled();

  const [newest, oldest] = await listOutbox();
  expect(newest).toMatchObject({
    links: [link],
    text: expect.stringContaining("wren@example.org"),
  });
  expect(oldest).toMatchObject({ links: [] });
  expect(await listOutbox("/nowhere")).toEqual([]);
});
