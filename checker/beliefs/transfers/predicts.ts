import { isOwnState } from '../../comparison/transfers.ts';
import { folderName } from '../../fixture/tree.ts';
import { fingerprint, once, onceFor, type TransferCase } from './case.ts';
import {
  downloadsOf,
  foldersBefore,
  keysBy,
  listedBy,
  ownPrefix,
  type TransferProcedure,
  type Upload,
  uploadsOf,
  uploadsOfDownloads,
} from './procedure.ts';

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && fingerprint(a) === fingerprint(b);

const isBeginning = (content: Uint8Array, whole: Uint8Array): boolean =>
  Buffer.compare(content, whole.subarray(0, content.length)) === 0;

/** Where a program that failed was, by its own error: a path relative to the working directory, or as it stands. */
function failedAt({ observation: { crash, workingDirectory } }: TransferCase): string | undefined {
  const path = crash?.path?.replaceAll('\\', '/');
  if (path === undefined) return undefined;
  const inside = path === workingDirectory || path.startsWith(`${workingDirectory}/`);
  return inside ? path.slice(workingDirectory.length + 1) : path;
}

/** Whether S3 was asked for an object that isn't there, and said so. */
const askedInVain = ({ observation: { s3 } }: TransferCase, key: string): boolean =>
  (s3?.requests ?? []).some(
    (request) => request.key === key && request.status === 404 && /^(Head|Get)Object/.test(request.operation),
  );

/**
 * Whether a run broke off with neither a refusal by S3 nor a wrong path: before it stored anything, or, where files and
 * objects go both ways and there are objects, with some work done but none of the files stored at which it would break off.
 */
function brokeOff({ bothWays }: TransferProcedure, places: readonly Failure[], given: TransferCase): boolean {
  const { observation, stores, writes, objects } = given;
  const { s3, crash } = observation;
  if (crash?.path !== undefined || (s3?.requests ?? []).some(({ status }) => status >= 400)) return false;
  if (!bothWays || objects.length === 0) return stores.size === 0;
  return stores.size + writes.size > 0 && !places.some(({ key }) => key !== undefined && stores.has(key));
}

/** What a procedure does with S3's objects, held against the run. `whole` where the run came to its end. */
export function storesAgree(procedure: TransferProcedure, given: TransferCase, whole: boolean): boolean {
  const { walk, filter, leavesOut, name, reads, list, decide, body, alsoOpen, bothWays } = procedure;
  const parts = [walk, filter, leavesOut, reads, list, decide, body, alsoOpen, bothWays, whole];
  return onceFor(given, storesAgree, name, parts, () => compareStores(procedure, given, whole));
}

/** Whether every key that was stored is one that the procedure gives to something. */
function givesAllKeys(procedure: TransferProcedure, given: TransferCase): boolean {
  const { walk, name, alsoOpen, bothWays } = procedure;
  return onceFor(given, givesAllKeys, name, [walk, alsoOpen, bothWays], () => {
    const down = bothWays ? [...uploadsOfDownloads(procedure, given)].map(({ key }) => key) : [];
    const keys = new Set([...keysBy(procedure, given), ...down, ...(alsoOpen?.(given.place) ?? [])]);
    return [...given.stores.keys()].every((key) => keys.has(key));
  });
}

function compareStores(procedure: TransferProcedure, given: TransferCase, whole: boolean): boolean {
  // What most wrong names show at once, and what the rest of a procedure can't change.
  if (!givesAllKeys(procedure, given)) return false;
  // Several files may lead to one key: then the object is any of them, as nothing says which comes last.
  const found = new Map<string, Upload[]>();
  for (const upload of uploadsOf(procedure, given)) {
    if (!given.stores.has(upload.key)) {
      if (whole && !upload.isOpen) return false;
      continue;
    }
    const others = found.get(upload.key);
    if (others) others.push(upload);
    else found.set(upload.key, [upload]);
  }
  const free = new Set(procedure.alsoOpen?.(given.place) ?? []);
  if ([...given.stores.keys()].some((key) => !found.has(key) && !free.has(key))) return false;
  const holds = (upload: Upload, content: Uint8Array | undefined): boolean => {
    const body = upload.isDirectory ? undefined : procedure.body(upload, given.place);
    return body === undefined || isSame(body, content);
  };
  return smallestFirst(given).every(
    ([key, content]) => free.has(key) || (found.get(key) ?? []).some((upload) => holds(upload, content)),
  );
}

/** What was stored, small contents before large ones: most bodies that are not what was predicted show it at once. */
const smallestFirst = (given: TransferCase) =>
  once(given, smallestFirst, () =>
    [...given.stores].sort(([, a], [, b]) => (a?.length ?? 0) - (b?.length ?? 0)),
  );

/** The files after the run, and those that it left outside the folder. */
const afterwards = ({ observation: { folder } }: TransferCase) => ({
  after: new Map((folder?.after ?? []).map(({ path, content }) => [path, content])),
  outside: new Set(folder?.outside ?? []),
});

/** Whether a file's folder is there by the time that it is written. */
function reaches({ folders: how }: TransferProcedure, there: ReadonlySet<string>, path: string): boolean {
  const folder = folderName(path);
  return how === 'made' || there.has(folder) || (how === 'one-deep' && there.has(folderName(folder)));
}

/** What a procedure does with files, held against the run. */
export function writesAgree(procedure: TransferProcedure, given: TransferCase, whole: boolean): boolean {
  const { walk, filter, leavesOut, bothWays, list, decide, target, counterpart, received } = procedure;
  const { keepsKnown, takesAll, writesAlways, folders } = procedure;
  const seen = bothWays ? [walk, filter, leavesOut] : [];
  const parts = [list, decide, counterpart, received, keepsKnown, takesAll, writesAlways, folders];
  return onceFor(given, writesAgree, target, [...seen, ...parts, whole], () =>
    compareWrites(procedure, given, whole),
  );
}

function compareWrites(procedure: TransferProcedure, given: TransferCase, whole: boolean): boolean {
  if (given.observation.folder === undefined) return true;
  const folders = foldersBefore(given);
  const { after, outside } = once(given, afterwards, () => afterwards(given));
  const contents = new Map<string, Uint8Array[]>();
  const due = new Set<string>();
  for (const { path, content, isOpen } of downloadsOf(procedure, given)) {
    if (!reaches(procedure, folders, path)) continue;
    contents.set(path, [...(contents.get(path) ?? []), content]);
    if (isOpen) continue;
    if (whole && !after.has(path) && !path.startsWith('../')) return false;
    due.add(path);
  }
  for (const path of whole ? due : []) {
    if (path.startsWith('../')) {
      // What an earlier run left there is not seen again.
      if (given.observation.step === 0 && !outside.has(path)) return false;
    } else if (!(contents.get(path) ?? []).some((content) => isSame(content, after.get(path)))) {
      return false;
    }
    if (procedure.writesAlways && !path.startsWith('../') && !given.touched.has(path)) return false;
  }
  for (const path of outside) if (!contents.has(path)) return false;
  for (const [path, content] of given.writes) {
    if (isOwnState(path) && !contents.has(path)) continue;
    // Who fails while other files are under way leaves those as far as they came.
    const agrees = (other: Uint8Array): boolean =>
      isSame(other, content) || (!whole && isBeginning(content, other));
    if (!(contents.get(path) ?? []).some(agrees)) return false;
  }
  return true;
}

function deletionsAgree(procedure: TransferProcedure, given: TransferCase): boolean {
  const { deletes } = procedure;
  const { files, filesGone, objectsGone, place } = given;
  if (deletes === 'nothing') return filesGone.length === 0 && objectsGone.length === 0;
  const prefix = ownPrefix(place);
  const listed = new Set(listedBy(procedure, given).map(({ key }) => key));
  const alone = {
    files: [...files.keys()].filter((path) => !listed.has(prefix + path)),
    objects: [...listed].filter((key) => !files.has(key.slice(prefix.length))),
  };
  // What is hidden or doesn't count may stay.
  const visible = (path: string): boolean => !path.split('/').some((name) => name.startsWith('.'));
  const gone = (side: 'files' | 'objects', seen: readonly string[], wanted: readonly string[]): boolean =>
    deletes === side
      ? seen.every((name) => wanted.includes(name)) &&
        (listed.size === 0 || wanted.filter(visible).every((name) => seen.includes(name)))
      : seen.length === 0;
  return gone('files', filesGone, alone.files) && gone('objects', objectsGone, alone.objects);
}

/** Where a procedure fails: at a path, or at a key that has no object. */
interface Failure {
  readonly path?: string;
  readonly key?: string;
}

/** The places at which a procedure fails, as far as its own steps tell. Empty where it comes to its end. */
export function failures(procedure: TransferProcedure, given: TransferCase): Failure[] {
  const found: Failure[] = [];
  const listed = listedBy(procedure, given);
  const folders = foldersBefore(given);
  for (const upload of uploadsOf(procedure, given)) {
    if (upload.isMissing) found.push({ path: procedure.reads(upload.path) });
    const object = listed.some(({ key }) => key === upload.key);
    if (procedure.failsWithoutObject && !object && !upload.isOpen) found.push({ key: upload.key });
  }
  if (procedure.folders === 'fails' || procedure.folders === 'one-deep') {
    for (const { path } of downloadsOf(procedure, given)) {
      // What fails is to write the file, or to make its folder.
      if (!reaches(procedure, folders, path)) found.push({ path }, { path: folderName(path) });
    }
  }
  if (procedure.markers === 'fails') {
    for (const { key } of listed) {
      const path = key.endsWith('/') ? procedure.target(key, given.place) : undefined;
      if (path !== undefined) found.push({ path });
    }
  }
  // An object that would take the place of a folder.
  for (const { path } of downloadsOf(procedure, given)) {
    if (path === '.' || folders.has(path)) found.push({ path: path === '.' ? '' : path });
  }
  return found;
}

/** Paths as people and systems write them: a final slash, or one at the beginning, is neither here nor there. */
const tidy = (path: string): string => path.replace(/\/+$/, '').replace(/^\.?\//, '');

/** A path that ends with a slash was made of a key that does: it is no file, and nobody makes a folder by that name. */
const isSamePlace = (at: string, path: string): boolean =>
  tidy(at) === tidy(path) && (!at.endsWith('/') || path === '' || path.endsWith('/'));

/** Whether the run failed at one of these places. */
function failedThere(procedure: TransferProcedure, given: TransferCase): boolean {
  const places = failures(procedure, given);
  const at = failedAt(given);
  return places.some(
    ({ path, key }) =>
      (path !== undefined && at !== undefined && isSamePlace(at, path)) ||
      (key !== undefined &&
        at === undefined &&
        (askedInVain(given, key) || brokeOff(procedure, places, given))),
  );
}

/**
 * Whether a procedure does exactly what was observed in a run. One that fails must have failed at a place at which the
 * procedure does, and have done nothing else before than the procedure would.
 */
export function predictsRun(procedure: TransferProcedure, given: TransferCase): boolean {
  if (given.endedWell) {
    return (
      storesAgree(procedure, given, true) &&
      writesAgree(procedure, given, true) &&
      deletionsAgree(procedure, given) &&
      failures(procedure, given).length === 0
    );
  }
  if (!storesAgree(procedure, given, false) || !writesAgree(procedure, given, false)) return false;
  return failedThere(procedure, given);
}
