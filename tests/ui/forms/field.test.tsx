import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { describedBy, Field, InputField, SelectField, TextareaField } from "~/ui/forms/field";
import { Fieldset } from "~/ui/forms/fieldset";
import { Tick } from "~/ui/forms/choices";

const words = { id: "email", label: "Your email address", hint: "We write seldom" };

describe("a field", () => {
  it("has its label as its name", () => {
    const html = renderToStaticMarkup(<InputField {...words} />);

    expect(html).toContain('<label class="field__label" for="email">Your email address</label>');
    expect(html).toMatch(/<input[^>]* id="email"/);
  });

  it("is described by its hint alone if there is no error", () => {
    const html = renderToStaticMarkup(<InputField {...words} errors={[]} />);

    expect(html).toContain('id="email-description">We write seldom<');
    expect(html).toContain('aria-describedby="email-description"');
    expect(html).not.toContain("aria-invalid");
    expect(html).not.toContain("email-error");
  });

  it.each([
    ["input", InputField],
    ["textarea", TextareaField],
    ["select", SelectField],
  ])("is described by its hint and its error (%s)", (_, Control) => {
    const html = renderToStaticMarkup(<Control {...words} errors={["Add the part after the @"]} />);

    expect(html).toContain('aria-describedby="email-description email-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(
      /<p class="field__error" id="email-error">.*Add the part after the @<\/p>/,
    );
  });

  it("replaces the description of a form library, which does not know the hint", () => {
    const html = renderToStaticMarkup(
      <InputField {...words} errors={["Too short"]} aria-describedby="email-error" />,
    );

    expect(html.match(/aria-describedby/g)).toHaveLength(1);
    expect(html).toContain('aria-describedby="email-description email-error"');
  });

  it("has no empty description", () => {
    const html = renderToStaticMarkup(<InputField id="alias" label="Alias" />);

    expect(html).not.toContain("aria-describedby");
  });

  it("works with any other control", () => {
    const html = renderToStaticMarkup(
      <Field {...words}>
        <meter id="email" {...describedBy("email", words)} />
      </Field>,
    );

    expect(html).toContain('<meter id="email" aria-describedby="email-description">');
  });
});

describe("a group of answers", () => {
  it("has its question as its name and its error as its description", () => {
    const html = renderToStaticMarkup(
      <Fieldset id="sharing" legend="Who may read it?" errors={["Choose one"]}>
        <Tick type="radio" name="sharing" value="experts">
          Only the experts
        </Tick>
      </Fieldset>,
    );

    expect(html).toContain(
      '<fieldset class="field" id="sharing" aria-describedby="sharing-error">',
    );
    expect(html).toContain('<legend class="field__label">Who may read it?</legend>');
    expect(html).toMatch(/<label class="tick"><input [^>]*type="radio"[^>]*><span>Only/);
  });
});
