/**
 * Scores the bot on questions with known answers; start at {@link
 * dev.parley.launcher.eval.Evaluation}.
 */
package dev.parley.launcher.eval;
