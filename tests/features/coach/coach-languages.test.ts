import { expect, test } from "vitest";
import { coach } from "~/features/coach/coach";
import { getCoachReaders } from "~/features/coach/coach.server";

const readers = await getCoachReaders();

test.each([
  [
    "Spanish",
    "Me sentí preocupada cuando llegaste a casa después de medianoche. ¿Podrías avisarme?",
  ],
  [
    "French",
    "J’étais inquiète quand tu es rentré après minuit. Tu pourrais m’envoyer un message ?",
  ],
  [
    "German",
    "Ich war besorgt, als du nach Mitternacht nach Hause kamst. Könntest du mir schreiben?",
  ],
  ["Dutch", "Ik was bezorgd toen je na middernacht thuiskwam. Kun je me een berichtje sturen?"],
  ["Italian", "Ero preoccupata quando sei tornato dopo mezzanotte. Potresti scrivermi?"],
  ["Portuguese", "Fiquei preocupada quando você chegou depois da meia-noite. Pode me avisar?"],
  ["Swedish", "Jag var orolig när du kom hem efter midnatt. Kan du skriva till mig?"],
  ["Polish", "Martwiłam się, kiedy wróciłeś po północy. Mógłbyś do mnie napisać?"],
  ["Turkish", "Gece yarısından sonra eve geldiğinde endişelendim. Bana yazar mısın?"],
  ["Tagalog", "Nag-alala ako nang umuwi ka pagkatapos ng hatinggabi. Puwede mo ba akong i-text?"],
  ["Vietnamese", "Mẹ đã lo lắng khi con về nhà sau nửa đêm. Con có thể nhắn tin cho mẹ không?"],
  ["Russian", "Я волновалась, когда ты пришёл домой после полуночи. Напишешь мне?"],
  ["Arabic", "شعرت بالقلق عندما عدت إلى المنزل بعد منتصف الليل. هل يمكنك مراسلتي؟"],
  ["Hebrew", "דאגתי כשחזרת הביתה אחרי חצות. תוכל לכתוב לי?"],
  ["Japanese", "昨日の夜、帰りが遅くて心配しました。十時までに連絡してくれる？"],
  ["Korean", "어젯밤 늦게 와서 걱정했어. 열 시까지 문자해 줄래?"],
  ["Chinese", "你半夜才回家，我很担心。十点前给我发个信息好吗？"],
  ["Hindi", "जब तुम आधी रात के बाद घर आए तो मुझे चिंता हुई। क्या तुम मुझे संदेश भेजोगे?"],
  ["two words", "Te quiero"],
  ["pictures", "🙂🙂 ❤️"],
  ["a number", "12345"],
  ["keys pressed at random", "asdf jkl qwer zxcv"],
])("the coach gives no feedback on a text in another language or without words: %s", (_, text) => {
  expect(coach(text, readers)).toEqual({
    kind: "cannot-tell",
    rubricVersion: expect.any(String),
    flags: [],
    scores: null,
  });
});

test.each([
  ["Te quiero, mijo. I felt worried on Friday. Could you text me by ten?"],
  ["Mamma mia, I was so worried about you, Giovanni."],
  ["Dinner tonight?"],
  ["Love you"],
  ["OK."],
])("the coach gives feedback on a text with enough English: %s", (text) => {
  expect(coach(text, readers).kind).toBe("coached");
});

test.each([[""], ["   \n "]])("an empty text has no scores and no flags", (text) => {
  expect(coach(text, readers)).toMatchObject({ kind: "empty", scores: null, flags: [] });
});

test("urgent words get a safety note in a text of any language", () => {
  expect(coach("Ya no puedo más", readers, { isCrisis: true })).toMatchObject({
    kind: "safety",
    flags: ["CRISIS"],
    notes: [{ flag: "CRISIS", marks: [] }],
  });
});
