import { describe, expect, it } from 'vitest';
import { isDefinition, isTaskText, isTemplateLine } from './instructions.ts';
import { findPlaceholders } from './placeholders.ts';

const found = (text: string, inTasks = false): string[] =>
  findPlaceholders(text, inTasks).map(({ start, end }) => text.slice(start, end));

describe('placeholders', () => {
  it.each([
    ['Impact: TODO', ['TODO']],
    ['TODO: ask the payments team', ['TODO']],
    ['TODO add the numbers', ['TODO']],
    ['The share is not known (TBD).', ['TBD']],
    ['XX:XX UTC the first alert', ['XX:XX']],
    ['HH:MM event', ['HH:MM']],
    ['from YYYY-MM-DD to YYYY-MM-DD', ['YYYY-MM-DD', 'YYYY-MM-DD']],
    ['XX% of users were affected', ['XX%']],
    ['Root cause: ???', ['???']],
    ['Lorem ipsum and so on', ['Lorem ipsum']],
    ['[Insert the root cause here] and [start time]', ['[Insert the root cause here]', '[start time]']],
    [
      'Between {time range, e.g. 15:45 to 16:35} {NUMBER} users met {EVENT SYMPTOMS}',
      ['{time range, e.g. 15:45 to 16:35}', '{NUMBER}', '{EVENT SYMPTOMS}'],
    ],
    ['<your name>, <Owner>', ['<your name>', '<Owner>']],
  ])('%s', (text, expected) => {
    expect(found(text).sort()).toEqual([...expected].sort());
  });

  it.each([
    'A TODO in the code was forgotten.',
    'The TODO app answered with 5XX and 4xx.',
    'It answered "what???" to nobody.',
    'The parser takes dates of the format YYYY-MM-DD and times like HH:MM',
    'A unit has the sections [Unit] and [Service].',
    'The list [1, 2] of {orderId} and {"status": 500}',
    'generic List<String> and a <div>',
    'N/A',
    'Bug XXX-123 and the file a/XXX/b',
  ])('no placeholder: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes TODO among measures for a task', () => {
    expect(found('TODO: patch nginx', true)).toEqual([]);
    expect(found('Owner: TBD', true)).toEqual(['TBD']);
  });
});

describe('lines of templates', () => {
  it.each([
    'Describe the impact on internal and external users.',
    'Provide a brief summary of the incident.',
    'Briefly explain what happened and why.',
    'Include links to the dashboards.',
    'Summarize the timeline of events.',
  ])('%s', (text) => {
    expect(isTemplateLine(text)).toBe(true);
  });

  it.each([
    'What happened?',
    'Impact',
    'Describe tables in the shell showed no index.',
    'Write operations failed on the first replica.',
    'State machines of the workers were stuck.',
    'List of steps',
    'Document database servers were full.',
  ])('no line of a template: %s', (text) => {
    expect(isTemplateLine(text)).toBe(false);
  });
});

describe('texts of an assignment', () => {
  it.each([
    'Every summary must include:',
    'The text must be between 300 and 500 words.',
    'Score: 80%',
    'mandatory',
    'Please write it in English.',
    'Using one of the outages of this term, write a report.',
    'Publish your blog post and send the link.',
    'Stick to this format.',
    'Timeline (keep it short)',
  ])('%s', (text) => {
    expect(isTaskText(text)).toBe(true);
  });

  it.each([
    'The certificate must be renewed before it ends.',
    'Requests must include a token, and the header must contain the tenant.',
    'Your session has expired, users read.',
    'It took 400 to 600 seconds.',
    'Please call us, said the customers.',
    'The score of the health check fell to 40%.',
    'Write a postmortem for every outage above SEV-2.',
    'The optional field was mandatory in the new schema.',
  ])('none of an assignment: %s', (text) => {
    expect(isTaskText(text)).toBe(false);
  });

  it('knows a definition', () => {
    expect(isDefinition('A postmortem is a document about an outage.')).toBe(true);
    expect(isDefinition('Postmortems help teams to learn.')).toBe(true);
    expect(isDefinition('This postmortem is about the outage of May.')).toBe(false);
    expect(isDefinition('The postmortem is due on Friday.')).toBe(false);
  });
});
