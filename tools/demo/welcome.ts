import { demoPassword, people } from "#db/seed/people";

interface Welcome {
  /** The folder with all of the files that stay; null if none stays. */
  folder: string | null;
  siteUrl: string;
  guideUrl: string;
  inboxUrl: string;
  stripeUrl: string;
}

/** Card numbers that the Stripe stand-in accepts, with any future date and any three-digit code. */
export const cards = [
  { number: "4242 4242 4242 4242", does: "pays" },
  { number: "4000 0000 0000 0341", does: "pays now, and fails at the renewal" },
  { number: "4000 0000 0000 0002", does: "is declined" },
];

export function printWelcome({ folder, siteUrl, guideUrl, inboxUrl, stripeUrl }: Welcome) {
  const width = Math.max(...people.map(({ email }) => email.length));
  const accounts = people.map(({ email, shows }) => `  ${email.padEnd(width)}  ${shows}`);
  console.log(`
Kithwell is at ${siteUrl}

Sign in at ${siteUrl}/sign-in, everyone with the password: ${demoPassword}
${accounts.join("\n")}

Staff are asked for a code as well. The codes of this minute, and all of this, are at
  ${guideUrl}
or printed by: npm run demo -- code

Mail that the site sends:  ${inboxUrl}
The pretend Stripe:        ${stripeUrl} (${cards.map(({ number, does }) => `${number} ${does}`).join("; ")})

Stop it with Ctrl-C. ${
    folder
      ? `What you do is saved in ${folder}; begin again with: npm run demo -- fresh`
      : "The database goes with it."
  }
`);
}
