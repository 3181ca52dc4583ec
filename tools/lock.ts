import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './root.ts';

// npm leaves a hole in the lock file where the registry that it asked has no copy of another system's optional package.
// `npm ci` then refuses the lock file everywhere, and that system gets no package at all. Such packages are known by
// their exact version in the package that asks for them: this writes the missing entries. Run it after `npm install`.

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = at('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
const { packages } = lock;
let added = 0;

for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const nested = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (packages[nested]?.version !== undefined || packages[top]?.version !== undefined) continue;
    if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      throw new Error(`${path} asks for ${name} ${version}: which one is that?`);
    const { cpu, os } = system(name);
    // In npm's order, so that npm changes nothing when it writes the file next.
    packages[top] = { version, cpu, ...(dev ? { dev } : {}), optional: true, os } as Locked;
    added++;
  }
}

const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(added === 0 ? 'The lock file is complete.' : `Added ${added} packages of other systems to the lock file.`);

/** The systems that a package is for, as its name says: "binding-linux-arm64-musl". */
function system(name: string): { readonly cpu: readonly string[]; readonly os: readonly string[] } {
  const words = name.split(/[-/]/);
  const os = words.find((word) =>
    /^(?:aix|android|darwin|freebsd|linux|macos|netbsd|openbsd|openharmony|sunos|win32|windows)$/.test(word),
  );
  const cpu = words.find((word) => /^(?:arm|arm64|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64|wasm32)$/.test(word));
  if (os === undefined || cpu === undefined) throw new Error(`Which system is ${name} for?`);
  return { cpu: [cpu], os: [{ macos: 'darwin', windows: 'win32' }[os] ?? os] };
}
