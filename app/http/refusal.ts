import { crisisPath, homePath } from "./paths";

/** Thrown to refuse a request before it reaches a route. `message` tells the reader what to do. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, advice: string, headers: Record<string, string> = {}) {
    super(advice);
    this.status = status;
    this.headers = headers;
  }
}

/** A page without styles or scripts, so it can be sent when nothing else works. */
export function refusalPage({ status, message }: { status: number; message: string }) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status} – Notes</title><main><h1>That did not work</h1><p>${message}</p><p><a href="${homePath}">Back to the start</a> · <a href="${crisisPath}">Crisis numbers</a></p></main></html>`;
}
