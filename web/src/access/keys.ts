// Keys: what a browser does for a security key, and what it says as the server reads it.
import type { Schemas } from "../client/contract";

const minutes = 4; // the server waits for five

function text_of(bytes: ArrayBuffer): string {
  const plain = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
const bytes_of = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
const listed = (credentials: string[]): PublicKeyCredentialDescriptor[] =>
  credentials.map((one) => ({ type: "public-key", id: bytes_of(one) }));

// Keys are bound to the one address the office named.
export const keys_work_at = (origin: string) => "PublicKeyCredential" in window && location.origin === origin;

// Nothing when the person did not go through with it, or the key would not.
async function unless_left<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

export function sign_with_key(asked: Schemas["KeyAsked"]): Promise<Schemas["KeySigned"] | null> {
  return unless_left(async () => {
    const made = (await navigator.credentials.get({
      publicKey: {
        challenge: bytes_of(asked.challenge),
        rpId: asked.party,
        allowCredentials: listed(asked.credentials),
        userVerification: "required",
        timeout: minutes * 60_000,
      },
    })) as PublicKeyCredential;
    const said = made.response as AuthenticatorAssertionResponse;
    return {
      credential: text_of(made.rawId),
      client_data: text_of(said.clientDataJSON),
      authenticator_data: text_of(said.authenticatorData),
      signature: text_of(said.signature),
    };
  });
}

export type NewKey = Pick<Schemas["SecurityKeyGiven"], "client_data" | "attestation">;
export function make_key(asked: Schemas["KeyProposed"]): Promise<NewKey | null> {
  return unless_left(async () => {
    const made = (await navigator.credentials.create({
      publicKey: {
        challenge: bytes_of(asked.challenge),
        rp: { id: asked.party, name: "Dengwen" },
        user: { id: bytes_of(asked.officer.number), name: asked.officer.id, displayName: asked.officer.name },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: listed(asked.credentials),
        authenticatorSelection: { userVerification: "required", residentKey: "discouraged" },
        attestation: "none",
        timeout: minutes * 60_000,
      },
    })) as PublicKeyCredential;
    const said = made.response as AuthenticatorAttestationResponse;
    return { client_data: text_of(said.clientDataJSON), attestation: text_of(said.attestationObject) };
  });
}
