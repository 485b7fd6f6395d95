import { encode } from "uqr";

export interface PhoneKey {
  /** For typing into the app, if the camera cannot scan the picture. */
  text: string;
  /** One SVG path in a square of `size` units. */
  qr: { size: number; path: string };
}

/** The key in an `otpauth:` address, as text and as a QR code. */
export function phoneKeyOf(address: string): PhoneKey {
  const secret = new URL(address).searchParams.get("secret") ?? "";
  return { text: secret.replaceAll(/(.{4})(?=.)/g, "$1 "), qr: qrCode(address) };
}

function qrCode(text: string) {
  // Scanners need the quiet border.
  const { size, data } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
