// The addresses of paying and of codes. Import them from `paths.ts`.

export const membershipPath = "/membership";
export const checkoutPath = "/membership/checkout";
export const checkoutReturnPath = "/membership/return";
export const portalPath = "/membership/portal";
export const changePlanRoute = "/membership/change";
/** Shows what a change to the other plan costs, and makes it. */
export const changePlanPath = (plan: "month" | "year") => `${changePlanRoute}?plan=${plan}`;
/** Where a member chooses what to pay, or nothing. */
export const ownAmountPath = "/membership/amount";
/** Asks before a membership is stopped. Also takes the form that takes the stop back. */
export const stopPath = "/membership/stop";
export const giftsPath = "/gifts";
/** The giver's page of one gift. The token is a secret. */
export const giftPath = (token: string) => `${giftsPath}/${token}`;
/** Where somebody uses a code that they were given. */
export const codePath = "/code";
export const billingPath = "/billing";
export const stripeWebhookPath = "/webhooks/stripe";
export const adminCodesPath = "/admin/codes";
export const adminCodePath = (id: string) => `${adminCodesPath}?code=${id}`;
