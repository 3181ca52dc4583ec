import { causePage } from '../../packages/pages/src/guide/recurrence-page.ts';
import { type Cause, FAMILIES, type Family } from '../../packages/recurrence/src/define-cause.ts';
import { type Generated, generatedPage } from './generated.ts';

/** A page for each cause of the taxonomy, and one that lists them by family. */
export function causePages(causes: readonly Cause[], folder: string): readonly Generated[] {
  const names = new Map(causes.map(({ id, name }) => [id, name]));
  return [
    ...causes.map((cause) =>
      generatedPage(
        `${folder}/${cause.id}.md`,
        causePage(cause, (id) => names.get(id) ?? id),
      ),
    ),
    generatedPage(`${folder}/README.md`, [
      '# Causes',
      'The ways in which services fail, by family. A broad cause is named where nothing narrower fits: two failures under it may have little in common.',
      ...familiesOf(causes).flatMap((family) => [
        `## ${FAMILIES[family]}`,
        causes
          .filter((cause) => cause.family === family)
          .map(
            ({ id, name, definition, generic }) => `- [${name}](${id}.md)${generic ? ' (broad)' : ''}: ${definition}`,
          )
          .join('\n'),
      ]),
    ]),
  ];
}

/** A company's own causes have no page. */
function familiesOf(causes: readonly Cause[]): readonly Family[] {
  return (Object.keys(FAMILIES) as Family[]).filter((family) => causes.some((cause) => cause.family === family));
}
