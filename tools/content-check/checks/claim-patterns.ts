const number = "(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const tens = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|few)";
const people = "(?:people|families|adults|patients|drinkers|relatives|loved ones|members)";
const study =
  "(?:stud(?:y|ies)|trials?|surveys?|reviews?|meta-analys[ei]s|research(?! nurse)|papers|evidence|data|science)";
const finders = "(?:researchers?|scientists?|experts|doctors|clinicians)";
const finds =
  "(?:found|finds?|shows?|showed|shown|suggests?|suggested|reports?|reported|says?|said|tells us|linked|compared|concluded|proves?|proved)";
const chance =
  "(?:likely|as likely|as (?:good|well|many|much|effective|high|often)|more|higher|lower|less)";

const whole = (source: string) => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, "iu");

/** Shares, chances and fractions of people. */
export const figures = [
  /(?<![\d.,])\d[\d.,]*\s?(?:%|per ?cent\b)/i,
  whole(`(?:${tens}(?:[- ]${number})?|${number}) per ?cent`),
  whole(
    `${number}(?: (?:to|or|and) ${number})? (?:in|out of)(?: every| each)? (?:a hundred|${number},?\\d*)(?! (?:\\p{L}+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))`,
  ),
  whole(`${number} of (?:every|each) (?:a hundred|${number})`),
  whole(`a (?:third|quarter|fifth) of (?:all |the |these |those )?(?:them|${people})`),
  whole("(?:one|two|three)[- ](?:thirds?|quarters?|fifths?)"),
  whole(
    `(?:half|most|majority|\\d[\\d.,]*) of (?:all |the |every |these |those )?(?:\\d+ |ten )?${people}`,
  ),
  whole(`half (?:the|these|those|all|of all) ${people}`),
  whole("(?:more|less|fewer) than half(?! (?:an? |past))"),
  whole(`(?:twice|(?:${number}|many) times) (?:as )?${chance}`),
  whole("(?:doubl|tripl|halv)(?:es|ed|ing) (?:the|your|their|his|her) (?:chances?|odds|risks?)"),
  whole("(?:success|recovery|response) rates?"),
];

/** Phrases that report a finding of studies or professionals. */
export const findings = [
  // "The survey you filled in shows" is not a study.
  whole(`(?<!what (?:the |a )?)${study}(?:(?! you)[^.?!;,“”]){0,60}? ${finds}`),
  whole(`${finders} (?:have |has |now )?(?:found|shown|finds?|shows?|agrees?|reported|concluded)`),
  whole(
    "(?<!what (?:the|a) )guidelines?(?! for)[^.?!;,]{0,60} (?:asks?|says?|advises?|recommends?)",
  ),
  whole(
    "in (?:a|an|one|two|the|several|some|the main) (?:[\\w-]+ ){0,3}(?:study|studies|trials?|survey|review)(?! (?:of your|run|period))",
  ),
  whole(`according to (?:an? |one |some |the |several )?(?:[\\w-]+ )?(?:${study}|${finders})`),
  whole(
    "(?:clinically |scientifically |been |is |are |was )proven|evidence[- ]based|statistically",
  ),
  whole(
    "an? (?:\\d{4} |large |small |recent |new )*(?:study|trial|survey|meta-analysis) (?:of|in|by|from|favors?|tested|followed)",
  ),
];
