import type { Unfinished } from '../observation/observation.ts';

/** What the preloaded module sends: an `Error`'s own fields. */
export interface ErrorMessage {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: string;
  readonly path?: string;
}

/** What preload/places.mjs says. A place is told once, and then called by its number; `null` is one that isn't known. */
export type PlaceMessage =
  | {
      readonly kind: 'place';
      readonly number: number;
      readonly file: string;
      readonly line: number;
      readonly column: number;
    }
  | {
      readonly kind: 'wrote';
      readonly parts: readonly (readonly [bytes: number, place: number | null])[];
    }
  | {
      readonly kind: 'asked';
      readonly method: string;
      readonly path: string;
      readonly place: number | null;
    }
  | ({ readonly kind: 'unfinished' } & Unfinished);

/** What the preloaded modules say, each in a line of JSON: an error, a connection that they saw, or a place. */
type Message =
  | ErrorMessage
  | PlaceMessage
  | {
      readonly kind: 'refused-connection' | 'other-connection';
      readonly host: string;
      readonly port?: number;
    };

/** The messages of a process, in their order. */
export function parse(messages: Uint8Array): Message[] {
  return Buffer.from(messages)
    .toString()
    .split('\n')
    .flatMap((line): Message[] => {
      try {
        return line === '' ? [] : [JSON.parse(line) as Message];
      } catch {
        // Cut short, because the process was ended while it wrote.
        return [];
      }
    });
}
