import { InputField } from "~/ui/forms/field";
import { goalLength, lifeAreas, mostGoals, type TypedRating } from "./exercise";

const scale = Array.from({ length: 10 }, (_, index) => index + 1);

/** The fields to rate each part of life from 1 to 10 and to write up to three goals. */
export function LifeRatingFields({ id, given }: { id: string; given: TypedRating | null }) {
  return (
    <>
      <p className="muted small">1 is very hard, 10 is going well. Leave out what you like.</p>
      <div className="life-rating">
        {lifeAreas.map((area) => (
          <fieldset key={area.id} className="life-rating__area">
            <legend className="field__label">{area.label}</legend>
            <div className="life-rating__scale">
              {scale.map((value) => (
                <label key={value} className="chip">
                  <input
                    type="radio"
                    name={area.id}
                    value={value}
                    defaultChecked={given?.ratings[area.id] === value}
                  />
                  <span>{value}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      {Array.from({ length: mostGoals }, (_, index) => (
        <InputField
          key={index}
          id={`${id}-goal-${index}`}
          name="goal"
          label={
            index === 0
              ? "One small goal that is in your own hands"
              : `Goal ${index + 1}, if you like`
          }
          maxLength={goalLength.max}
          defaultValue={given?.goals[index]}
        />
      ))}
    </>
  );
}
