import { createCookieSessionStorage } from "@remix-run/node";

export const { getSession } = createCookieSessionStorage({
  cookie: { name: "naive", secrets: [process.env.SESSION_SECRET!] },
});
