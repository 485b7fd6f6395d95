/** The name of the field that tells one shown form from every other. */
export const formTokenField = "form_token";

/**
 * The hidden field of a form that makes something. It is another one each time the form is shown, so it
 * must not stand on a page that is cached. The action passes the form to `formKey`.
 */
export function FormToken() {
  return <input type="hidden" name={formTokenField} value={crypto.randomUUID()} />;
}
