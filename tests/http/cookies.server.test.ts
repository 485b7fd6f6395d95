import { expect, test } from "vitest";
import { clearedCookie, cookieName, readCookie, setCookie } from "~/http/cookies.server";

const name = cookieName("place");

function readFrom(cookies: string) {
  return readCookie(new Request("http://localhost:3000/", { headers: { Cookie: cookies } }), name);
}

test.each([
  ["the only one", "place=us", "us"],
  ["among others", "theme=dark; place=us; kw=1", "us"],
  ["beside one whose name ends the same", "myplace=uk; place=us", "us"],
  ["percent-encoded", "place=a%2Bb%3D", "a+b="],
  ["missing", "theme=dark", null],
  ["malformed", "place=%zz", null],
])("a cookie is read when it is %s", (_, cookies, value) => {
  expect(readFrom(cookies)).toBe(value);
});

test("reads the value that was set", () => {
  const value = "signed.a+b/c=; x";
  expect(readFrom(setCookie(name, value).split(";", 1)[0]!)).toBe(value);
});

test("no script can read a cookie, and other sites cannot send it with a form", () => {
  expect(setCookie(name, "us", 60)).toBe("place=us; Max-Age=60; Path=/; HttpOnly; SameSite=Lax");
  expect(clearedCookie(name)).toBe("place=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
});
