import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What docker answers to one call. */
export interface Answer {
  readonly exit?: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** Answers one call of docker, its arguments joined by spaces and without `--file …`; `hang` lets it never end. */
export type Engine = (call: string) => Answer | Promise<Answer> | 'hang';

/** A real process that asks the test what to do, and does it. */
const SCRIPT = `
import http from 'node:http';
const request = http.request(process.env.FAKE_DOCKER, { method: 'POST' }, async (response) => {
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += chunk;
  const { exit = 0, stdout = '', stderr = '' } = JSON.parse(body);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exit;
});
request.end(JSON.stringify(process.argv.slice(2)));
`;

/** A workbook folder, servers on loopback and a docker on the PATH, for one test. */
export class DockerRig {
  readonly root: string;
  readonly #servers: net.Server[] = [];
  readonly #sockets = new Set<net.Socket>();

  private constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<DockerRig> {
    const root = await mkdtemp(join(tmpdir(), 'localstack-test-'));
    const [bin, script] = [join(root, 'bin'), join(root, 'docker.mjs')];
    await mkdir(bin);
    await writeFile(script, SCRIPT);
    await writeFile(join(bin, 'docker'), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, {
      mode: 0o755,
    });
    await writeFile(join(bin, 'docker.cmd'), `@"${process.execPath}" "${script}" %*\r\n`);
    return new DockerRig(root);
  }

  get composeFile(): string {
    return join(this.root, 'docker-compose.yml');
  }

  /** Starts a server on loopback, on a free port unless one is given, and returns its port. */
  async listen(server: net.Server, port = 0): Promise<number> {
    this.#servers.push(server);
    server.on('connection', (socket) => this.#sockets.add(socket));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  /** A LocalStack as its health address shows it, with its S3 in the given state. */
  localstack(s3: string, port = 0): Promise<number> {
    const health = JSON.stringify({ services: { s3 }, version: '4.14.0' });
    return this.listen(
      http.createServer((_, response) => response.end(health)),
      port,
    );
  }

  /** A port on which nothing listens. */
  async freePort(): Promise<number> {
    const server = net.createServer();
    const port = await this.listen(server);
    server.close();
    await once(server, 'close');
    return port;
  }

  /** An environment in which `docker` is the fake one that obeys `engine`, and the calls that it got. */
  async docker(
    engine: Engine,
  ): Promise<{ readonly env: NodeJS.ProcessEnv; readonly calls: readonly string[] }> {
    const calls: string[] = [];
    const control = await this.listen(
      http.createServer(async (request, response) => {
        let body = '';
        for await (const chunk of request.setEncoding('utf8')) body += chunk;
        const call = (JSON.parse(body) as string[]).join(' ').replace(` --file ${this.composeFile}`, '');
        calls.push(call);
        const answer = await engine(call);
        if (answer !== 'hang') response.end(JSON.stringify(answer));
      }),
    );
    const PATH = [join(this.root, 'bin'), process.env.PATH].join(delimiter);
    return { env: { ...process.env, PATH, FAKE_DOCKER: `http://127.0.0.1:${control}` }, calls };
  }

  async remove(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    const open = this.#servers.filter(({ listening }) => listening);
    await Promise.all(open.map((server) => new Promise((done) => server.close(done))));
    await rm(this.root, { recursive: true });
  }
}
