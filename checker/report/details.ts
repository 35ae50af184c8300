import type { Check } from '../comparison/check.ts';
import type { Diagnosis, MisconceptionId } from '../diagnosis/diagnosis.ts';
import type { StageResult } from '../diagnosis/result.ts';
import { endingLines, stderrLines } from './ending.ts';
import type { Style } from './style.ts';
import { showValue } from './value.ts';

/** Whether a check makes its stage fail. */
export const isFailed = ({ kind, verdict }: Check): boolean => kind === 'required' && verdict === 'failed';

/** Which of several runs in a folder a report speaks of, where that isn't the first. */
const RUNS = { first: '', 'in-empty-folder': ', still empty', again: ', on the second run' };

/** A scenario's folder in words, with the run in it that is meant. */
export function folderOf({ scenarioTitles, observations }: StageResult, scenario: string): string {
  const run = observations.find((observation) => observation.scenario === scenario)?.run ?? 'first';
  return `${scenarioTitles[scenario]} (${scenario}${RUNS[run]})`;
}

/** What a run ended with is shown for these. */
const SHOW_ENDING: readonly MisconceptionId[] = ['crashed', 'did-not-compile', 'timed-out', 'flooded'];

function changedFiles({ checks }: StageResult): string[] {
  const changed = checks.find((check) => check.id === 'files' && isFailed(check));
  const { missing = [], altered = [] } = changed?.differences ?? {};
  const names = [
    ...missing.map((path) => `deleted  ${showValue(path)}`),
    ...altered.map(({ item }) => `altered  ${showValue(item)}`),
  ];
  return names.length > 5 ? [...names.slice(0, 5), `… and ${names.length - 5} more`] : names;
}

function bucketsUsed({ observations }: StageResult): string[] {
  const found = observations.flatMap(({ s3 }) =>
    (s3?.requests ?? [])
      .filter(({ bucket }) => bucket !== '' && bucket !== s3?.bucket)
      .map(({ bucket }) => `used ${showValue(bucket)}, expected ${showValue(s3?.bucket ?? '')}`),
  );
  return [...new Set(found)].slice(0, 5);
}

function strayConnections({ observations }: StageResult): string[] {
  const found = observations.flatMap(({ s3 }) => s3?.strayConnections ?? []);
  const lines = found.map(({ host, port, refused }) => {
    const address = port === undefined ? host : `${host}, port ${port}`;
    return refused ? `refused: ${showValue(address)}` : `on this machine: ${showValue(address)}`;
  });
  return [...new Set(lines)].slice(0, 5);
}

/** What Node's resources mean to the program that began them. */
const UNDER_WAY: Readonly<Record<string, string>> = {
  FSReqCallback: 'a file or folder was still being read or written',
  FSReqPromise: 'a file or folder was still being read or written',
  ThreadPool: 'a file was still being read',
  ProcessWrap: 'another program that it had started was still running',
};

/** What was still under way at the end, by the first run that shows it. */
function workUnderWay({ scenarios }: Diagnosis, { observations }: StageResult): string[] {
  const run = observations.find(({ scenario, unfinished }) => scenarios.includes(scenario) && unfinished);
  const { commands = [], kinds = [] } = run?.unfinished ?? {};
  const shown = commands.slice(0, 3).map((command) => `not answered yet: ${showValue(command)}`);
  if (shown.length > 0) {
    return commands.length > 3 ? [...shown, `… and ${commands.length - 3} more`] : shown;
  }
  return [...new Set(kinds.flatMap((kind) => UNDER_WAY[kind] ?? []))];
}

/** What was seen that led to a diagnosis, as lines to stand below its summary; none where the summary says it all. */
export function detailsOf(diagnosis: Diagnosis, result: StageResult, style: Style): string[] {
  const { id, scenarios } = diagnosis;
  if (id === 'changed-source-files') return changedFiles(result);
  if (id === 'bypasses-lab') return strayConnections(result);
  if (id === 'ended-too-early') return workUnderWay(diagnosis, result);
  if (id === 'wrong-bucket') return bucketsUsed(result);
  if (id === 'nothing-printed') return result.observations.slice(0, 1).flatMap(stderrLines);
  return SHOW_ENDING.includes(id) ? endingLines(result, scenarios, style) : [];
}
