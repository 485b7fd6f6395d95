/** Makes the buttons of passkeys ask the device, put its answer into the form and send it. */
export function listenForPasskeys() {
  const forms = document.querySelectorAll<HTMLFormElement>("form[data-passkey]");
  for (const form of forms) {
    if (!("credentials" in navigator) || !("PublicKeyCredential" in window)) {
      form.hidden = true;
      form.nextElementSibling?.classList.remove("without-script");
      continue;
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void answer(form, event.submitter as HTMLButtonElement | null);
    });
  }
}

const asking = new WeakSet<HTMLFormElement>();

async function answer(form: HTMLFormElement, button: HTMLButtonElement | null) {
  // A second tap while the device asks would end the first question.
  if (asking.has(form)) return;
  asking.add(form);
  const problem = form.querySelector<HTMLElement>("[data-passkey-problem]");
  if (problem) problem.hidden = true;
  try {
    const fields =
      form.dataset.passkey === "make" ? await makePasskey(form) : await usePasskey(form);
    for (const [name, value] of Object.entries(fields)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    if (button) form.append(hiddenField(button.name, button.value));
    form.submit();
  } catch {
    // The person closed the question of the device, or the device has no passkey for this site.
    if (problem) problem.hidden = false;
    asking.delete(form);
  }
}

async function usePasskey({ dataset }: HTMLFormElement) {
  const credential = (await navigator.credentials.get({
    publicKey: { challenge: bytesOf(dataset.challenge), userVerification: "required" },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    credentialId: credential.id,
    clientData: textOf(response.clientDataJSON),
    deviceData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
  };
}

async function makePasskey({ dataset }: HTMLFormElement) {
  const { algorithms = "", known = "", ownerId = "", ownerName = "" } = dataset;
  const credential = (await navigator.credentials.create({
    publicKey: {
      challenge: bytesOf(dataset.challenge),
      // The device shows these names to whoever looks through its passkeys.
      rp: { name: "Notes" },
      user: { id: new TextEncoder().encode(ownerId), name: ownerName, displayName: ownerName },
      pubKeyCredParams: algorithms
        .split(" ")
        .map((alg) => ({ type: "public-key", alg: Number(alg) })),
      excludeCredentials: known
        .split(" ")
        .filter(Boolean)
        .map((id) => ({ type: "public-key", id: bytesOf(id) })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    clientData: textOf(response.clientDataJSON),
    deviceData: textOf(response.getAuthenticatorData()),
    publicKey: textOf(response.getPublicKey()!),
    algorithm: String(response.getPublicKeyAlgorithm()),
  };
}

function hiddenField(name: string, value: string) {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}

function bytesOf(text = "") {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function textOf(buffer: ArrayBuffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
