/** Trains and fits the reader; start at {@link dev.parley.training.TrainReader}. */
package dev.parley.training;
