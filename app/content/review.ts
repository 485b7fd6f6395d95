/** What a text says of itself until a clinician has read it. */
export const awaitingReview = "awaiting clinical review";

export function isReviewed({ reviewedBy }: { reviewedBy: string }) {
  return reviewedBy !== awaitingReview;
}
