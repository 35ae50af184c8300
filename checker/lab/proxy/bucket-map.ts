import { uniqueBucketName } from './unique-name.ts';

/**
 * "Bucket naming rules", S3 user guide: the backend is given a name of the lab's, so that the one which the program chose
 * must be judged here.
 */
const LEGAL = /^(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

export const isLegalBucketName = (name: string): boolean => LEGAL.test(name);

/**
 * Which bucket of the backend stands behind a name that the program uses. A name without one doesn't exist for the
 * program, whatever the backend holds.
 */
export class BucketMap {
  readonly #backendNames = new Map<string, string>();
  readonly #now: () => Date;

  constructor(visible: readonly string[], now: () => Date = () => new Date()) {
    this.#now = now;
    for (const name of visible) this.add(name);
  }

  /** The backend's name, new where there was none. It says nothing of whether the bucket has been made. */
  add(visible: string): string {
    const backend = this.#backendNames.get(visible) ?? uniqueBucketName(this.#now());
    this.#backendNames.set(visible, backend);
    return backend;
  }

  toBackend(visible: string): string | undefined {
    return this.#backendNames.get(visible);
  }

  toVisible(backend: string): string | undefined {
    return [...this.#backendNames].find(([, name]) => name === backend)?.[0];
  }

  /** Every bucket of the backend that is this run's own, made or not. */
  get backendNames(): string[] {
    return [...this.#backendNames.values()];
  }

  get visibleNames(): string[] {
    return [...this.#backendNames.keys()];
  }

  /**
   * A document or header of the backend, as the program may see it. The backend's names are random, and no program was
   * ever told one: wherever one stands, it was put by the backend.
   */
  inVisibleNames(text: string): string {
    let result = text;
    for (const [visible, backend] of this.#backendNames) result = result.replaceAll(backend, () => visible);
    return result;
  }
}
