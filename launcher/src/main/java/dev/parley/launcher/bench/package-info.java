/** Measures what an answer costs; start at {@link dev.parley.launcher.bench.Bench}. */
package dev.parley.launcher.bench;
