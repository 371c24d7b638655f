/** What of package-lock.json is read here (version 3). */
export interface Lock {
  name: string;
  version: string;
  packages: Record<string, Locked>;
}

/** A package as it is locked, by the place it is put at: `node_modules/a/node_modules/b`. */
export interface Locked {
  version?: string;
  integrity?: string;
  license?: string;
  /** Only tests and tools need it. */
  dev?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** A package in a bill of materials. */
export interface Component {
  type: 'library';
  'bom-ref': string;
  name: string;
  version: string;
  scope: 'required' | 'optional';
  purl: string;
  hashes?: { alg: 'SHA-512'; content: string }[];
  licenses?: ({ expression: string } | { license: { name: string } })[];
}

/** A bill of materials, as CycloneDX 1.5 has it (cyclonedx.org/docs/1.5/json). */
export interface Bill {
  bomFormat: 'CycloneDX';
  specVersion: '1.5';
  version: 1;
  metadata: { component: Pick<Component, 'bom-ref' | 'name' | 'version' | 'purl'> & { type: 'application' } };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/**
 * The bill of materials of what is locked for a build: all packages but those that only tests and tools need. The same lockfile gives
 * the same bill. (npm's own leaves out packages that both a build and a tool ask for.)
 */
export function billOf({ name, version, packages }: Lock): Bill {
  const built = Object.entries(packages).filter(([place, { dev }]) => place !== '' && dev !== true);
  const components = new Map(built.map(([place, locked]) => [refOf(place, locked), componentOf(place, locked)]));
  const asked = new Map<string, Set<string>>([...components.keys()].map((ref) => [ref, new Set()]));
  const root = `${name}@${version}`;
  asked.set(root, new Set());
  for (const [place, locked] of Object.entries(packages)) {
    const from = asked.get(place === '' ? root : refOf(place, locked));
    for (const each of namesIn(locked)) {
      const at = placeOf(each, place, packages);
      const ref = at === undefined ? undefined : refOf(at, packages[at] ?? {});
      if (ref !== undefined && components.has(ref)) from?.add(ref);
    }
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': root, name, version, purl: purlOf(name, version) } },
    components: [...components].sort(byRef).map(([, component]) => component),
    dependencies: [...asked].sort(byRef).map(([ref, names]) => ({ ref, dependsOn: [...names].sort() })),
  };
}

const byRef = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

const refOf = (place: string, { version = '' }: Locked): string => `${nameOf(place)}@${version}`;

/** An address of a package that every checker of such bills knows (package-url/purl-spec). */
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function componentOf(place: string, locked: Locked): Component {
  const { version = '', integrity, license, optional } = locked;
  const name = nameOf(place);
  const [, sha512] = /(?:^| )sha512-(\S+)/.exec(integrity ?? '') ?? [];
  return {
    type: 'library',
    'bom-ref': refOf(place, locked),
    name,
    version,
    scope: optional === true ? 'optional' : 'required',
    purl: purlOf(name, version),
    ...(sha512 !== undefined && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }],
    }),
    ...(license !== undefined && { licenses: [licenceOf(license)] }),
  };
}

/** An expression of SPDX where it is one; else the words there are. */
function licenceOf(license: string): { expression: string } | { license: { name: string } } {
  const isExpression = /^[\w.+()-]+(?: (?:AND|OR|WITH) [\w.+()-]+)*$/.test(license) && license !== 'UNLICENSED';
  return isExpression ? { expression: license } : { license: { name: license } };
}

function namesIn({ dependencies, optionalDependencies, peerDependencies }: Locked): string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}

/** Where Node finds a package that one at `place` asks for: beside it, or beside what it is in, and so on. */
function placeOf(name: string, place: string, packages: Lock['packages']): string | undefined {
  const at = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
  if (at in packages) return at;
  if (place === '') return undefined;
  const above = place.lastIndexOf('/node_modules/');
  return placeOf(name, above < 0 ? '' : place.slice(0, above), packages);
}
