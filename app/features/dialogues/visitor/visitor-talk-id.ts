/** In addresses, the talk that is played without an account, whichever dialogue it is. */
export const visitorTalkId = "try";
