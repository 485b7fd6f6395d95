/** What `reviewedBy` says until a clinician has read the text. */
export const awaitingReview = "awaiting clinical review";

/** False while a text waits for its review. A text without `reviewedBy` needs none. */
export function isReviewed({ reviewedBy }: { reviewedBy?: string }) {
  return reviewedBy !== awaitingReview;
}
