/** What browsers and Node have alike, and the types of neither tell here. */
interface Web {
  readonly TextDecoder: new (
    encoding: string,
    options?: { readonly fatal?: boolean },
  ) => { decode(bytes: Uint8Array): string };
  atob(base64: string): string;
}

export const { TextDecoder, atob } = globalThis as unknown as Web;
