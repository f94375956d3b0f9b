/** What the package files must say. */
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lock { readonly packages: Readonly<Record<string, Locked>> }

/** Ranges let two installs differ. */
export function rangeFaults({ dependencies, devDependencies }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}: not an exact version`);
}

/** Two copies of Arrow do not know each other's tables (ENGINEERING T9). */
export function copiesOf({ packages }: Lock, name: string): string[] {
  return Object.keys(packages).filter((path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`));
}

/** A lock that points elsewhere than the public registry fails on another machine. */
export function registryFaults({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'))
    .map(([path, { resolved }]) => `${path}: ${resolved}`);
}

/** `npm ci` refuses a lock that names a package it does not describe: a binding for another system, say. */
export function missingFaults({ packages }: Lock): string[] {
  const described = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !described.has(name)).map((name) => `${path || 'package.json'} needs ${name}`));
}
