import { type Library, type Trends, type TrendsAsked, trendsOf, type Viewer } from '@failonce/library';
import { causeNames } from './cause-names.ts';
import { triggerName } from './trigger-name.ts';

/** The trends with causes and triggers by what people call them. */
export async function trendsNamed(library: Library, viewer: Viewer, asked: TrendsAsked) {
  const { causes, triggers, choices, ...rest }: Trends = await trendsOf(library, viewer, asked);
  const causeName = (id: string): string => causeNames([id], library.settings)[0]?.name ?? id;
  const named = <T extends { readonly id: string }>(each: readonly T[], name: (id: string) => string) =>
    each.map((one) => ({ ...one, name: name(one.id) }));
  return {
    ...rest,
    causes: named(causes, causeName),
    triggers: named(triggers, triggerName),
    choices: {
      ...choices,
      cause: choices.cause.map((each) => ({ ...each, name: causeName(each.value) })),
      trigger: choices.trigger.map((each) => ({ ...each, name: triggerName(each.value) })),
    },
  };
}

/** What trends are narrowed by, in words: “severity SEV-2, cause Disk full”. */
export function narrowedInWords(
  { settings }: Library,
  { service, team, cause, trigger, severity }: Omit<TrendsAsked, 'years'>,
): string {
  const said = (values: readonly string[] | undefined): readonly string[] =>
    [values ?? []].flat().filter((value) => value !== '');
  return [
    ...said(service).map((value) => `service ${value}`),
    ...(team ? [`team ${team}`] : []),
    ...causeNames(said(cause), settings).map(({ name }) => `cause “${name}”`),
    ...said(trigger).map((value) => `trigger “${triggerName(value)}”`),
    ...said(severity).map((value) => `severity ${value.toUpperCase()}`),
  ].join(', ');
}
