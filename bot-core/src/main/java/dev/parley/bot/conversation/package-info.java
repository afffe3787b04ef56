/** Who said what before; start at {@link dev.parley.bot.conversation.Conversations}. */
package dev.parley.bot.conversation;
