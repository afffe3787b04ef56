/** Questions that the articles do answer; start at {@link dev.parley.bot.suggest.Suggestions}. */
package dev.parley.bot.suggest;
