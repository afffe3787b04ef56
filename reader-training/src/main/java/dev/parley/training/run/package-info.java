/** Training that can be cut off and goes on; start at {@link dev.parley.training.run.Trainer}. */
package dev.parley.training.run;
