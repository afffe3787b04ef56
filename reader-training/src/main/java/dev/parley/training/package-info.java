/** Fits the weights of the reader; start at {@link dev.parley.training.FitReader}. */
package dev.parley.training;
