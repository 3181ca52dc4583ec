import type { List } from '../administration/list.ts';
import { counted, stretchesOf } from '../administration/search-form.ts';
import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { actButton, button, Form, type Sent } from '../parts/form.ts';
import { rows, stretches } from '../parts/rows.ts';
import { teamForm } from './teams.ts';

export interface TeamView {
  readonly id: string;
  readonly name: string;
  readonly group: string | undefined;
  /** The e-mail of who leads it. */
  readonly lead: string | undefined;
  readonly members: List<{ readonly id: string; readonly name: string; readonly email: string }>;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  created: 'The team is there. Now say who is in it.',
  changed: 'The team is changed.',
  joined: 'They are in the team now.',
  left: 'That person is out of the team.',
};

/** The words of `done` in the address that say something. */
export const TEAM_DONE = Object.keys(DONE);

/** One team, and who is in it. */
export function teamPage(view: TeamView): Page {
  const { id, name, group, lead, members, sent, done } = view;
  const form = new Form('add-members', sent);
  return settingsPage({
    at: 'teams',
    title: name,
    above: { address: '/admin/teams', name: 'Teams' },
    lead: group === undefined ? undefined : `Follows the group “${group}” of the identity provider.`,
    owner: true,
    done: done === undefined ? undefined : DONE[done],
    body: html`${section(
      'members',
      counted(members.total, 'member', 'members'),
      html`${rows(
        members.items.map((member) => ({
          name: html`<a href="/admin/people/${member.id}">${member.name}</a>`,
          about: member.email,
          acts: actButton('remove-member', 'Remove', member.name, { person: member.id }),
        })),
        'Nobody is in it yet.',
      )}${stretches(stretchesOf(`/admin/teams/${id}`, members))}
${form.whole(html`${form.area({ name: 'emails', label: 'Add people by their e-mail', hint: 'One or many, a line or a comma between them.' })}${button('Add to the team')}`)}`,
    )}
${section('settings', 'Name, group and lead', teamForm('change', 'Save', { name, group, lead, people: members.items }, sent))}
${section('remove', 'Remove', new Form('remove', sent).whole(button('Remove the team', 'grave')), 'Only a team that owns no service, and that no postmortem is for alone.')}`,
  });
}
