const ROLES: Readonly<Record<string, readonly [string, string]>> = {
  owner: ['Owner', 'looks after the library: people, settings, what is private'],
  'quality-reviewer': ['Quality reviewer', 'gives the last sign-off before publication'],
  reviewer: ['Reviewer', 'writes, and signs off what others wrote'],
  editor: ['Editor', 'writes'],
  reader: ['Reader', 'reads'],
};

/** What people call a role. */
export function roleName(role: string): string {
  return ROLES[role]?.[0] ?? role;
}

/** All roles to choose from, from most to least, each with what it may do. */
export const ROLE_CHOICES = Object.entries(ROLES).map(([value, [name, may]]) => ({ value, name: `${name}: ${may}` }));
