import { fingerprint, type TransferCase } from './case.ts';
import { failures, predictsRun, storesAgree, writesAgree } from './predicts.ts';
import { keysBy, type TransferProcedure, uploadsOfDownloads, walkedBy } from './procedure.ts';

/** The steps that make a key of a path. */
export const NAMING: readonly string[] = ['relative piece', 'prefix', 'spelling'];

/** The steps that have nothing to do with which keys there can be. */
const AFTER_NAMING: readonly string[] = [
  'body',
  'received',
  'reads',
  'list',
  'decide',
  'absent',
  'target',
  'folders',
  'markers',
  'delete',
];

/** The steps at which no program fails by itself. */
const NEVER_FAILING: readonly string[] = [
  ...NAMING,
  'walk',
  'filter',
  'hidden folders',
  'body',
  'received',
  'decide',
  'delete',
];

/** The steps that have nothing to do with which files are written. */
const ONLY_OF_STORES: readonly string[] = [...NAMING, 'body', 'reads'];

/** The steps that have nothing to do with which objects are stored. */
const ONLY_OF_WRITES: readonly string[] = ['received', 'target', 'folders', 'markers'];

/**
 * Steps whose replacement can't make a procedure predict a run: where it failed, only a step that fails can; where a key was stored that it gives to nothing, only a
 * step that makes keys can; where it gives every stored key to a file, no other name can, and where each object holds just
 * that file, no other content.
 */
export function cannotHelp(procedure: TransferProcedure, given: TransferCase): readonly string[] {
  // What predicts this run may still need help in another.
  if (predictsRun(procedure, given)) return [];
  if (!given.endedWell) return failures(procedure, given).length > 0 ? [] : NEVER_FAILING;
  return [
    ...(writesAgree(procedure, given, true) ? [] : ONLY_OF_STORES),
    ...(storesAgree(procedure, given, true) ? [] : [...ONLY_OF_WRITES, ...besidesStores(procedure, given)]),
  ];
}

/** Steps that can't make the right objects of those that a procedure stores. */
function besidesStores(procedure: TransferProcedure, given: TransferCase): readonly string[] {
  if (given.stores.size === 0) return [];
  const free = new Set(procedure.alsoOpen?.(given.place) ?? []);
  const keys = new Map<string, string>();
  const named = keysBy(procedure, given);
  for (const [index, { path }] of walkedBy(procedure, given).entries()) keys.set(named[index] ?? '', path);
  if (procedure.bothWays) {
    for (const { key, path } of uploadsOfDownloads(procedure, given)) keys.set(key, path);
  }
  let sameContent = true;
  for (const [key, content] of given.stores) {
    if (free.has(key)) continue;
    const path = keys.get(key);
    if (path === undefined) return AFTER_NAMING;
    const file = given.files.get(path);
    sameContent &&=
      file !== undefined && content !== undefined && fingerprint(file.content) === fingerprint(content);
  }
  return sameContent ? [...NAMING, 'body', 'reads'] : NAMING;
}
