/** Replies as Telegram messages; start at {@link dev.parley.telegram.render.TelegramRenderer}. */
package dev.parley.telegram.render;
