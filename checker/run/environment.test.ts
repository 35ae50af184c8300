import { expect, test } from 'vitest';
import { programEnvironment } from './environment.ts';

const options = {
  workingDirectory: '/fixture/assets',
  home: '/fixture-home',
  temporary: '/tmp',
  platform: 'linux' as const,
  forCommand: false,
};

test('holds what a program may count on and nothing else of the user', () => {
  const user = {
    PATH: '/bin',
    HOME: '/home/chris',
    AWS_PROFILE: 'mine',
    AWS_ACCESS_KEY_ID: 'real',
    NODE_OPTIONS: '-r x',
  };
  expect(programEnvironment(user, options)).toEqual({
    PATH: '/bin',
    PWD: '/fixture/assets',
    LANG: 'C.UTF-8',
    TMPDIR: '/tmp',
    HOME: '/fixture-home',
  });
});

test('a command gets what an interpreter needs to start', () => {
  const user = { PATH: '/home/chris/.pyenv/shims:/bin', HOME: '/home/chris', VIRTUAL_ENV: '/venv' };
  const environment = programEnvironment(user, { ...options, forCommand: true });
  expect(environment).toMatchObject({
    VIRTUAL_ENV: '/venv',
    PYENV_ROOT: '/home/chris/.pyenv',
    HOME: '/fixture-home',
  });
});

test('on Windows finds variables whatever their case', () => {
  const user = { Path: 'C:\\bin', SYSTEMROOT: 'C:\\Windows', USERPROFILE: 'C:\\Users\\chris' };
  const environment = programEnvironment(user, { ...options, platform: 'win32' });
  expect(environment).toMatchObject({
    PATH: 'C:\\bin',
    SystemRoot: 'C:\\Windows',
    USERPROFILE: '/fixture-home',
  });
});

test('the lab has the last word', () => {
  const environment = programEnvironment({ PATH: '/bin' }, { ...options, lab: { AWS_REGION: 'us-east-1' } });
  expect(environment.AWS_REGION).toBe('us-east-1');
});
