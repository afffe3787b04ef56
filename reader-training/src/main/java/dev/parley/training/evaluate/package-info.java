/** Figures of a trained reader; start at {@link dev.parley.training.evaluate.Figures}. */
package dev.parley.training.evaluate;
