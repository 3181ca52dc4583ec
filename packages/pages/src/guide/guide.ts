import { type Check, checks, type Requirement, requirements } from '@failonce/checks';
import { type Cause, FAMILIES, type Family, type Taxonomy, triggers } from '@failonce/recurrence';
import { howTos } from './how-to.generated.ts';
import { causePage, triggerPage } from './recurrence-page.ts';
import { checkPage, requirementPage } from './unit-page.ts';

/** What can be looked up, in the order in which it is offered. */
export const GUIDE_FAMILIES = {
  requirements: { title: 'Requirements', says: 'What a postmortem must say, in the order in which people read it.' },
  checks: { title: 'Checks', says: 'What else is found in a postmortem: sums, wording, tasks, leftovers.' },
  causes: {
    title: 'Causes',
    says: 'The ways in which services fail. A broad cause is named where nothing narrower fits.',
  },
  triggers: { title: 'Triggers', says: 'What sets a failure off, as apart from its causes.' },
} as const;

export type GuideFamily = keyof typeof GUIDE_FAMILIES;

/** One thing that can be looked up. */
export interface GuideEntry {
  readonly family: GuideFamily;
  readonly id: string;
  readonly name: string;
  /** One sentence. */
  readonly says: string;
  /** What it is listed under, where its family is long. */
  readonly group?: string;
  /** Its page of the reference, in blocks of Markdown: title, what it is, the rest. */
  readonly blocks: () => readonly string[];
}

const PARTS: Readonly<Record<Requirement['part'], string>> = {
  summary: 'Issue summary',
  timeline: 'Timeline',
  cause: 'Root cause and resolution',
  measures: 'Corrective and preventative measures',
  whole: 'The whole document',
};
const LEVELS: Readonly<Record<Check['level'], string>> = {
  error: 'Errors: they stand in the way of publishing',
  warning: 'Warnings',
  note: 'Notes',
};

/** The address of an entry's page. */
export function guideAddress(family: GuideFamily, id: string): string {
  return `/guide/${family}/${id}`;
}

/** Everything of a family, in the order of its list. */
export function guideEntries(family: GuideFamily, taxonomy: Taxonomy): readonly GuideEntry[] {
  const addressOf = (id: string): string => guideAddress(family, id);
  switch (family) {
    case 'requirements':
      return requirements.map((each) => ({
        ...unit(each),
        family,
        group: PARTS[each.part],
        blocks: () => requirementPage(each),
      }));
    case 'checks':
      return (Object.keys(LEVELS) as Check['level'][]).flatMap((level) =>
        checks
          .filter((each) => each.level === level)
          .map((each) => ({ ...unit(each), family, group: LEVELS[level], blocks: () => checkPage(each) })),
      );
    case 'causes': {
      const nameOf = (id: string): string => taxonomy.nameOf(id);
      return (Object.keys(FAMILIES) as Family[]).flatMap((of) =>
        taxonomy.causes
          .filter((each) => each.family === of)
          .map((each) => ({
            ...told(each),
            family,
            group: FAMILIES[of],
            blocks: () => causePage(each, nameOf, addressOf),
          })),
      );
    }
    case 'triggers': {
      const nameOf = (id: string): string => triggers.find((each) => each.id === id)?.name ?? id;
      return triggers.map((each) => ({ ...told(each), family, blocks: () => triggerPage(each, nameOf, addressOf) }));
    }
  }
}

/** The page of a requirement or a check, wherever a finding names it. */
export function unitAddress(id: string): string {
  return guideAddress(requirements.some((each) => each.id === id) ? 'requirements' : 'checks', id);
}

/** What the guide has on some words: every entry that has them all, in its name first, then in what it says. */
export function searchGuide(text: string, taxonomy: Taxonomy): readonly GuideEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const all = (Object.keys(GUIDE_FAMILIES) as GuideFamily[]).flatMap((family) => guideEntries(family, taxonomy));
  const has = (entry: string): boolean => words.every((word) => entry.toLowerCase().includes(word));
  const ranked = Map.groupBy(all, (entry) =>
    has(`${entry.name} ${entry.id}`) ? 'named' : has(`${entry.name} ${entry.says}`) ? 'told' : 'within',
  );
  const within = (ranked.get('within') ?? []).filter(({ blocks }) => has(blocks().join(' ')));
  return [...(ranked.get('named') ?? []), ...(ranked.get('told') ?? []), ...within];
}

/** How something is done, in Markdown: title, opening sentence, the rest. */
export interface HowTo {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly markdown: string;
}

/** The how-tos of docs/guide, with links that lead within the product. */
export const guideHowTos: readonly HowTo[] = howTos.map(({ id, markdown }) => {
  const [title = '', says = '', ...rest] = markdown.trim().split('\n\n');
  return {
    id,
    title: title.replace(/^# /, ''),
    says: says.replaceAll('\n', ' '),
    markdown: rest
      .join('\n\n')
      .replaceAll(/\]\(\.\.\/reference\/([a-z]+)\/(?:README|([a-z-]+))\.md\)/g, (_, family, entry) =>
        entry === undefined ? `](/guide/${family})` : `](/guide/${family}/${entry})`,
      )
      .replaceAll(/\]\(([a-z-]+)\.md\)/g, '](/guide/$1)'),
  };
});

function unit({ id, title, want }: Requirement | Check): Pick<GuideEntry, 'id' | 'name' | 'says'> {
  return { id, name: title, says: `${want}.` };
}

function told({
  id,
  name,
  definition,
}: Pick<Cause, 'id' | 'name' | 'definition'>): Pick<GuideEntry, 'id' | 'name' | 'says'> {
  return { id, name, says: definition };
}
