/** Words as the stages see them; start at {@link dev.parley.bot.text.Words}. */
package dev.parley.bot.text;
