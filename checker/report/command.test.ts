import { expect, test } from 'vitest';
import { repeatCommand, shellWord } from './command.ts';

test('the command that repeats a check has every flag that decides it', () => {
  const flags = { file: 'my prog.py', run: 'python3 {file}', timeout: '60', s3: 'localstack' };
  expect(repeatCommand({ stage: 'backup-complete', seed: 7, flags }, 'linux')).toBe(
    "npm run check -- backup-complete --file 'my prog.py' --run 'python3 {file}' --timeout 60 --s3 localstack --seed 7",
  );
  expect(repeatCommand({ stage: 'backup-0', seed: 7, flags: {} }, 'linux')).toBe(
    'npm run check -- backup-0 --seed 7',
  );
});

test.each([
  ['plain/path.ts', 'linux', 'plain/path.ts'],
  ['two words', 'linux', "'two words'"],
  ["it's $HOME!", 'linux', "'it'\\''s $HOME!'"],
  ['two words', 'win32', '"two words"'],
] as const)('%s on %s is written %s', (word, platform, written) => {
  expect(shellWord(word, platform)).toBe(written);
});
