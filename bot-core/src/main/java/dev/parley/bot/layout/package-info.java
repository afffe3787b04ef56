/**
 * Replies laid out in rich text, for chats; start at {@link dev.parley.bot.layout.ChatRenderer}.
 */
package dev.parley.bot.layout;
