/** From the training data's lines to batches; start at {@link dev.parley.training.data.Mixture}. */
package dev.parley.training.data;
