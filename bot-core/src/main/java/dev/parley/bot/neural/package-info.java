/**
 * Reads a question against a passage as one text; start at {@link
 * dev.parley.bot.neural.PassageModel}.
 */
package dev.parley.bot.neural;
