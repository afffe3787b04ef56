/** Words as the stages see and write them; start at {@link dev.parley.bot.text.Words}. */
package dev.parley.bot.text;
