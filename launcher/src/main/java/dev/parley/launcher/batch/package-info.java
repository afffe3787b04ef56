/** Questions from a file, one a line; start at {@link dev.parley.launcher.batch.Batch}. */
package dev.parley.launcher.batch;
