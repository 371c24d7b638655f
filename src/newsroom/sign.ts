import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { readPublication } from '../schema/settings.ts';
import { contentDir } from '../schema/folder.ts';
import { putWhole } from '../schema/whole-file.ts';
import { newKey, publicFile, publicLine, readPublic, readSecret, secretFile } from '../sign/key.ts';
import type { PublicKey, SecretKey } from '../sign/key.ts';
import { checkMinisign, minisign, signify } from '../sign/signature.ts';
import { firstDifference, signatureFiles, sumsFile, sumsOf } from '../sign/sums.ts';
import { command } from './command.ts';
import { Refusal } from './refusal.ts';

/** What may be written after `npm run sign --`. */
interface Options {
  key?: string | undefined;
  'new-key'?: string | undefined;
  public?: string | undefined;
  dir: string;
  'as-of'?: string | undefined;
  check: boolean;
}

/**
 * `npm run sign -- --new-key <file>`, `-- --key <file> [--dir dist] [--as-of <moment>]`, `-- --check [--dir dist] [--public <key or file>]`.
 * Throws a `Refusal`.
 */
function run(options: Options): void {
  if (options['new-key'] !== undefined) makeKey(options['new-key']);
  else if (options.check) check(options);
  else if (options.key !== undefined) signSite(options.key, options);
  else throw new Refusal('what to sign with is not said: write --key <file>, or --new-key <file> to make one');
}

/** A pair of keys: the secret one in a file that only its owner reads, the public one beside it. */
function makeKey(file: string): void {
  const at = path.resolve(file);
  refuseInside(at);
  if (existsSync(at)) throw new Refusal(`${file} is there already: write another name, a key that is lost is lost`);
  const key = newKey();
  writeFileSync(at, secretFile(key), { mode: 0o600, flag: 'wx' });
  writeFileSync(`${at}.pub`, publicFile(key));
  console.log(
    `The secret key is ${file}: keep it to yourself, and a copy elsewhere. Without a password, whoever has it can sign.`,
  );
  console.log(
    `The public key is ${file}.pub. In publication.yaml, so that readers find it:\nsigning: ${publicLine(key)}`,
  );
}

/** A secret key must not get into a site, or into a repository. */
function refuseInside(at: string): void {
  const folder = path.dirname(at);
  if (!existsSync(folder)) throw new Refusal(`${folder} is not there: write a file in a folder that is`);
  const real = realpathSync(folder);
  const shared = [process.cwd(), contentDir(process.env, process.cwd())].filter((each) => existsSync(each));
  for (const each of shared.map((dir) => realpathSync(dir))) {
    if (real === each || real.startsWith(each + path.sep))
      throw new Refusal(`${at} would be among what is published or shared: write a file outside of ${each}`);
  }
}

function signSite(file: string, { dir, 'as-of': asOf }: Options): void {
  const key = secretKey(file);
  const settled = settledKey();
  if (settled && publicLine(settled) !== publicLine(key))
    throw new Refusal(`${file} is not the key that publication.yaml names in \`signing\`: write the file of that one`);
  const moment = editionOf(dir, asOf);
  const sums = Buffer.from(sumsOf(dir));
  putWhole(path.join(dir, sumsFile), sums);
  putWhole(path.join(dir, signatureFiles.minisign), minisign(sums, key, `edition of ${moment}`));
  putWhole(path.join(dir, signatureFiles.signify), signify(sums, key, 'minisign.pub'));
  const count = sums.toString().split('\n').length - 1;
  console.log(`Signed ${String(count)} files in ${dir}, the edition of ${moment}, with the key ${publicLine(key)}.`);
}

function secretKey(file: string): SecretKey {
  if (!existsSync(file)) throw new Refusal(`${file} is not there: write --key with the file of a secret key`);
  const key = readSecret(readFileSync(file, 'utf8'));
  if (key === undefined)
    throw new Refusal(`${file} is no secret key of minisign: write one that --new-key or minisign -G -W made`);
  if (key === 'locked') {
    const instead =
      'write one without, made by --new-key or minisign -G -W; or write the list, and sign it with minisign -S';
    throw new Refusal(`${file} has a password on it, which is not asked for here: ${instead}`);
  }
  return key;
}

/** What the signature says of the edition's age: the moment asked for, else that of the newest change in its feed. */
function editionOf(dir: string, asOf: string | undefined): string {
  const feed = path.join(dir, 'atom.xml');
  if (!existsSync(feed)) throw new Refusal(`${dir} holds no site: build it first, or write --dir with its folder`);
  if (asOf !== undefined) {
    if (Number.isNaN(Date.parse(asOf)))
      throw new Refusal(`--as-of ${asOf} is no moment: write --as-of 2026-12-01T09:00Z`);
    return new Date(asOf).toISOString();
  }
  const [, updated] = /<updated>([^<]+)<\/updated>/.exec(readFileSync(feed, 'utf8')) ?? [];
  return updated ?? 'no story';
}

/** Says whether a folder is what was signed. Throws a `Refusal` that names the first file that is not. */
function check({ dir, public: given }: Options): void {
  const key = given === undefined ? settledKey() : readPublic(existsSync(given) ? readFileSync(given, 'utf8') : given);
  if (!key)
    throw new Refusal('there is no public key to check with: write --public with minisign’s, or the name of its file');
  const read = (name: string): Buffer => {
    const file = path.join(dir, name);
    if (!existsSync(file)) throw new Refusal(`${file} is not there: the site is not signed`);
    return readFileSync(file);
  };
  const sums = read(sumsFile);
  const result = checkMinisign(sums, read(signatureFiles.minisign).toString(), key);
  if ('fault' in result)
    throw new Refusal(`${path.join(dir, signatureFiles.minisign)} ${result.fault}: the site is not what was signed`);
  const found = firstDifference(dir, sums.toString());
  if (found) throw new Refusal(`${path.join(dir, found.file)} is ${found.is}: the site is not what was signed`);
  console.log(`${dir} is what was signed: ${result.comment}.`);
}

/** The key that the settings name, where there are settings and they name one. */
function settledKey(): PublicKey | undefined {
  const { value } = readPublication(contentDir(process.env, process.cwd()), process.cwd());
  return value?.signing === undefined ? undefined : readPublic(value.signing);
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      key: { type: 'string' },
      'new-key': { type: 'string' },
      public: { type: 'string' },
      dir: { type: 'string', default: 'dist' },
      'as-of': { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  return values;
}

if (import.meta.main) {
  await command(() => {
    run(readOptions(process.argv.slice(2)));
    return Promise.resolve();
  });
}
