// npm run bench: what a check costs beside one run by hand of the same program, and the embedded S3 beside LocalStack.
// npm run bench -- check, -- s3, -- diagnosis, -- regularities: one part of it.
import { availableParallelism, loadavg } from 'node:os';
import { benchCheck } from './check.ts';
import { benchDiagnosis } from './diagnosis.ts';
import { benchRegularities } from './regularities.ts';
import { benchS3 } from './s3.ts';

const PARTS = { check: benchCheck, s3: benchS3, diagnosis: benchDiagnosis, regularities: benchRegularities };
type Part = keyof typeof PARTS;

// Nothing but figures is wanted here and in what is started from here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const interrupted = new AbortController();
// As often as it comes: what runs is ended once, and waited for.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());

const isPart = (word: string): word is Part => Object.hasOwn(PARTS, word);
const write = (text: string): void => console.log(text);

async function main(words: readonly string[]): Promise<number> {
  if (!words.every(isPart)) {
    console.error(
      `Usage: npm run bench, or one part of it: ${Object.keys(PARTS)
        .map((part) => `npm run bench -- ${part}`)
        .join(', ')}`,
    );
    return 2;
  }
  const cores = availableParallelism();
  write(
    `Node ${process.version}, ${cores} cores, load ${loadavg()[0]?.toFixed(1)} at the start. It takes minutes.`,
  );
  try {
    for (const part of words.length === 0 ? (Object.keys(PARTS) as Part[]) : words) {
      write('');
      await PARTS[part](interrupted.signal, write);
    }
    return 0;
  } catch (error) {
    // Whatever an interruption breaks is no news.
    if (interrupted.signal.aborted) return 130;
    throw error;
  }
}

process.exitCode = await main(process.argv.slice(2));
