import type { Db } from "#db/database";
import { orderGift } from "~/features/membership/gifts/gift-orders.server";
import { requireGivenGift } from "~/features/membership/gifts/given-gifts.server";
import { listGrants } from "~/features/membership/grants.server";
import type { Shop } from "~/features/membership/stripe/stripe.server";
import { aShop, pay } from "../a-shop";

type Order = Parameters<typeof orderGift>[2];

const gifts = { "gift-quarter": "price_kw_gift_quarter", "gift-year": "price_kw_gift_year" };

/** A shop that sells gifts. */
export async function aGiftShop() {
  const { shop, ...rest } = await aShop();
  return { ...rest, shop: { ...shop, prices: { ...shop.prices, ...gifts } } };
}

/** An order of a visitor who hands the code over. */
export const forSelf: Order = {
  plan: "gift-year",
  how: "self",
  to: "",
  on: "",
  account: null,
  formKey: null,
  timeZone: "UTC",
};

/** Orders a gift and pays for it. Returns the token of the giver's page. */
export async function buy(db: Db, shop: Shop, order: Partial<Order> = {}) {
  const back = await pay(await orderGift(db, shop, { ...forSelf, ...order }));
  return back.pathname.replace("/gifts/", "");
}

/** The code of a paid gift. */
export async function codeFor(db: Db, shop: Shop, order?: Parameters<typeof buy>[2]) {
  const { gift } = await requireGivenGift(db, shop, await buy(db, shop, order));
  return gift.code!;
}

/** The gifts that an account has used. */
export async function grantsOf(db: Db, account: { id: string }) {
  return (await listGrants(db, account.id)).filter(({ source }) => source === "gift");
}
