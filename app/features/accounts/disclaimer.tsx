/** What this is and is not: shown before someone joins. */
export function Disclaimer() {
  return (
    <div className="small muted flow">
      <p>
        This course teaches family skills. It is not medical care, therapy or crisis help. Never
        change or stop a medicine because of something you read here. Talk with the prescriber
        first. In an emergency in the US, call 911.
      </p>
      <p>
        Replies are written by the experts of the organization that runs this site; each is signed,
        and you may ask what training stands behind it. They are general information, not advice
        about one person. We do not check posts around the clock. Study results describe groups and
        cannot promise what will happen in your family.
      </p>
      <p>By opening an account you tell us that you are 18 or older.</p>
    </div>
  );
}
