import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partName, plainName } from './part-names.ts';

describe('partName', () => {
  test.each([
    ['Issue Summary', 'summary'],
    ['Sumary Issue', 'summary'],
    ['Incident overview', 'summary'],
    ['TL;DR', 'summary'],
    ['At a glance', 'summary'],
    ['Background', 'context'],
    ['Timeline (all times in UTC)', 'timeline'],
    ['⏰ Timeline of chaos', 'timeline'],
    ['Time line', 'timeline'],
    ['Chronology', 'timeline'],
    ['Sequence of events', 'timeline'],
    ['What happened', 'happened'],
    ['Root cause and resolution', 'cause-resolution'],
    ['Cause & how it was fixed', 'cause-resolution'],
    ['Root cause: a full disk', 'cause'],
    ['Roote cause', 'cause'],
    ['Detailed analysis', 'cause'],
    ['What went wrong', 'cause'],
    ['Why it happened', 'cause'],
    ['Resolutions and recovery', 'resolution'],
    ['Remediation', 'resolution'],
    ['Short term fix', 'resolution'],
    ['How we fixed it', 'resolution'],
    ['Coorective and preventitive mesures', 'measures'],
    ['Long term fix / preventative measures', 'measures'],
    ['Remediation and prevention', 'measures'],
    ['Next steps', 'measures'],
    ['Action items', 'tasks'],
    ['Tasks to address the issue', 'tasks'],
    ['TODO list', 'tasks'],
    ['Lessons learned', 'lessons'],
    ['Impact', 'detail'],
    ['Duration of the outage', 'detail'],
    ['Impact analysis', 'detail'],
    ['Detection', 'story'],
    ['Misleading paths', 'story'],
    ['Escalation', 'story'],
    ['Conclusion', 'end'],
    ['Authors', 'end'],
    ['Postmortem', 'title'],
    ['The motive (root cause)', 'cause'],
    ['Chronologie', 'timeline'],
    ['Causa raíz y solución', 'cause-resolution'],
    ['Time Line of the incident', 'timeline'],
    ['Timeline of the web shop outage on the evening of May 3', 'timeline'],
    ['Corrective and preventative measures of the outage on May 3', 'measures'],
    ['Root cause and resolution of the failed payment on the 4th of June', 'cause-resolution'],
    ['How we fixed the load balancer', 'resolution'],
    ['Preventing it from happening again', 'measures'],
    ['Remedial and preventing steps', 'measures'],
    ['Proposed solutions', 'measures'],
    ['Origin and remedy', 'cause-resolution'],
    ['Problem and solution', 'cause-resolution'],
    ['Chronicle', 'timeline'],
  ])('%j is %j', (heading, name) => {
    expect(partName(heading)).toBe(name);
  });

  test.each([
    'How the morning went',
    'Checkout down for an hour',
    'This report outlines the cause and the resolution of the outage in our shop.',
  ])('%j says nothing', (heading) => {
    expect(partName(heading)).toBeUndefined();
  });
});

describe('plainName', () => {
  test.each([
    ['Issue Summary', false, 'summary'],
    ['Tasks', false, 'tasks'],
    ['Issue detected', true, 'story'],
    ['Issue detected', false, undefined],
    ['Fix the root cause', false, undefined],
    ['The root cause was a disk', false, undefined],
    ['Server', true, undefined],
  ] as const)('%j with colon %j is %j', (line, colon, name) => {
    expect(plainName(line, colon)).toBe(name);
  });
});

test('no name throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (name, colon) => {
      partName(name);
      plainName(name, colon);
    }),
  );
});
