/**
 * Finds the passages nearest to a question; start at {@link dev.parley.bot.retrieval.PassageIndex}.
 */
package dev.parley.bot.retrieval;
