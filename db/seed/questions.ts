import type { Db } from "../database.ts";
import { newId } from "../new-id.ts";
import type { QuestionTable } from "../schema.ts";
import { createQuestionSeal } from "../sealed.ts";
import { excerptOf } from "../tables/questions.ts";
import { hour } from "../tables/timestamp.ts";

interface SeedQuestion extends Pick<QuestionTable, "title" | "topic" | "body" | "sharing"> {
  /** The member's alias. */
  by: string;
  claimedBy?: string;
  cue?: string;
  /** Hours before now. `dueIn` is hours after now, and negative if the reply is late. */
  askedAgo: number;
  dueIn: number;
  /** Replies in order, from the expert who claimed the question or from the member. */
  thread?: { from: "expert" | "member"; ago: number; body: string }[];
  /** Whether the member has opened the last reply. */
  isSeen?: boolean;
}

const mirelle = "Dr. Mirelle Oakes";
const jonas = "Jonas Tamm";

const questions: SeedQuestion[] = [
  {
    by: "Linden",
    claimedBy: mirelle,
    title: "He says yes and then the day passes",
    topic: "treatment",
    sharing: "members",
    askedAgo: 21 * 24,
    dueIn: -19 * 24,
    isSeen: true,
    body: "Twice now my husband has said he would call the clinic “on Monday”. Monday comes and neither of us says anything. I don’t want to nag and I don’t want to let it slide. What do I do on the Monday?",
    thread: [
      {
        from: "expert",
        ago: 20 * 24,
        body: "Thank you for asking before Monday, not after it.\n\nA yes is a good sign, and it is often short. You can make the step smaller while it lasts:\n\n1. Have the number, the hours and the first question ready.\n2. Ask on the day he says yes: “Would you like to call now, and I’ll sit beside you?”\n3. If Monday passes, say one plain thing at a calm hour: “You meant it on Thursday. I have the number here whenever you want it.” Then leave it.\n\nOne ask is not nagging. The third ask in an evening usually is.",
      },
    ],
  },
  {
    by: "Linden",
    claimedBy: jonas,
    title: "What to do with Sunday afternoons",
    topic: "talking",
    sharing: "experts",
    askedAgo: 60,
    dueIn: -12,
    body: "Sunday after lunch is when it starts. I have my map of it now and I can see the empty hours coming. If I fill them for him, am I managing him? If I don’t, I know how the evening goes.",
    thread: [
      {
        from: "expert",
        ago: 5,
        body: "Filling the hours *for* him would be managing. Making one good thing easy, and being glad when he comes, is a reward for a sober hour.\n\nPick something you would enjoy anyway, say it early and once (“I’m taking the dog to the river at two, come if you like”), and go either way. If he comes, enjoy it and leave the subject alone that day.",
      },
    ],
  },
  {
    by: "Hazel",
    claimedBy: mirelle,
    title: "Visits leave her worse, and so does being alone",
    topic: "medicines",
    sharing: "members",
    askedAgo: 9 * 24,
    dueIn: -7 * 24,
    isSeen: true,
    body: "My mother is coming off a tablet she was prescribed for years. Her doctor leads it. On bad days the phone ringing is too much, and on other days she says nobody visits. How do I offer company that doesn’t hurt?",
    thread: [
      {
        from: "expert",
        ago: 8 * 24,
        body: "Both can be true in the same week, and neither is about you.\n\nMany families do well with company that has a clear end: ten minutes, one cup of tea, no questions about how she feels. Let her choose the day in the morning, and make it easy to say no.\n\nWhatever you notice about the medicine itself belongs to her and her doctor. You could offer to write it down with her before the next appointment.",
      },
    ],
  },
  {
    by: "Juniper",
    title: "My brother laughs it off",
    topic: "talking",
    sharing: "experts",
    askedAgo: 7,
    dueIn: 41,
    body: "Whenever I say anything kind, he makes a joke and changes the subject. I practiced a short sentence and he still laughed. Is it worth trying again, or am I making it worse?",
  },
  {
    by: "Briar",
    title: "He takes money from the drawer",
    topic: "money",
    sharing: "members",
    askedAgo: 4 * 24,
    dueIn: -22,
    body: "There was housekeeping money in the drawer and there isn’t now. I know, and he knows that I know. I’d like to stop keeping cash there, but I’m afraid of what he says when he finds it empty. How do I tell him first?",
  },
  {
    by: "Aspen",
    claimedBy: mirelle,
    title: "Telling the children why he isn’t here",
    topic: "children",
    sharing: "experts",
    askedAgo: 30,
    dueIn: 18,
    body: "My partner is staying with his parents for a while, and that is better for all of us. The children are six and nine. They ask every evening. I want to be honest and I don’t want to frighten them.",
  },
  {
    by: "Sorrel",
    claimedBy: jonas,
    title: "I stepped away, and now he says I don’t care",
    topic: "self",
    sharing: "experts",
    askedAgo: 6 * 24,
    dueIn: 30,
    body: "I did what the lesson said: when he had been drinking I took my book upstairs, and I told him the day before that I would. In the morning he said I had left him alone. I felt awful all day.",
    thread: [
      {
        from: "expert",
        ago: 4 * 24,
        body: "You told him first, you stayed calm, and you went. That is the whole skill, and it often feels bad the first times.\n\nThe other half is the morning. Be warm when he is sober, and soon: breakfast, a hand on the shoulder, something ordinary. It says “I step away from the drinking, never from you” better than an explanation would.",
      },
      {
        from: "member",
        ago: 10,
        body: "Thank you. I made pancakes. He came down and we didn’t talk about it. What do I say if he brings it up again himself?",
      },
    ],
  },
  {
    by: "Alder",
    cue: "suicide",
    title: "Something he said last night",
    topic: "self",
    sharing: "experts",
    askedAgo: 2,
    dueIn: 46,
    body: "Last night my father said we would all be better off without him, and then he said he was only tired. I have called the number on the page, and they were kind. I would still like to know how to speak with him about it this week.",
  },
];

/** Adds questions in every state: new, claimed, late, answered, and with a follow-up or crisis card. */
export async function seedQuestions(db: Db, idOf: (alias: string) => string, now: number) {
  for (const question of questions) {
    const ago = (hours: number) => now - hours * hour;
    const { by, claimedBy, thread = [], askedAgo } = question;
    const last = thread.at(-1);
    const answeredAt = last?.from === "expert" ? ago(last.ago) : null;
    const id = newId();
    const accountId = idOf(by);
    const seal = await createQuestionSeal(db, id, accountId);
    const words = {
      title: question.title,
      body: question.body,
      excerpt: excerptOf(question.body),
      cue: question.cue ?? null,
    };
    await db
      .insertInto("question")
      .values({
        id,
        account_id: accountId,
        ...seal.sealRow("question", id, words),
        topic: question.topic,
        sharing: question.sharing,
        asked_at: ago(askedAgo),
        due_at: now + question.dueIn * hour,
        claimed_by: claimedBy ? idOf(claimedBy) : null,
        claimed_at: claimedBy ? ago(askedAgo) + hour : null,
        answered_at: answeredAt,
        seen_at: question.isSeen && answeredAt !== null ? answeredAt + hour : null,
      })
      .execute();
    for (const { from, ago: sentAgo, body } of thread) {
      const replyId = newId();
      await db
        .insertInto("reply")
        .values({
          id: replyId,
          question_id: id,
          author_id: idOf(from === "expert" ? (claimedBy ?? "") : by),
          ...seal.sealRow("reply", replyId, { body }),
          sent_at: ago(sentAgo),
        })
        .execute();
    }
  }
}
