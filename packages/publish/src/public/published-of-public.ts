import { defaultSettings, type Settings } from '@failonce/checks';
import type { Picture, Published } from '../published.ts';
import { publishedOfText } from '../published-of-text.ts';

/** What stands beside a public text. */
export interface PublicOptions {
  /** Of these the names of parts alone count: whatever else a company has set is its own affair. */
  readonly settings?: Pick<Settings, 'partNames'> | undefined;
  /** The day of which it tells: that of its approval, so that the same text is always the same bytes. */
  readonly today: string;
  /** Where everybody reads it, where that is known. */
  readonly address?: string | undefined;
  /** A picture by its public name; its bytes must bear no metadata any more. */
  readonly picture?: ((name: string) => Promise<Picture | undefined>) | undefined;
  /** Where a picture is on a page, by its public name; without, it is as the text names it. */
  readonly pictureOf?: ((name: string) => string | undefined) | undefined;
}

/** The settings by which a public text is read: a company's names of parts count, and nothing else that it has set. */
export function settingsForOutsiders({ partNames }: Pick<Settings, 'partNames'>): Settings {
  return { ...defaultSettings, partNames };
}

/**
 * What outputs are made of for outsiders: the text that `publicText` returned, and nothing of a library beside it. No
 * number, no state, no author, no cause of the company's own, no other postmortem.
 */
export function publishedOfPublic(markdown: string, options: PublicOptions): Published {
  const { settings, today, address, picture, pictureOf = (name: string) => name } = options;
  const published = publishedOfText(markdown, {
    settings: settingsForOutsiders(settings ?? defaultSettings),
    today,
    ...(address !== undefined && { address }),
    ...(picture !== undefined && { pictures: picture }),
    pictureOf,
    // Addresses that the text still has were named as those that may stay.
    addressOfLink: (link) => link,
  });
  return { ...published, reading: { ...published.reading, forOutsiders: true } };
}
