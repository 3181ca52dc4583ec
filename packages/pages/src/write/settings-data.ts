import { defaultSettings, type Settings } from '@failonce/checks';

/** Settings as JSON can carry them to a browser: what judging a text needs. */
interface SettingsData extends Pick<Settings, 'format' | 'limits' | 'parts' | 'review'> {
  readonly requirements: readonly string[];
  readonly levels: readonly (readonly [string, string])[];
  readonly partNames: readonly (readonly [string, string])[];
  readonly knownWords: readonly string[];
  readonly dueDays: readonly (readonly [string, number])[];
}

/** Writes a library's settings for the browser; nothing where they are the usual ones. */
export function writeSettings(settings: Settings): string {
  if (settings === defaultSettings) return '';
  const { format, limits, parts, review } = settings;
  const data: SettingsData = {
    format,
    limits,
    parts,
    review,
    requirements: [...settings.requirements],
    levels: [...settings.levels],
    partNames: [...settings.partNames],
    knownWords: [...settings.knownWords],
    dueDays: [...settings.dueDays],
  };
  return JSON.stringify(data);
}

/** Reads what `writeSettings` has written. Causes of the company's own are left out: the server recognizes them. */
export function readSettings(json: string): Settings {
  if (json === '') return defaultSettings;
  const data = JSON.parse(json) as SettingsData;
  return {
    format: data.format,
    limits: data.limits,
    parts: data.parts,
    review: data.review,
    requirements: new Set(data.requirements),
    levels: new Map(data.levels) as Settings['levels'],
    partNames: new Map(data.partNames) as Settings['partNames'],
    knownWords: new Set(data.knownWords),
    dueDays: new Map(data.dueDays),
    lookAgainDays: defaultSettings.lookAgainDays,
    remind: defaultSettings.remind,
    // What is public is decided on the server.
    public: defaultSettings.public,
    ownCauses: [],
  };
}
