import type { Detail, MisconceptionId } from './diagnosis.ts';

/**
 * A misconception as a replacement in a right procedure `P`: what the changed procedure predicts is what a program with
 * that belief does (Brown and Burton, "Diagnostic models for procedural bugs in basic mathematical skills", 1978).
 * One identifier may have several variants, each a model; an idiom is one model with several identifiers.
 */
export interface Model<P> {
  readonly ids: readonly MisconceptionId[];
  /** The steps of the procedure that it replaces. Models that share a step don't combine, unless one says so. */
  readonly steps: readonly string[];
  replace(procedure: P): P;
  /** Models with which it combines although they share a step. */
  readonly beside?: readonly MisconceptionId[];
  /** Models that claim what this one covers already: with the same rest, this one is named. */
  readonly supersedes?: readonly MisconceptionId[];
  /** It fits more loosely than others, and is tried only when nothing else of its size fits. */
  readonly last?: true;
  readonly detail?: Detail;
}

/** Models with something in them that only an observation can tell, such as a literal in the program. */
export interface Family<P, C> {
  readonly ids: readonly MisconceptionId[];
  readonly steps: readonly string[];
  readonly last?: true;
  /** The models that one case suggests for a procedure that is otherwise like this one; each is then tested on all cases. */
  infer(procedure: P, example: C): readonly Model<P>[];
}

/** Two explanations that no case can tell apart, or whose difference doesn't matter: the first is named. */
export interface Equivalence {
  readonly named: readonly MisconceptionId[];
  readonly instead: readonly MisconceptionId[];
  readonly because: string;
}

/** All that a stage knows of wrong procedures. */
export interface Library<P, C> {
  /** In the order in which replacements are made when two combine. */
  readonly models: readonly Model<P>[];
  readonly families: readonly Family<P, C>[];
  readonly equivalences: readonly Equivalence[];
}
