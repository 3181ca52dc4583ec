import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { root, workspaces } from './root.ts';

/** What each workspace may import, and whether it must run in a browser. The house's plan: docs/architecture.md. */
const layers: Readonly<Record<string, { readonly mayImport: readonly string[]; readonly pure: boolean }>> = {
  'packages/document': { mayImport: [], pure: true },
  'packages/checks': { mayImport: ['packages/document'], pure: true },
  'packages/recurrence': { mayImport: ['packages/document'], pure: true },
  'packages/intake': { mayImport: ['packages/document', 'packages/checks'], pure: true },
  'packages/pages': { mayImport: ['packages/document', 'packages/checks', 'packages/recurrence'], pure: true },
  // Its PDF and DOCX outputs are the exception that runs on Node alone.
  'packages/publish': {
    mayImport: ['packages/document', 'packages/checks', 'packages/recurrence', 'packages/pages'],
    pure: false,
  },
  'packages/library': { mayImport: ['packages/document', 'packages/checks', 'packages/recurrence'], pure: false },
  'apps/cli': { mayImport: ['packages/[^/]+', 'apps/server'], pure: false },
  'apps/server': { mayImport: ['packages/[^/]+'], pure: false },
  'apps/language-server': { mayImport: ['packages/[^/]+'], pure: false },
  'apps/vscode': { mayImport: ['packages/[^/]+'], pure: false },
  'apps/mcp': { mayImport: ['packages/[^/]+'], pure: false },
};

/** Tests, and what only they use. */
const tests = '[.]test[.]tsx?$|/testing/';
const rules: IForbiddenRuleType[] = [
  {
    name: 'no-cycles',
    comment: 'Two modules that need each other are one module, or hide a third.',
    severity: 'error',
    from: {},
    // A registry that loads its units when they are asked for is no cycle, and a type is gone when the program runs.
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
  },
  {
    name: 'resolvable',
    comment: 'The import leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared',
    comment: 'A package that is imported is named in the package.json of the workspace that imports it.',
    severity: 'error',
    from: { path: '^(packages|apps)/[^/]+/', pathNot: tests },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
  },
  {
    name: 'no-tools-in-the-product',
    comment: 'The product never imports the tools that look after it, nor a test.',
    severity: 'error',
    from: { path: '^(packages|apps)/', pathNot: tests },
    to: { path: `^(tools|bench)/|${tests}` },
  },
];

const known = Object.keys(layers);
for (const [workspace, { mayImport, pure }] of Object.entries(layers)) {
  rules.push({
    name: `${workspace}-imports`,
    comment: `${workspace} may import ${mayImport.length === 0 ? 'no other workspace' : mayImport.join(', ')}.`,
    severity: 'error',
    from: { path: `^${workspace}/`, pathNot: tests },
    to: { path: '^(packages|apps)/', pathNot: [`^${workspace}/`, ...mayImport.map((path) => `^${path}/`)] },
  });
  rules.push({
    name: `${workspace}-by-its-index`,
    comment: `Other workspaces enter ${workspace} through its index, and their tests through that of its testing folder.`,
    severity: 'error',
    from: { path: '^(packages|apps)/', pathNot: `^${workspace}/` },
    to: { path: `^${workspace}/`, pathNot: `^${workspace}/src/(?:testing/)?index[.]ts$` },
  });
  if (pure) {
    rules.push({
      name: `${workspace}-pure`,
      comment: `${workspace} runs in browsers: no module of Node.`,
      severity: 'error',
      from: { path: `^${workspace}/`, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    });
  }
}

const { output } = await cruise(['packages', 'apps', 'tools'], {
  baseDir: root,
  validate: true,
  ruleSet: { forbidden: rules },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '/dist/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'node', 'default'],
    extensions: ['.ts', '.tsx', '.js', '.d.ts'],
  },
});
const { modules, summary } = output as ICruiseResult;

const problems = summary.violations.map(
  ({ rule, from, to, cycle }) =>
    `${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}\n  ${rule.name}: ${rules.find(({ name }) => name === rule.name)?.comment}`,
);
// A check that looked at nothing has found nothing out.
for (const workspace of workspaces()) {
  if (!known.includes(workspace)) problems.push(`${workspace} is not in the table of tools/layers.ts.`);
  if (!modules.some(({ source }) => source.startsWith(`${workspace}/src/`)))
    problems.push(`${workspace}: no module was looked at.`);
}

for (const problem of problems) console.log(problem);
const count = modules.filter(({ source }) => /^(packages|apps|tools)\//.test(source)).length;
console.log(
  problems.length === 0
    ? `Layers: ${count} modules keep to the table.`
    : `Layers: ${problems.length} problems in ${count} modules.`,
);
process.exitCode = problems.length === 0 && count > 0 ? 0 : 1;
