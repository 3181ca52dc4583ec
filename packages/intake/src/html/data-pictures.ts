import { atob } from '../web.ts';

/** Short ones are left where they are: they are decoration. */
const PICTURE = /\bdata:image\/(?:png|jpeg|jpg|gif|webp);base64,([a-z0-9+/=]{64,})/gi;
/** Signs of base64 that one picture may have: 8 MB. */
const LONGEST = 11_000_000;

/** A page without the pictures that stand in their own addresses, and these by the short addresses that they have now. */
export function withoutData(html: string): {
  readonly html: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
} {
  const pictures = new Map<string, Uint8Array>();
  const short = html.replaceAll(PICTURE, (_, base64: string) => {
    const address = `taken:${pictures.size}`;
    if (base64.length > LONGEST) return 'data:,';
    try {
      pictures.set(
        address,
        Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
      );
    } catch {
      return 'data:,';
    }
    return address;
  });
  return { html: short, pictures };
}
