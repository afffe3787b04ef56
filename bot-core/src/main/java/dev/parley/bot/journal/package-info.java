/** What an operator is to learn from; start at {@link dev.parley.bot.journal.Journal}. */
package dev.parley.bot.journal;
